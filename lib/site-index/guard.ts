import type { Destination } from '#lib/redirects/resolve.ts';
import type { Addresses } from './addresses.ts';
import { type Methods, READING } from './endpoints.ts';
import { readListQuery } from './list-query.ts';
import { destinationsOf, withQuery } from './old-address.ts';
import {
  isWrittenAs,
  type Parts,
  readSegments,
  splitAddress,
  withoutEnding,
  writePath,
} from './path.ts';
import { type ListPlace, type Place, placeOf } from './place.ts';
import type { Published } from './published.ts';

/**
 * What is known of an address before anything is done with it:
 * - open: something may be there. `address` is the one under which it is kept, without parameters
 *   that mean nothing here; what statistics add stays in the reader's browser, and makes no page.
 * - moved: it is written in another way, or replaced by another one; one step leads there.
 * - absent: nothing is there.
 */
export type Route =
  | { kind: 'open'; address: string; methods: Methods }
  | { kind: 'absent' }
  | { kind: 'moved'; to: Destination };

export type GuardOptions = {
  /** Whether there is such a file below `/_next`; without it Next decides. */
  isStatic?: ((path: string) => boolean) | undefined;
  /** Whether the lake is below `/lake`; true if absent. */
  hasLake?: boolean;
};

/** What a request is judged by. */
type Site = Published & GuardOptions;

const ABSENT: Route = { kind: 'absent' };

/** Redirects that lead to addresses which lead on are a mistake beyond this. */
const MAX_STEPS = 2;

/**
 * Decides which addresses may reach the pages at all. Each page that is drawn is kept, an unknown
 * one too, so whoever invents addresses would fill the disk and trouble the CMS; and a page that
 * once said "not here" would have to be drawn anew before an article can be read under it.
 *
 * @param address path and query as a visitor sent them.
 * @param addresses what is published; undefined while nobody has read it yet.
 * @param instant when it is asked for.
 */
export function guardRoute(
  address: string,
  addresses: Addresses | undefined,
  instant: Date,
  options: GuardOptions = {},
): Route {
  return decide(address, { addresses, instant, ...options }, 0);
}

function decide(address: string, site: Site, steps: number): Route {
  const parts = splitAddress(address);
  const segments = readSegments(parts.path);
  if (segments === undefined) return ABSENT;
  const route = byOwnRules(parts, segments, site);
  if (route !== undefined) return route;
  const place = placeOf(segments, site) ?? placeOf(withoutEnding(segments), site);
  if (place === undefined) return leadOn(parts, segments, site, steps);
  if (place.isElsewhere && hasRedirect(segments, site)) return leadOn(parts, segments, site, steps);
  return place.query.of === 'list'
    ? listRoute(parts, place, place.query)
    : plainRoute(parts, place);
}

/** These have their own rules for slashes, letters and queries. */
function byOwnRules(
  { path, search, hash }: Parts,
  segments: readonly string[],
  { isStatic, hasLake = true }: Site,
): Route | undefined {
  const address = `${path}${search}`;
  if (/^\/_(?:next(?:\/|$)|_nextjs)/.test(path)) {
    // In development Next has tools there that send forms.
    if (isStatic === undefined) return { kind: 'open', address, methods: [...READING, 'POST'] };
    return isStatic(path) ? { kind: 'open', address, methods: READING } : ABSENT;
  }
  const [first = '', ...rest] = segments;
  const names = hasLake ? ['lake', 'studio'] : ['studio'];
  const own = names.find((one) => one === first.toLowerCase());
  if (own === undefined) return undefined;
  if (path === `/${own}` || path.startsWith(`/${own}/`)) {
    return { kind: 'open', address, methods: READING };
  }
  return moved(`${writePath([own, ...rest])}${search}${hash}`);
}

function plainRoute({ path, search, hash }: Parts, place: Place): Route {
  const { methods } = place;
  if (!isWrittenAs(path, place.path)) return moved(`${place.path}${search}${hash}`);
  const address = place.query.of === 'itself' ? `${place.path}${search}` : place.path;
  return { kind: 'open', address, methods };
}

function listRoute(
  { path, search, hash }: Parts,
  place: Place,
  { hrefOf, lastPage }: ListPlace,
): Route {
  const query = readListQuery(search);
  if (query === undefined || query.page > lastPage) return ABSENT;
  const { sort, page, others, isMiswritten } = query;
  const address = hrefOf({ sort, page });
  if (!isMiswritten && isWrittenAs(path, place.path)) {
    return { kind: 'open', address, methods: place.methods };
  }
  const sign = address.includes('?') ? '&' : '?';
  return moved(`${address}${others.length === 0 ? '' : sign}${others.join('&')}${hash}`);
}

/** An editor's redirect from this very address counts more than a text of another language. */
function hasRedirect(segments: readonly string[], { addresses }: Site): boolean {
  return addresses?.redirects.exact.has(`/${segments.join('/')}`) ?? false;
}

function moved(to: string): Route {
  return { kind: 'moved', to: { to, permanent: true } };
}

/** Where an address leads that nothing stands under; absent when that leads nowhere. */
function leadOn(parts: Parts, segments: readonly string[], site: Site, steps: number): Route {
  if (steps > MAX_STEPS) return ABSENT;
  const isTaken = (others: readonly string[]) => placeOf(others, site) !== undefined;
  for (const destination of destinationsOf(segments, site, isTaken)) {
    const to = withQuery(destination, parts);
    if (!to.to.startsWith('/')) return { kind: 'moved', to };
    const target = decide(to.to, site, steps + 1);
    if (target.kind === 'open') return { kind: 'moved', to };
    if (target.kind === 'moved') {
      const permanent = to.permanent && target.to.permanent;
      return { kind: 'moved', to: { to: target.to.to, permanent } };
    }
  }
  return ABSENT;
}
