import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { normalizePath } from './path.ts';

/** The article that a redirect replaces, by its address; undefined for other addresses. */
export function articleOfRedirect(from: unknown): { slug: string; language: Locale } | undefined {
  const [, prefix, slug] =
    /^(?:\/([^/]+))?\/articles\/([^/]+)$/.exec(normalizePath(from) ?? '') ?? [];
  if (slug === undefined) return undefined;
  const language = prefix === undefined ? DEFAULT_LOCALE : LOCALES.find((one) => one === prefix);
  return language && { slug, language };
}
