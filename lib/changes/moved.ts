import { normalizePath } from '#lib/redirects/path.ts';

/** The slug of the former article that a redirect leads on from, or undefined for other addresses. */
export function slugOfRedirect(from: string | null | undefined): string | undefined {
  return /^\/articles\/([^/]+)$/.exec(normalizePath(from) ?? '')?.[1];
}
