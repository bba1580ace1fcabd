import type { ClientReturn, QueryParams, SanityClient } from '@sanity/client';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { contentClient } from './client.ts';
import { draftClient, isDraftMode } from './draft.ts';

/** Next keeps an answer until one of its tags is revalidated; this only bounds it. */
const ONE_YEAR = 31_536_000;

/** How long a second question for a broken answer counts as the same question. */
const ASK_AGAIN_MS = 30_000;

let client: SanityClient | undefined;

export type ContentQuery<Query extends string> = {
  query: Query;
  params?: QueryParams;
  /** What the answer depends on, in the words of `tags.ts`. */
  tags: readonly string[];
};

/**
 * The one door to content: asks for what is published and keeps the answer under its tags, in
 * Next's fetch cache where that exists. Answers over 2 MB are not kept, so ask for slices. In an
 * editor's preview it asks for drafts and keeps nothing.
 *
 * The type of the answer is the one generated for the query, which is what the schema promises;
 * what importers and older schemas left in the dataset may still differ.
 *
 * @throws {Unavailable} when the CMS does not answer, answers too late, or says something else.
 */
export async function fetchContent<const Query extends string>({
  query,
  params = {},
  tags,
}: ContentQuery<Query>): Promise<ClientReturn<Query, unknown>> {
  if (await isDraftMode()) return fetchDraft(query, params);
  client ??= contentClient(env().content);
  try {
    const reply = await ask(client, query, params, tags, 'page');
    if (isSound<ClientReturn<Query, unknown>>(reply)) return reply.result.answer;
    // Next keeps whatever comes with status 200, so the same question would get the same answer.
    const other = `again.${Math.floor(now().getTime() / ASK_AGAIN_MS)}`;
    const second = await ask(client, query, params, tags, other);
    if (isSound<ClientReturn<Query, unknown>>(second)) return second.result.answer;
  } catch (cause) {
    throw new Unavailable('The content does not answer at the moment.', { cause });
  }
  throw new Unavailable('The content answers with something that is not an answer.');
}

async function fetchDraft<const Query extends string>(query: Query, params: QueryParams) {
  try {
    return await draftClient().fetch<unknown, QueryParams, Query>(query, params, {
      cache: 'no-store',
    });
  } catch (cause) {
    throw new Unavailable('The drafts do not answer at the moment.', { cause });
  }
}

/**
 * Asks for an object that holds the answer, because "nothing" is a good answer to many questions
 * and also what a failing service says to all of them: inside the object somebody has worked it out.
 */
function ask(
  from: SanityClient,
  query: string,
  params: QueryParams,
  tags: readonly string[],
  tag: string,
): Promise<unknown> {
  return from.fetch<unknown>(`{"answer": ${query}}`, params, {
    filterResponse: false,
    returnQuery: false,
    cache: 'force-cache',
    next: { tags: [...tags], revalidate: ONE_YEAR },
    tag,
  });
}

/** Pages of HTML, halves of answers, and an empty result for everything are all something else. */
function isSound<Answer>(reply: unknown): reply is { result: { answer: Answer } } {
  return isObject(reply) && 'result' in reply && isObject(reply.result) && 'answer' in reply.result;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
