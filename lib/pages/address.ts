import { isSort, isTab, type Sort } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import {
  articleHref,
  categoryHref,
  DEFAULT_SORT,
  homeHref,
  listHref,
  parseListHref,
  parseListQuery,
  parsePage,
  topicHref,
  topicsHref,
} from '#lib/seo/links.ts';
import { NOWHERE, nowhereIn } from '#lib/seo/routes.ts';

/*
 * A page has two addresses: the public one, and the one under which Next draws and keeps it
 * (`lib/seo/routes.ts` leads from the first to the second).
 */

/** Next's page for unknown addresses. */
export const NOT_FOUND_KEY = '/_not-found';

const ABSENT = 'absent';

/** The key of the page for unknown addresses in a language. */
export function notFoundKey(locale: Locale): string {
  return locale === DEFAULT_LOCALE ? NOT_FOUND_KEY : `/${locale}/${ABSENT}`;
}

/** The same for the address under which it is drawn. */
export function notFoundKeyAt(address: string): string {
  return notFoundKey(LOCALES.find((locale) => nowhereIn(locale) === address) ?? DEFAULT_LOCALE);
}

/**
 * Whether a built page is of no use: Next builds that of unknown addresses in the default language
 * under the key of the others too, where it would never be drawn again.
 */
export function isBuiltTwice(key: string): boolean {
  return key === `/${DEFAULT_LOCALE}/${ABSENT}`;
}

/** Whether the page under a key says that there is none. */
export function isNotFoundKey(key: string): boolean {
  return LOCALES.some((locale) => key === notFoundKey(locale));
}

/** The key of the page behind a public address; undefined when no page is kept for it. */
export function keyOfUrl(url: URL): string | undefined {
  const segments = url.pathname.split('/').filter(Boolean);
  const locale = LOCALES.find((one) => homeHref(one) === `/${segments[0] ?? ''}`) ?? LOCALES[0];
  const list = parseListHref(locale, url);
  if (list) return `/${locale}/list/${list.tab}/${list.sort}/${list.page}`;
  const [kind, slug, more] = homeHref(locale) === '/' ? segments : segments.slice(1);
  if (more !== undefined) return undefined;
  if (kind === 'topics' && slug !== undefined) {
    const query = parseListQuery(url.searchParams);
    return query === null ? undefined : keyOfTopic(locale, decodeURIComponent(slug), query);
  }
  if (url.search !== '') return undefined;
  if (kind === 'topics') return `/${locale}/topics`;
  if ((kind !== 'articles' && kind !== 'categories') || slug === undefined) return undefined;
  return `/${locale}/${kind}/${decodeURIComponent(slug)}`;
}

/** The key of a page of a topic; of its first one by default. */
export function keyOfTopic(
  locale: string,
  slug: string,
  { sort = DEFAULT_SORT, page = 1 }: { sort?: Sort; page?: number } = {},
): string {
  return `/${locale}/topics/${slug}/${sort}/${page}`;
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
  if (kind === ABSENT) return nowhereIn(locale);
  if (first === undefined) return kind === 'topics' ? topicsHref(locale) : undefined;
  if (kind === 'articles') return articleHref(locale, first);
  if (kind === 'categories') return categoryHref(locale, first);
  const number = parsePage(page ?? '');
  if (!isSort(sort) || number === null) return undefined;
  if (kind === 'topics') return topicHref(locale, first, { sort, page: number });
  if (kind !== 'list' || !isTab(first)) return undefined;
  return listHref(locale, { tab: first, sort, page: number });
}
