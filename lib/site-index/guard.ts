import { PAGE_SIZE, TABS } from '#lib/articles/constants.ts';
import { isReservedSlug } from '#lib/articles/reserved-slugs.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { type Destination, resolveRedirect } from '#lib/redirects/resolve.ts';
import { listHref } from '#lib/seo/links.ts';
import { type Addresses, addressKey, countArticles } from './addresses.ts';
import { isShownAt, type SiteEntry } from './entry.ts';

/** No slug is longer: validation stops at 96 characters, importers may have been more generous. */
const MAX_SLUG_LENGTH = 200;

/** What is known of an address before any page is drawn for it. */
export type Route = { kind: 'open' } | { kind: 'absent' } | { kind: 'moved'; to: Destination };

const OPEN: Route = { kind: 'open' };
const ABSENT: Route = { kind: 'absent' };

/**
 * Decides which addresses may reach the pages at all. Each page that is drawn is kept, an unknown
 * one too, so whoever invents addresses would fill the disk and trouble the CMS; and a page that
 * once said "not here" would have to be drawn anew before an article can be read under it.
 *
 * @param address path and query as a visitor sent them, decodable.
 * @param addresses what is published; undefined while nobody has read it yet.
 * @param instant when it is asked for.
 */
export function guardRoute(
  address: string,
  addresses: Addresses | undefined,
  instant: Date,
): Route {
  // Not as a base: what begins with `//` would be taken for another host.
  const url = new URL(`http://site${address}`);
  const path = canonicalPath(url.pathname);
  const isCanonical = path === url.pathname;
  url.pathname = path;
  const route = routeOf(url, addresses, instant);
  if (route.kind === 'moved') return { kind: 'moved', to: withQuery(route.to, url) };
  if (route.kind === 'absent' || isCanonical) return route;
  return { kind: 'moved', to: { to: `${path}${url.search}${url.hash}`, permanent: true } };
}

function routeOf(url: URL, addresses: Addresses | undefined, instant: Date): Route {
  const { locale, segments } = readPath(url.pathname);
  const [first, slug] = segments;
  if (first === 'articles' || first === 'topics') {
    if (slug === undefined) return OPEN;
    if (slug.length > MAX_SLUG_LENGTH) return ABSENT;
    if (addresses === undefined) return OPEN;
    const page = pageAt(addresses[first], locale, slug);
    // Before its time an announcement is as unknown as an address that somebody invents.
    const isHere = page !== undefined && isShownAt(page, instant);
    if (isHere) return OPEN;
    return movedFrom(url.pathname, addresses) ?? movedForm(url.pathname, addresses) ?? ABSENT;
  }
  if (addresses === undefined) return OPEN;
  if (isListPath(url.pathname, locale)) return isBeyond(url, locale, addresses) ? ABSENT : OPEN;
  const isOurs = first === undefined || isReservedSlug(first) || /^_|\./.test(first);
  return isOurs ? OPEN : (movedFrom(url.pathname, addresses) ?? OPEN);
}

function readPath(path: string): { locale: Locale; segments: string[] } {
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [first] = segments;
  if (!isLocale(first) || first === DEFAULT_LOCALE) return { locale: DEFAULT_LOCALE, segments };
  return { locale: first, segments: segments.slice(1) };
}

/** An article is also had in other forms, such as `<slug>.md`. */
function pageAt(pages: Addresses['articles'], locale: Locale, slug: string): SiteEntry | undefined {
  const plain = slug.replace(/\.\w{1,8}$/, '');
  return pages.get(addressKey(locale, slug)) ?? pages.get(addressKey(locale, plain));
}

function movedFrom(path: string, { redirects }: Addresses): Route | undefined {
  const to = redirects.size === 0 ? null : resolveRedirect(redirects, path);
  return to === null ? undefined : { kind: 'moved', to };
}

/** Where the Markdown or the calendar of an article moved that has another address now. */
function movedForm(path: string, addresses: Addresses): Route | undefined {
  const [, page, form] = /^(\/(?:[\w-]+\/)?articles\/[^/]+)(\.md|\.ics)$/.exec(path) ?? [];
  const route = page === undefined ? undefined : movedFrom(page, addresses);
  if (route?.kind !== 'moved') return route;
  const url = new URL(route.to.to, 'http://site');
  const isArticle = /^\/(?:[\w-]+\/)?articles\/[^/]+$/.test(url.pathname);
  if (url.host !== 'site' || !isArticle) return route;
  return { kind: 'moved', to: { ...route.to, to: `${url.pathname}${form}${url.search}` } };
}

/** These have their own rules for slashes. */
const NOT_OURS = /^\/(?:_next|studio|lake)(?:\/|$)/;

/** Without repeated slashes and one at the end; as it is when it begins with two. */
function canonicalPath(path: string): string {
  if (!/^\/[^/]/.test(path) || NOT_OURS.test(path)) return path;
  return path.replace(/\/{2,}/g, '/').replace(/\/$/, '');
}

/** The destination with the query of the request; a parameter that it names itself stays. */
function withQuery({ to, permanent }: Destination, { search, hash }: URL): Destination {
  const url = new URL(to, 'http://site');
  const isNew = (part: string) => {
    const [name] = new URLSearchParams(part).keys();
    return name !== undefined && !url.searchParams.has(name);
  };
  const parts = [url.search.slice(1), ...search.slice(1).split('&').filter(isNew)];
  url.search = parts.filter(Boolean).join('&');
  if (url.hash === '') url.hash = hash;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return { to: to.startsWith('/') ? path : url.href, permanent };
}

function isListPath(path: string, locale: Locale): boolean {
  return TABS.some((tab) => listHref(locale, { tab }) === path);
}

/** Whether no list of this tab could have such a page, were every window open. */
function isBeyond(url: URL, locale: Locale, addresses: Addresses): boolean {
  const numbers = url.searchParams.getAll('page');
  if (numbers.length === 0) return false;
  const tab = TABS.find((one) => listHref(locale, { tab: one }) === url.pathname) ?? 'all';
  const last = Math.max(1, Math.ceil(countArticles(tab, locale, addresses) / PAGE_SIZE));
  return numbers.some((number) => !/^[1-9]\d{0,3}$/.test(number) || Number(number) > last);
}
