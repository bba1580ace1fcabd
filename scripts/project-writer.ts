import { createClient, type SanityClient } from '@sanity/client';
import { API_VERSION } from '#lib/api-version.ts';
import { env } from '#lib/env.ts';

/**
 * A client that may write to the Sanity project of this installation and sees drafts; undefined
 * without `SANITY_API_WRITE_TOKEN`, which commands use alone: the site never writes.
 */
export function projectWriter(): SanityClient | undefined {
  const { writeToken: token, content } = env();
  const { projectId, dataset } = content;
  if (token === undefined) return undefined;
  return createClient({
    projectId,
    dataset,
    apiVersion: API_VERSION,
    token,
    useCdn: false,
    perspective: 'raw',
  });
}
