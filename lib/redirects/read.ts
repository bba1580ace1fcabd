import { fetchSlices } from '#sanity/client/fetch-slices.ts';
import { REDIRECTS } from '#sanity/client/tags.ts';
import { redirectsQuery } from '#sanity/queries/redirects.ts';
import { type Destination, indexRedirects, resolveRedirect } from './resolve.ts';

const REDIRECTS_IN_SLICE = 2_000;

/**
 * The final destination of an old address, or null.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function findRedirect({ path }: { path: string }): Promise<Destination | null> {
  const redirects = await fetchSlices(
    { query: redirectsQuery, tags: [REDIRECTS] },
    REDIRECTS_IN_SLICE,
  );
  return resolveRedirect(indexRedirects(redirects), path);
}
