import { safeHref } from '#lib/safe-href.ts';
import { normalizePath } from './path.ts';

export type Redirect = { from: string | null; to: string | null; permanent: boolean | null };

export type Destination = { to: string; permanent: boolean };

/** More hops are a loop or a mistake. */
const MAX_HOPS = 10;

/** Whether it is a path of this site or an https address: nothing else may be redirected to. */
export function isDestination(to: unknown): to is string {
  if (typeof to !== 'string') return false;
  return to.startsWith('/')
    ? normalizePath(to) !== null
    : /^https:/i.test(safeHref(to)?.href ?? '');
}

/** Redirects by their normalized path; the first of two equal ones counts. */
export function indexRedirects(redirects: readonly Redirect[]): Map<string, Destination> {
  const index = new Map<string, Destination>();
  for (const { from, to, permanent } of redirects) {
    const path = normalizePath(from);
    if (path === null || index.has(path) || !isDestination(to)) continue;
    index.set(path, { to, permanent: permanent ?? true });
  }
  return index;
}

/** The final destination of a path; null for none or a loop. Permanent if all hops are. */
export function resolveRedirect(
  index: ReadonlyMap<string, Destination>,
  path: string,
): Destination | null {
  const start = normalizePath(path);
  let to: string | null = null;
  let permanent = true;
  let next = start;
  for (let hops = 0; next !== null; hops += 1) {
    const hop = index.get(next);
    if (hop === undefined) break;
    if (hops === MAX_HOPS) return null;
    to = hop.to;
    permanent &&= hop.permanent;
    next = to.startsWith('/') ? normalizePath(to) : null;
    if (next === start) return null;
  }
  return to === null ? null : { to, permanent };
}
