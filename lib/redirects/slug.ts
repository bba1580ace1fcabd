import { normalizePath } from './path.ts';

/** The slug of the former article that a redirect leads on from, or undefined for other addresses. */
export function slugOfRedirect(from: unknown): string | undefined {
  return /^\/articles\/([^/]+)$/.exec(normalizePath(from) ?? '')?.[1];
}
