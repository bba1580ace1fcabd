import { localeOf } from '../plan/locales.ts';
import { textIn } from './fields.ts';
import type { Page } from './pages.ts';

const CODE = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

/** Where Docusaurus keeps translations. */
const DOCUSAURUS = /^i18n\/([\w-]+)\/docusaurus-plugin-content-docs\/current\/(.+)$/;

/**
 * Pages in folders for languages (`de/cards/fees.md`) or with a language in their name (`fees.de.md`)
 * as versions of one article each: their names without it, their language where they do not say one.
 */
export function withLocales(pages: readonly Page[]): Page[] {
  const folders = pages.map(({ name, place = name }) => place.split('/'));
  const first = new Set(
    folders.map(([folder = ''], at) => (folders[at]?.length === 1 ? '' : folder)),
  );
  const isByFolder = first.size > 1 && [...first].every((folder) => isLanguage(folder));
  const names = new Set(pages.map(({ name }) => name));
  return pages.map((page) => {
    const [, language = '', translated = ''] = DOCUSAURUS.exec(page.name) ?? [];
    if (isLanguage(language)) return inLanguage(page, language, `docs/${translated}`);
    const { name, place = name } = page;
    const [folder = '', ...rest] = place.split('/');
    const above = name.slice(0, name.length - place.length);
    if (isByFolder) return inLanguage(page, folder, `${above}${rest.join('/')}`);
    const [, base = '', code = '', ending = ''] = /^(.+)\.([\w-]+)(\.\w+)$/.exec(page.name) ?? [];
    const hasOther = names.has(`${base}${ending}`) || names.has(`${base}.en${ending}`);
    return isLanguage(code) && hasOther ? inLanguage(page, code, `${base}${ending}`) : page;
  });
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

function isLanguage(word: string): boolean {
  return CODE.test(word) && localeOf(word) !== undefined;
}
