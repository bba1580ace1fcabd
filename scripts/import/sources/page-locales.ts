import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { localeOf } from '../plan/locales.ts';
import { textIn } from './fields.ts';
import { isLanguage, languageFolders, numberedPath } from './language-folders.ts';
import type { Page } from './pages.ts';

/** Where Docusaurus keeps translations. */
const DOCUSAURUS = /^i18n\/([\w-]+)\/docusaurus-plugin-content-docs\/current\/(.+)$/;

/**
 * Pages in folders for languages (`de/cards/fees.md`) or with a language in their name (`fees.de.md`)
 * as versions of one article each: their names without it, their language where they do not say one.
 */
export function withLocales(pages: readonly Page[]): Page[] {
  const placed = languageFolders(
    pages.flatMap(({ name, place = name }) => (DOCUSAURUS.test(name) ? [] : [place])),
  );
  const names = new Set(pages.map(({ name }) => name));
  const inFolders = new Set<Page>();
  const all = pages.map((page) => {
    const [, language = '', translated = ''] = DOCUSAURUS.exec(page.name) ?? [];
    if (isLanguage(language)) return inLanguage(page, language, `docs/${translated}`);
    const { name, place = name } = page;
    const root = name.slice(0, name.length - place.length);
    const found = placed(place);
    if (found !== undefined) {
      const moved = inLanguage(page, found.language, `${root}${found.above}${found.below}`);
      inFolders.add(moved);
      return moved;
    }
    const [, base = '', code = '', ending = ''] = /^(.+)\.([\w-]+)(\.\w+)$/.exec(page.name) ?? [];
    const hasOther = names.has(`${base}${ending}`) || names.has(`${base}.en${ending}`);
    return isLanguage(code) && hasOther ? inLanguage(page, code, `${base}${ending}`) : page;
  });
  return joinedByNumber(all, inFolders);
}

/** Names that begin with one number in several languages are those of the default language. */
function joinedByNumber(pages: readonly Page[], inFolders: ReadonlySet<Page>): Page[] {
  const byNumber = Map.groupBy(
    pages.filter(({ name }) => numberedPath(name) !== name),
    ({ name }) => numberedPath(name),
  );
  return pages.map((page) => {
    const same = byNumber.get(numberedPath(page.name)) ?? [];
    const languages = new Set(same.map(({ fields }) => localeNamed(fields.locale)));
    if (!inFolders.has(page) || languages.size < same.length) return page;
    const main =
      same.find(({ fields }) => localeNamed(fields.locale) === DEFAULT_LOCALE) ?? same[0];
    return main === undefined || main.name === page.name
      ? page
      : { ...page, name: main.name, place: main.place ?? main.name };
  });
}

function localeNamed(locale: unknown): string {
  const named = typeof locale === 'string' ? locale : undefined;
  return localeOf(named) ?? named ?? DEFAULT_LOCALE;
}

function inLanguage(page: Page, code: string, name: string): Page {
  const locale = textIn(page.fields, 'locale', 'language', 'lang') ?? code;
  const { name: path, place = path } = page;
  const root = path.slice(0, path.length - place.length);
  return {
    ...page,
    name,
    path: page.path ?? path,
    place: name.startsWith('docs/') && root === '' ? name.slice(5) : name.slice(root.length),
    fields: { ...page.fields, locale },
  };
}
