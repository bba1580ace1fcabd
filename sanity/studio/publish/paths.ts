import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';
import { documentHref } from '#lib/seo/links.ts';

type Version = Readonly<Record<string, unknown>>;

/** The public address of a document that has a page of its own, or null. */
export function pathOf(document: Version | null): string | null {
  if (document === null) return null;
  const { _type: type, language, slug } = document;
  const word = slugOf(slug);
  if (word === null) return null;
  const locale = isLocale(language) ? language : DEFAULT_LOCALE;
  return typeof type === 'string' ? documentHref(locale, type, word) : null;
}

function slugOf(slug: unknown): string | null {
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return null;
  return typeof slug.current === 'string' && slug.current !== '' ? slug.current : null;
}
