import { isSort, type Sort, TABS, type Tab } from '#lib/articles/constants.ts';
import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';

/** Left out of addresses. */
export const DEFAULT_SORT: Sort = 'updated';

/** Addresses have no higher page number. */
export const MAX_PAGE = 9999;

export type ListAddress = { tab: Tab; sort: Sort; page: number };

/** A page number of an address: 1 to 9999 without leading zeros; null for all else. */
export function parsePage(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** Adds the locale, unless it is the default one. `path` starts with a slash. */
export function localePath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

export function homeHref(locale: Locale): string {
  return localePath(locale, '/');
}

/** The public address of a list, such as `/faq?sort=helpful&page=2`; defaults are left out. */
export function listHref(
  locale: Locale,
  { tab, sort = DEFAULT_SORT, page = 1 }: Partial<ListAddress> & { tab: Tab },
): string {
  return withListQuery(localePath(locale, tab === 'all' ? '/' : `/${tab}`), sort, page);
}

function withListQuery(path: string, sort: Sort, page: number): string {
  const query = new URLSearchParams();
  if (sort !== DEFAULT_SORT) query.set('sort', sort);
  if (page !== 1) query.set('page', String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The list of a public address; null when `listHref` does not write such an address. */
export function parseListHref(locale: Locale, url: URL): ListAddress | null {
  const tab = TABS.find((candidate) => listHref(locale, { tab: candidate }) === url.pathname);
  const query = parseListQuery(url.searchParams);
  return tab === undefined || query === null ? null : { tab, ...query };
}

/** Sort and page as `listHref` and `topicHref` write them; null for any other query. */
export function parseListQuery(query: URLSearchParams): { sort: Sort; page: number } | null {
  const sort = query.get('sort') ?? DEFAULT_SORT;
  const page = parsePage(query.get('page') ?? '1');
  if (page === null || !isSort(sort)) return null;
  const known = [...query.keys()].every((key) => key === 'sort' || key === 'page');
  return known ? { sort, page } : null;
}

export function articleHref(locale: Locale, slug: string): string {
  return localePath(locale, `/articles/${encodeURIComponent(slug)}`);
}

export function topicsHref(locale: Locale): string {
  return localePath(locale, '/topics');
}

/** One page of a topic's articles. */
export type TopicAddress = { slug: string; sort: Sort; page: number };

/** The public address of a topic, such as `/topics/cards?sort=helpful&page=2`, as of a list. */
export function topicHref(
  locale: Locale,
  slug: string,
  { sort = DEFAULT_SORT, page = 1 }: Partial<Omit<TopicAddress, 'slug'>> = {},
): string {
  return withListQuery(localePath(locale, `/topics/${encodeURIComponent(slug)}`), sort, page);
}

export function categoryHref(locale: Locale, slug: string): string {
  return localePath(locale, `/categories/${encodeURIComponent(slug)}`);
}

const PAGE_HREFS: Readonly<Record<string, (locale: Locale, slug: string) => string>> = {
  faq: articleHref,
  announcement: articleHref,
  productDocument: articleHref,
  topic: topicHref,
  category: categoryHref,
};

/** The page of a document by its type; null for a type that has no pages. */
export function documentHref(locale: Locale, type: string, slug: string): string | null {
  return PAGE_HREFS[type]?.(locale, slug) ?? null;
}

export function searchHref(locale: Locale, query = ''): string {
  const path = localePath(locale, '/search');
  return query === '' ? path : `${path}?${new URLSearchParams({ q: query })}`;
}

/** The index of a language for language models. */
export function llmsHref(locale: Locale): string {
  return localePath(locale, '/llms.txt');
}

/** A page of the whole text of a language, for language models. */
export function fullTextHref(locale: Locale, page = 1): string {
  const path = localePath(locale, '/llms-full.txt');
  return page === 1 ? path : `${path}?page=${page}`;
}

/** What a phone shows of the site among its apps, in a language. */
export function manifestHref(locale: Locale): string {
  return localePath(locale, '/manifest.webmanifest');
}

/** Next passes the slug as written in the address. */
export function decodeSlug(slug: string): string {
  return decodedOrSame(slug);
}
