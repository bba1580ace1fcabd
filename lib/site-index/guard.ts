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
  const { locale, segments } = readPath(url.pathname);
  const [first, slug] = segments;
  if (first === 'articles' || first === 'topics') {
    if (slug === undefined) return OPEN;
    if (slug.length > MAX_SLUG_LENGTH) return ABSENT;
    if (addresses === undefined) return OPEN;
    const page = pageAt(addresses[first], locale, slug);
    // Before its time an announcement is as unknown as an address that somebody invents.
    const isHere = page !== undefined && isShownAt(page, instant);
    return isHere ? OPEN : (movedFrom(url.pathname, addresses) ?? ABSENT);
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
