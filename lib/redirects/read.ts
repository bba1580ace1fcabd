import { fetchContent } from '#sanity/client/fetch.ts';
import { REDIRECTS } from '#sanity/client/tags.ts';
import { redirectsQuery } from '#sanity/queries/redirects.ts';
import {
  type Destination,
  indexRedirects,
  type RedirectIndex,
  resolveRedirect,
} from './resolve.ts';

/** By the answer of the query, which stays the same until a document changes. */
const indexes = new WeakMap<object, RedirectIndex>();

/** Where an old address leads in the end, or null. @throws {Unavailable} before any was read. */
export async function findRedirect({ path }: { path: string }): Promise<Destination | null> {
  const redirects = await fetchContent({ query: redirectsQuery, tags: [REDIRECTS] });
  const index = indexes.get(redirects) ?? indexRedirects(redirects);
  indexes.set(redirects, index);
  return resolveRedirect(index, path);
}
