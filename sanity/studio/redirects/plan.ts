import { normalizePath } from '#lib/redirects/path.ts';
import { matchOf, REST } from '#lib/redirects/patterns.ts';
import {
  indexRedirects,
  isDestination,
  type Redirect,
  resolveRedirect,
} from '#lib/redirects/resolve.ts';

/** A redirect document as it is kept: `id` is the published one, whether or not that exists. */
export type StoredRedirect = Redirect & {
  id: string;
  isPublished: boolean;
  /** Somebody is changing it at the moment and has not published that. */
  hasDraft: boolean;
};

/** What to do with one redirect document. */
export type RedirectStep =
  | { kind: 'create'; id: string; from: string; to: string }
  | { kind: 'repoint'; id: string; to: string; permanent: boolean }
  | { kind: 'remove'; id: string; keepDraft: boolean };

/** A page that is about to stand under `to`; `from` is where it stood, or null when it is new. */
export type Move = { from: string | null; to: string };

/**
 * What has to happen to the redirects when a page is published under an address: afterwards every
 * address it ever had leads to the present one in a single hop, and no redirect leaves from an
 * address that has a page. A redirect that somebody is changing is left to them, unless it would
 * hide the page.
 */
export function planRedirects(move: Move, stored: readonly StoredRedirect[]): RedirectStep[] {
  const home = normalizePath(move.to);
  if (home === null) return [];
  const former = normalizePath(move.from);
  const isMoved = former !== null && former !== home;

  const published = stored.filter((one) => one.isPublished);
  // A pattern never hides a page: pages go before it.
  const isAt = (one: StoredRedirect, path: string | null) =>
    matchOf(one.match) === 'exact' && normalizePath(one.from) === path;
  const inTheWay = published.filter((one) => isAt(one, home));
  const kept = published.filter((one) => !inTheWay.includes(one));
  const atFormer = kept.find((one) => isAt(one, former));
  const others = kept.filter((one) => one !== atFormer);
  const moved: Redirect[] = isMoved ? [{ from: former, to: move.to, permanent: true }] : [];
  const index = indexRedirects([...moved, ...others]);

  const steps: RedirectStep[] = inTheWay.map((one) => ({
    kind: 'remove',
    id: one.id,
    keepDraft: one.hasDraft,
  }));
  for (const one of others) {
    const last = resolveRedirect(index, normalizePath(one.from) ?? '');
    if (one.hasDraft || carriesRest(one) || last === null) continue;
    if (normalizePath(last.to) !== home) continue;
    const wanted = withEnding(move.to, one.to);
    if (normalizePath(one.to) !== home) {
      steps.push({ kind: 'repoint', id: one.id, to: wanted, permanent: last.permanent });
    }
  }
  if (isMoved && atFormer !== undefined) {
    steps.push({ kind: 'repoint', id: atFormer.id, to: move.to, permanent: true });
  } else if (isMoved) {
    steps.push({ kind: 'create', id: freeId(former, stored), from: former, to: move.to });
  }
  return steps;
}

/** Old addresses that lead to a page, most direct first. */
export function addressesLeadingTo(path: string, stored: readonly StoredRedirect[]): string[] {
  const published = stored.filter((one) => one.isPublished);
  const index = indexRedirects(published);
  return published.flatMap((one) => {
    const from = normalizePath(one.from);
    const last = from === null ? null : resolveRedirect(index, from);
    return from !== null && last !== null && normalizePath(last.to) === normalizePath(path)
      ? [from]
      : [];
  });
}

/** Its destination depends on the address that is asked for. */
function carriesRest({ to }: StoredRedirect): boolean {
  return to?.replace(/[?#].*$/s, '').endsWith(REST) ?? false;
}

/** A redirect into the middle of a page keeps leading there: `#fees` stays. */
function withEnding(to: string, former: string | null): string {
  const ending = isDestination(former) ? (/[?#].*$/s.exec(former)?.[0] ?? '') : '';
  return `${to}${ending}`;
}

/** An id that tells what it is, the same for two editors who make the same move at once. */
function freeId(from: string, stored: readonly StoredRedirect[]): string {
  const words = from.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const base = `redirect${words}`.replace(/-$/, '').slice(0, 110);
  const taken = new Set(stored.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
