import { isSort, isTab } from '#lib/articles/constants.ts';
import { isLocale, LOCALES } from '#lib/i18n/locales.ts';
import {
  articleHref,
  homeHref,
  listHref,
  parseListHref,
  parsePage,
  topicHref,
  topicsHref,
} from '#lib/seo/links.ts';
import { NOWHERE } from '#lib/seo/routes.ts';

/*
 * A page has two addresses: the public one, and the one under which Next draws and keeps it
 * (`lib/seo/routes.ts` leads from the first to the second).
 */

/** Next's page for unknown addresses. */
export const NOT_FOUND_KEY = '/_not-found';

/** The key of the page behind a public address; undefined when no page is kept for it. */
export function keyOfUrl(url: URL): string | undefined {
  const segments = url.pathname.split('/').filter(Boolean);
  const locale = LOCALES.find((one) => homeHref(one) === `/${segments[0] ?? ''}`) ?? LOCALES[0];
  const list = parseListHref(locale, url);
  if (list) return `/${locale}/list/${list.tab}/${list.sort}/${list.page}`;
  if (url.search !== '') return undefined;
  const [kind, slug, more] = homeHref(locale) === '/' ? segments : segments.slice(1);
  if (more !== undefined) return undefined;
  if (kind === 'topics' && slug === undefined) return `/${locale}/topics`;
  if ((kind !== 'articles' && kind !== 'topics') || slug === undefined) return undefined;
  return `/${locale}/${kind}/${decodeURIComponent(slug)}`;
}

/** The same for a path of ours. */
export function keyOfPath(path: string): string | undefined {
  return keyOfUrl(new URL(`http://site${path}`));
}

/** The public address of a page, with its query; undefined for what is no public page. */
export function pathOfKey(key: string): string | undefined {
  if (key === NOT_FOUND_KEY) return NOWHERE;
  const [locale, kind, first, sort, page] = key.split('/').slice(1);
  if (!isLocale(locale)) return undefined;
  if (kind === 'topics') return first === undefined ? topicsHref(locale) : topicHref(locale, first);
  if (kind === 'articles' && first !== undefined) return articleHref(locale, first);
  const number = parsePage(page ?? '');
  if (kind !== 'list' || !isTab(first) || !isSort(sort) || number === null) return undefined;
  return listHref(locale, { tab: first, sort, page: number });
}
