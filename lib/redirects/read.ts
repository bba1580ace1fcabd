import { fetchContent } from '#sanity/client/fetch.ts';
import { REDIRECTS } from '#sanity/client/tags.ts';
import { redirectsQuery } from '#sanity/queries/redirects.ts';
import { type Destination, indexRedirects, resolveRedirect } from './resolve.ts';

/**
 * The final destination of an old address, or null.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function findRedirect({ path }: { path: string }): Promise<Destination | null> {
  const redirects = await fetchContent({ query: redirectsQuery, tags: [REDIRECTS] });
  return resolveRedirect(indexRedirects(redirects), path);
}
