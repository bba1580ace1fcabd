import { normalizePath } from './path.ts';

/** The slug of the article that a redirect replaces; undefined for other addresses. */
export function slugOfRedirect(from: unknown): string | undefined {
  return /^\/articles\/([^/]+)$/.exec(normalizePath(from) ?? '')?.[1];
}
