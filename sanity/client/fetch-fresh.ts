import type { ClientReturn, QueryParams } from '@sanity/client';
import { Unavailable } from '#lib/errors.ts';
import { askWithProof, isAnswer } from './upstream.ts';

/**
 * Asks the CMS itself and keeps nothing: for finding out what changed, where a copy would be the
 * very mistake looked for. Pages are never made from it. It asks also while the breaker is open,
 * so nobody may wait for it, and an answer closes the breaker.
 * @throws {Unavailable} when the CMS does not answer, answers too late, answers without a result,
 *   or says that it is empty where it was not.
 */
export async function fetchFresh<const Query extends string>({
  query,
  params = {},
}: {
  query: Query;
  params?: QueryParams;
}): Promise<ClientReturn<Query, unknown>> {
  const answer = await askWithProof({ query, params });
  if (isAnswer<ClientReturn<Query, unknown>>(answer)) return answer;
  throw new Unavailable('The content answers with something that is not an answer.');
}
