import type { IncomingHttpHeaders } from 'node:http';
import { PAGE_SIZE, TABS } from '#lib/articles/constants.ts';
import { isReservedSlug } from '#lib/articles/reserved-slugs.ts';
import { now } from '#lib/clock.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { type Destination, resolveRedirect } from '#lib/redirects/resolve.ts';
import { listHref } from '#lib/seo/links.ts';
import { type Addresses, addressesOf, addressKey, articlesOf } from './addresses.ts';
import { isInternal } from './internal-key.ts';
import { isShownAt, type Revision, type Revisions } from './revision.ts';
import { changesState } from './state.ts';

/** No slug is longer: validation stops at 96 characters, importers may have been more generous. */
const LONGEST_SLUG = 200;

/** What is known of an address before any page is drawn for it. */
export type Gate = { kind: 'open' } | { kind: 'absent' } | { kind: 'moved'; to: Destination };

/** Next's own cookie of a preview. A forged one leads to routes that keep nothing. */
const PREVIEW = /(?:^|;\s*)__prerender_bypass=/;

const OPEN: Gate = { kind: 'open' };
const ABSENT: Gate = { kind: 'absent' };

/**
 * The gate for a visit to this process. Editors in a preview see what is not published, and this
 * process asks for pages that are gone so that they are not kept as they were.
 */
export function gateOfVisit(address: string, headers: IncomingHttpHeaders): Gate {
  const isInsider = isInternal(headers.authorization) || PREVIEW.test(headers.cookie ?? '');
  return isInsider ? OPEN : gateOf(address, changesState().seen?.revisions, now());
}

/**
 * Decides which addresses may reach the pages at all. Each page that is drawn is kept, an unknown
 * one too, so whoever invents addresses would fill the disk and trouble the CMS; and a page that
 * once said "not here" would have to be drawn anew before an article can be read under it.
 *
 * @param address path and query as a visitor sent them, decodable.
 * @param revisions what is published; undefined while nobody has read it yet.
 * @param instant the moment of the visit.
 */
export function gateOf(address: string, revisions: Revisions | undefined, instant: Date): Gate {
  // Not as a base: what begins with `//` would be taken for another host.
  const url = new URL(`http://site${address}`);
  const { locale, segments } = readPath(url.pathname);
  const [first, slug] = segments;
  if (first === 'articles' || first === 'topics') {
    if (slug === undefined) return OPEN;
    if (slug.length > LONGEST_SLUG) return ABSENT;
    if (revisions === undefined) return OPEN;
    const addresses = addressesOf(revisions);
    const page = pageAt(addresses[first], locale, slug);
    // Before its time an announcement is as unknown as an address that somebody invents.
    const isHere = page !== undefined && isShownAt(page, instant);
    return isHere ? OPEN : (movedFrom(url.pathname, addresses) ?? ABSENT);
  }
  if (revisions === undefined) return OPEN;
  if (isListPath(url.pathname, locale)) return isBeyond(url, locale, revisions) ? ABSENT : OPEN;
  const isOurs = first === undefined || isReservedSlug(first) || /^_|\./.test(first);
  return isOurs ? OPEN : (movedFrom(url.pathname, addressesOf(revisions)) ?? OPEN);
}

function readPath(path: string): { locale: Locale; segments: string[] } {
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [first] = segments;
  if (!isLocale(first) || first === DEFAULT_LOCALE) return { locale: DEFAULT_LOCALE, segments };
  return { locale: first, segments: segments.slice(1) };
}

/** An article is also had in other forms, such as `<slug>.md`. */
function pageAt(pages: Addresses['articles'], locale: Locale, slug: string): Revision | undefined {
  const plain = slug.replace(/\.\w{1,8}$/, '');
  return pages.get(addressKey(locale, slug)) ?? pages.get(addressKey(locale, plain));
}

function movedFrom(path: string, { redirects }: Addresses): Gate | undefined {
  const to = redirects.size === 0 ? null : resolveRedirect(redirects, path);
  return to === null ? undefined : { kind: 'moved', to };
}

function isListPath(path: string, locale: Locale): boolean {
  return TABS.some((tab) => listHref(locale, { tab }) === path);
}

/** Whether no list of this tab could have such a page, were every window open. */
function isBeyond(url: URL, locale: Locale, revisions: Revisions): boolean {
  const numbers = url.searchParams.getAll('page');
  if (numbers.length === 0) return false;
  const tab = TABS.find((one) => listHref(locale, { tab: one }) === url.pathname) ?? 'all';
  const last = Math.max(1, Math.ceil(articlesOf(tab, locale, revisions).length / PAGE_SIZE));
  return numbers.some((number) => !/^[1-9]\d{0,3}$/.test(number) || Number(number) > last);
}
