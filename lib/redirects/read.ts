import { fetchContent } from '#sanity/client/fetch.ts';
import { REDIRECTS } from '#sanity/client/tags.ts';
import { redirectsQuery } from '#sanity/queries/redirects.ts';
import { type Destination, indexRedirects, resolveRedirect } from './resolve.ts';

/** Where an old address leads in the end, or null. @throws {Unavailable} before any was read. */
export async function findRedirect({ path }: { path: string }): Promise<Destination | null> {
  const redirects = await fetchContent({ query: redirectsQuery, tags: [REDIRECTS] });
  return resolveRedirect(indexRedirects(redirects), path);
}
