import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';
import { READING } from '../endpoints.ts';
import { fold } from '../fold.ts';
import { findElsewhere, findSlug, type Published } from '../published.ts';
import { type Place, plain } from './types.ts';

/** By the route that makes a form of an article. */
const ENDINGS = new Map([
  ['markdown', '.md'],
  ['calendar', '.ics'],
  ['picture', '.png'],
]);

/** An article as Markdown, as a calendar or as a picture. */
export function articleForm(
  [kind = '', last = '', ...rest]: readonly string[],
  locale: Locale,
  published: Published,
): Place | undefined {
  const [, slug, ending = ''] = /^(.+)(\.md|\.ics|\.png)$/i.exec(last) ?? [];
  if (fold(kind) !== 'articles' || slug === undefined || rest.length > 0) return undefined;
  return formOf(slug, fold(ending), locale, published);
}

/** The endpoints with which Next draws them lead to the forms themselves. */
export function formOfEndpoint(
  segments: readonly string[],
  published: Published,
): Place | undefined {
  const path = segments.map(fold).join('/');
  const [, form = ''] = /^articles\/[^/]+\/(markdown|calendar|picture)$/.exec(path) ?? [];
  const [, slug] = segments;
  const ending = ENDINGS.get(form);
  if (ending === undefined || slug === undefined) return undefined;
  return formOf(slug, ending, DEFAULT_LOCALE, published);
}

/** An article as JSON, in the language that its query names: some article has to be called so. */
export function articleEndpoint(slug: string, published: Published): Place | undefined {
  const found = LOCALES.flatMap((locale) => findSlug('articles', locale, slug, published) ?? []);
  const written = found.find((one) => one.slug === slug) ?? found[0];
  if (written === undefined) return undefined;
  const path = `/api/articles/${encodeURIComponent(written.slug)}`;
  return { path, methods: READING, query: { of: 'itself' } };
}

/** An article as Markdown or as a picture, or when an announcement takes effect as a calendar. */
function formOf(
  slug: string,
  ending: string,
  locale: Locale,
  published: Published,
): Place | undefined {
  const found = findSlug('articles', locale, slug, published);
  if (found === undefined) {
    const other = findElsewhere(locale, slug, published);
    // The text of another language has its forms there.
    const there = other?.kind === 'source' ? other.entry.language : locale;
    return other && formOf(other.slug, ending, there, published);
  }
  if (ending === '.ics' && found.entry?.hasEffect === false) return undefined;
  return plain(`${articleHref(locale, found.slug)}${ending}`);
}
