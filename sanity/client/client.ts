import { createClient, type SanityClient } from '@sanity/client';
import { API_VERSION } from '#lib/api-version.ts';
import type { ContentSource } from '#lib/env.ts';
import { plainFetch } from './transport.ts';

/** A hung CMS is worse than a dead one: after this the last good page is better than waiting. */
const TIMEOUT_MS = 5_000;

/** Reads what is published. Never over Sanity's CDN, which may be a minute behind the event. */
export function contentClient(content: ContentSource, timeout = TIMEOUT_MS): SanityClient {
  return createClient({
    projectId: content.projectId,
    dataset: content.dataset,
    apiVersion: API_VERSION,
    perspective: 'published',
    useCdn: false,
    timeout,
    maxRetries: 1,
    resolveFetch: () => plainFetch,
    ...(content.kind === 'lake'
      ? { apiHost: content.lakeUrl, useProjectHostname: false }
      : { token: content.readToken }),
  });
}
