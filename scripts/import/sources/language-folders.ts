import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { localeOf } from '../plan/locales.ts';

/** A path in two languages: `above` and `below` are around the folder of the language. */
export type InLanguage = { above: string; language: string; below: string };

const CODE = /^[a-z]{2}(?:[-_][a-z\d]{2,4})?$/i;
const KNOWN = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a word is the code of a language, also of one that the site has not. */
export function isLanguage(word: string): boolean {
  return CODE.test(word) && KNOWN.of(word.slice(0, 2).toLowerCase()) !== undefined;
}

/** The number by which programs name an article in every language: `360012-fees` is `360012`. */
export function numberedPath(path: string): string {
  return path.replace(/(^|\/)(\d{5,})[-_.][^/]*$/, '$1$2');
}

/** Paths below a folder: those in it and its other folders, and those in each folder of a language. */
type Folder = { own: Set<string>; others: Set<string>; languages: Map<string, Set<string>> };

/**
 * Finds folders of languages wherever they lie: `de/fees.md`, `docs/de/fees.md`. Folders called like
 * a language that hold something else (`it/` beside `sales/`) are none.
 */
export function languageFolders(
  paths: readonly string[],
): (path: string) => InLanguage | undefined {
  const folders = new Map<string, Folder>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let at = 0; at < parts.length; at += 1) {
      const above = parts.slice(0, at).join('/');
      const folder = folders.get(above) ?? {
        own: new Set(),
        others: new Set(),
        languages: new Map(),
      };
      folders.set(above, folder);
      const [first = '', ...rest] = parts.slice(at);
      if (rest.length === 0 || !isLanguage(first)) {
        folder.own.add(numberedPath([first, ...rest].join('/')));
        if (rest.length > 0) folder.others.add(first);
        continue;
      }
      const below = folder.languages.get(first) ?? new Set<string>();
      folder.languages.set(first, below.add(numberedPath(rest.join('/'))));
    }
  }
  const found = new Map([...folders].map(([above, folder]) => [above, languagesIn(folder)]));
  return (path) => {
    const parts = path.split('/');
    for (const [at, language] of parts.slice(0, -1).entries()) {
      const above = parts.slice(0, at).join('/');
      if (!found.get(above)?.has(language)) continue;
      return {
        above: above === '' ? '' : `${above}/`,
        language,
        below: parts.slice(at + 1).join('/'),
      };
    }
    return undefined;
  };
}

function languagesIn({ own, others, languages }: Folder): ReadonlySet<string> {
  const codes = [...languages.keys()];
  const isOfSite = codes.map((code) => localeOf(code) !== undefined);
  const areAll = codes.length > 1 && others.size === 0;
  if (areAll && (isOfSite.every(Boolean) || codes.some(isDefault))) return new Set(codes);
  const joined = codes.filter((code) => {
    const pages = [...(languages.get(code) ?? [])];
    const isElsewhere = (page: string) =>
      (own.has(page) && !isDefault(code)) ||
      codes.some((other) => other !== code && languages.get(other)?.has(page));
    return pages.filter(isElsewhere).length * 2 > pages.length;
  });
  // Where no text is in a language of the site, all of it is taken as it stands.
  const isShown = joined.some((code) => localeOf(code) !== undefined);
  const hasDefault = joined.some(
    (code) => !isDefault(code) && [...(languages.get(code) ?? [])].some((page) => own.has(page)),
  );
  return new Set(isShown || hasDefault ? joined : []);
}

function isDefault(code: string): boolean {
  return localeOf(code) === DEFAULT_LOCALE;
}
