import { localeOf } from '../plan/locales.ts';
import { textIn } from './fields.ts';
import type { Page } from './pages.ts';

const CODE = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

/**
 * Pages in folders for languages (`de/cards/fees.md`) or with a language in their name (`fees.de.md`)
 * as versions of one article each: their names without it, their language where they do not say one.
 */
export function withLocales(pages: readonly Page[]): Page[] {
  const folders = pages.map(({ name }) => name.split('/'));
  const first = new Set(
    folders.map(([folder = ''], at) => (folders[at]?.length === 1 ? '' : folder)),
  );
  const isByFolder = first.size > 1 && [...first].every((folder) => isLanguage(folder));
  const names = new Set(pages.map(({ name }) => name));
  return pages.map((page) => {
    const [folder = '', ...rest] = page.name.split('/');
    if (isByFolder) return inLanguage(page, folder, rest.join('/'));
    const [, base = '', code = '', ending = ''] = /^(.+)\.([\w-]+)(\.\w+)$/.exec(page.name) ?? [];
    const hasOther = names.has(`${base}${ending}`) || names.has(`${base}.en${ending}`);
    return isLanguage(code) && hasOther ? inLanguage(page, code, `${base}${ending}`) : page;
  });
}

function inLanguage(page: Page, code: string, name: string): Page {
  const locale = textIn(page.fields, 'locale', 'language', 'lang') ?? code;
  return { ...page, name, path: page.path ?? page.name, fields: { ...page.fields, locale } };
}

function isLanguage(word: string): boolean {
  return CODE.test(word) && localeOf(word) !== undefined;
}
