import type { ClientReturn, QueryParams, SanityClient } from '@sanity/client';
import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { contentClient } from './client.ts';

let client: SanityClient | undefined;

/**
 * Asks the CMS itself and keeps nothing: for finding out what changed, where an answer out of a
 * cache would be the very mistake looked for. Pages are never made from it.
 * @throws {Unavailable} when the CMS does not answer, answers too late, or answers without a result.
 */
export async function fetchFresh<const Query extends string>({
  query,
  params = {},
}: {
  query: Query;
  params?: QueryParams;
}): Promise<ClientReturn<Query, unknown>> {
  client ??= contentClient(env().content);
  try {
    return await client.fetch<unknown, QueryParams, Query>(query, params, { cache: 'no-store' });
  } catch (cause) {
    throw new Unavailable('The content does not answer at the moment.', { cause });
  }
}
