import { getArticle } from '#lib/articles/read.ts';
import type { Article } from '#lib/articles/types.ts';
import { listIndexed } from '#lib/articles/visible.ts';
import { NotFound } from '#lib/errors.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { findRedirect } from '#lib/redirects/read.ts';
import { articleHref, decodeSlug } from '#lib/seo/links.ts';

/** The ids of the articles that machines may be given; hidden from search engines is hidden here. */
export async function openIds(locale: Locale): Promise<ReadonlySet<string>> {
  return new Set((await listIndexed({ locale })).map(({ id }) => id));
}

/**
 * The article that a program means by an address, a path or a slug.
 * @param language counts for a slug alone: addresses name theirs.
 * @throws {NotFound} where readers see none, or editors keep it from machines.
 */
export async function findArticle(
  named: string,
  language: Locale,
): Promise<{ article: Article; locale: Locale }> {
  const asked = addressOf(named) ?? { locale: language, slug: named.trim() };
  const found = await read(asked);
  if (found !== null) return found;
  const moved = await findRedirect({ path: articleHref(asked.locale, asked.slug) });
  const next = moved === null ? undefined : addressOf(moved.to);
  const later = next === undefined ? null : await read(next);
  if (later === null) throw new NotFound('There is no such article. Search for it.');
  return later;
}

async function read({ locale, slug }: { locale: Locale; slug: string }) {
  if (slug === '') return null;
  const article = await getArticle({ locale, slug });
  return article === null || article.seo.noIndex ? null : { article, locale };
}

/** Language and slug of an address or path of an article; undefined for what is neither. */
function addressOf(text: string): { locale: Locale; slug: string } | undefined {
  if (!text.includes('/') || !URL.canParse(text.trim(), 'http://site')) return undefined;
  const segments = new URL(text.trim(), 'http://site').pathname.split('/').filter(Boolean);
  const prefix = segments[0]?.toLowerCase();
  const locale = isLocale(prefix) ? prefix : DEFAULT_LOCALE;
  const [kind, slug] = isLocale(prefix) ? segments.slice(1) : segments;
  if (kind?.toLowerCase() !== 'articles' || slug === undefined) return undefined;
  return { locale, slug: decodeSlug(slug).replace(/\.md$/, '') };
}
