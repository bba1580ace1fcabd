import { safeHref } from '#lib/safe-href.ts';
import { normalizePath } from './path.ts';
import { PatternTree } from './pattern-tree.ts';
import { coversPath, matchOf, patternParts, REST } from './patterns.ts';

export type Redirect = {
  from: string | null;
  to: string | null;
  permanent: boolean | null;
  /** One of `MATCHES`; anything else is `exact`. */
  match?: string | null;
};

export type Destination = { to: string; permanent: boolean };

/** Where addresses lead on from: each by its normalized path, and many by one pattern. */
export type RedirectIndex = {
  exact: ReadonlyMap<string, Destination>;
  patterns: Pick<PatternTree<Destination>, 'find' | 'size'>;
};

/** More hops are a loop or a mistake. */
const MAX_HOPS = 10;

/** Whether it is a path of this site or an https address: nothing else may be redirected to. */
export function isDestination(to: unknown): to is string {
  if (typeof to !== 'string') return false;
  return to.startsWith('/')
    ? normalizePath(to) !== null
    : /^https:/i.test(safeHref(to)?.href ?? '');
}

/** Redirects by what they lead on from; the first of two equal ones counts. */
export function indexRedirects(redirects: readonly Redirect[]): RedirectIndex {
  const exact = new Map<string, Destination>();
  const patterns = new PatternTree<Destination>();
  for (const { from, to, permanent, match } of redirects) {
    if (!isDestination(to)) continue;
    const destination = { to, permanent: permanent ?? true };
    const kind = matchOf(match);
    if (kind === 'exact') {
      const path = normalizePath(from);
      if (path !== null && !exact.has(path)) exact.set(path, destination);
      continue;
    }
    const parts = patternParts(kind, from);
    if (parts === null || leadsIntoItself({ from, to, match: kind, permanent })) continue;
    patterns.add(kind, parts, destination);
  }
  return { exact, patterns };
}

/** Whether the destination of a pattern is an address that the pattern leads on from. */
export function leadsIntoItself({ from, to, match }: Redirect): boolean {
  const kind = matchOf(match);
  const parts = patternParts(kind, from);
  const path = to?.startsWith('/') ? normalizePath(withoutRest(to)) : null;
  return parts !== null && path !== null && coversPath(kind, parts, path);
}

/** The final destination of a path; null for none or a loop. Permanent if all hops are. */
export function resolveRedirect(index: RedirectIndex, path: string): Destination | null {
  const seen = new Set<string>();
  let to: string | null = null;
  let permanent = true;
  let next = normalizePath(path);
  while (next !== null) {
    const hop = hopFrom(index, next);
    if (hop === undefined) break;
    if (seen.size === MAX_HOPS || seen.has(next)) return null;
    seen.add(next);
    to = hop.to;
    permanent &&= hop.permanent;
    next = to.startsWith('/') ? normalizePath(to) : null;
  }
  return to === null ? null : { to, permanent };
}

/** An address of its own goes before every pattern. */
function hopFrom({ exact, patterns }: RedirectIndex, path: string): Destination | undefined {
  const own = exact.get(path);
  if (own !== undefined) return own;
  const found = patterns.find(path);
  if (found === undefined) return undefined;
  const { value, rest } = found;
  return { ...value, to: withRest(value.to, rest) };
}

function withoutRest(to: string): string {
  const [, path = '', ending = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
  return path.endsWith(REST) ? `${path.slice(0, -REST.length) || '/'}${ending}` : to;
}

/** Puts what followed the prefix where the destination asks for it. */
function withRest(to: string, rest: readonly string[]): string {
  const [, path = '', ending = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
  if (!path.endsWith(REST)) return to;
  const base = path.slice(0, -REST.length);
  const below = rest.map((one) => `/${encodeURIComponent(one.toWellFormed())}`).join('');
  return `${base}${below}${ending}` || '/';
}
