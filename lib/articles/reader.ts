import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { listPaths, type Reader } from './links.ts';
import { hrefIn, tagVersions, targetIn } from './versions.ts';

/**
 * Who reads texts in a language: with it links lead to that language where it has what they name.
 * @param texts whose links are to be followed.
 * @returns the reader, and what has the page drawn again when the clock shows or hides a version of
 * an article that was asked for by then.
 */
export async function readerOf(
  locale: string,
  texts: unknown,
  instant: Date,
): Promise<{ reader: Reader; tagAsked: () => Promise<void> }> {
  const asked = new Set<string>();
  const targetOf = (id: string) => {
    asked.add(id);
    return targetIn(locale, id);
  };
  const hrefs = isLocale(locale) ? await hrefsIn(locale, listPaths(texts)) : new Map();
  return {
    reader: { locale, instant, targetOf, hrefs },
    tagAsked: () => tagVersions(asked),
  };
}

async function hrefsIn(locale: Locale, paths: readonly string[]): Promise<Map<string, string>> {
  const hrefs = new Map<string, string>();
  for (const path of new Set(paths)) hrefs.set(path, await hrefIn(locale, path));
  return hrefs;
}
