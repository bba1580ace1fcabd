import { setImmediate } from 'node:timers/promises';
import type { ClientReturn, QueryParams } from '@sanity/client';
import { context } from '#lib/context.ts';
import { Unavailable } from '#lib/errors.ts';
import { draftClient, isDraftMode } from './draft.ts';
import { currentDrawing } from './drawing.ts';
import { tagPage } from './tag-page.ts';

export type ContentQuery<Query extends string> = {
  query: Query;
  params?: QueryParams;
  /** What the result depends on (`tags.ts`). */
  tags: readonly string[];
};

/**
 * Reads published content from the replica, or drafts in a preview, and tags the page being drawn.
 * Imported content may differ from the query's type. Results are shared and must not be changed.
 * @throws {Unavailable} before any content was read; for drafts, when the CMS does not answer.
 */
export async function fetchContent<const Query extends string>({
  query,
  params = {},
  tags,
}: ContentQuery<Query>): Promise<ClientReturn<Query, unknown>> {
  if (await isDraftMode()) return fetchDraft(query, params);
  await tagPage(tags);
  return fetchPublished({ query, params });
}

/** The same for what is no page: no tags, no drafts. */
export async function fetchPublished<const Query extends string>({
  query,
  params = {},
}: Omit<ContentQuery<Query>, 'tags'>): Promise<ClientReturn<Query, unknown>> {
  const { replica } = context();
  if (!replica.isFilled) throw new Unavailable('The content has not been read yet.');
  const { results } = currentDrawing();
  const key = JSON.stringify([query, params]);
  const asked = results.get(key) ?? queryAfterReaders(query, params);
  results.set(key, asked);
  const result = await asked;
  if (isResult<ClientReturn<Query, unknown>>(result)) return result;
  throw new Unavailable('The content answers with something that is not a result.');
}

/** The queue has time: readers who came while a page is drawn are answered between its queries. */
async function queryAfterReaders(query: string, params: QueryParams): Promise<unknown> {
  const { drawing, replica } = context();
  if (drawing.getStore() !== undefined) await setImmediate();
  return replica.query(query, params);
}

async function fetchDraft<const Query extends string>(query: Query, params: QueryParams) {
  try {
    return await draftClient().fetch<unknown, QueryParams, Query>(query, params);
  } catch (cause) {
    throw new Unavailable('The drafts do not answer at the moment.', { cause });
  }
}

function isResult<Result>(result: unknown): result is Result {
  return result !== undefined;
}
