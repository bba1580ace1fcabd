import type { ClientReturn, QueryParams } from '@sanity/client';
import { now } from '#lib/clock.ts';
import { Unavailable } from '#lib/errors.ts';
import { noteOldAnswer } from './as-of.ts';
import { contentState } from './content-state.ts';
import type { Copy } from './copies.ts';
import { draftClient, isDraftMode } from './draft.ts';
import {
  type Kept,
  keepAnswer,
  keyOf,
  newestCopy,
  type Pieces,
  type Selection,
} from './kept-answers.ts';
import { inTime, soonEnough } from './patience.ts';
import { tagPage } from './tag-page.ts';
import { askUpstream, askWithProof, isAnswer, type Question } from './upstream.ts';

export type ContentQuery<Query extends string> = {
  query: Query;
  params?: QueryParams;
  /** What the answer depends on, in the words of `tags.ts`. */
  tags: readonly string[];
  /** Documents in the answer that are kept one by one as well. */
  pieces?: Pieces<ClientReturn<Query, unknown>>;
  /** For a selection of documents: those whose pieces make the whole answer. */
  selection?: Selection;
};

/**
 * The one door to content: gives what is published. Each good answer is kept on disk
 * (`copies.ts`). One that nothing has changed since is given without asking the CMS; one that a
 * change has gone past is asked for anew, and given when the CMS does not answer, or when a reader
 * would have to wait for it. What was made from such an answer, or could not be made, is owed and
 * made again later. In an editor's preview drafts are asked for and nothing is kept.
 *
 * The type of the answer is the one generated for the query, which is what the schema promises;
 * what importers and older schemas left in the dataset may still differ.
 *
 * @throws {Unavailable} when there is no copy and the CMS does not answer, answers too late, or
 *   says something else.
 */
export async function fetchContent<const Query extends string>({
  query,
  params = {},
  tags,
  pieces,
  selection,
}: ContentQuery<Query>): Promise<ClientReturn<Query, unknown>> {
  if (await isDraftMode()) return fetchDraft(query, params);
  await tagPage(tags);
  const answer = await answerTo({
    key: keyOf(query, params),
    query,
    params,
    tags,
    pieces: pieces && {
      shape: pieces.shape,
      of: (whole) => (isAnswer<ClientReturn<Query, unknown>>(whole) ? pieces.of(whole) : []),
    },
    selection,
  });
  if (isAnswer<ClientReturn<Query, unknown>>(answer)) return answer;
  throw new Unavailable('The content answers with something that is not an answer.');
}

async function fetchDraft<const Query extends string>(query: Query, params: QueryParams) {
  try {
    return await draftClient().fetch<unknown, QueryParams, Query>(query, params);
  } catch (cause) {
    throw new Unavailable('The drafts do not answer at the moment.', { cause });
  }
}

async function answerTo(question: Kept): Promise<unknown> {
  const { copies, breaker } = contentState();
  const copy = newestCopy(question);
  if (copy === undefined) return firstAnswer(question);
  if (copies.isFresh(copy, question.tags)) return copy.answer;
  if (!breaker.isOpen) {
    const answered = await soonEnough(ask(question, copy));
    if (answered !== undefined) return answered.answer;
  }
  copies.owe(question.tags);
  noteOldAnswer(new Date(copy.askedAt));
  return copy.answer;
}

/** The answer to a question that never was answered; nothing can be given instead. */
async function firstAnswer(question: Kept): Promise<unknown> {
  const { copies, breaker } = contentState();
  try {
    if (breaker.isOpen) throw new Unavailable('The content does not answer at the moment.');
    return await inTime(ask(question, undefined));
  } catch (error) {
    copies.owe(question.tags);
    // Made anew: the question may be that of another of Next's bundles, and so its class of error.
    const cause = error instanceof Error ? error.cause : error;
    throw new Unavailable('The content does not answer at the moment.', { cause });
  }
}

/** One question at a time, unless it was put before the last change that concerns it. */
function ask(question: Kept, copy: Copy | undefined): Promise<unknown> {
  const { copies, asking } = contentState();
  const running = asking.get(question.key);
  if (running && copies.isFresh(running, question.tags)) return running.answer;
  const sequence = copies.sequence();
  const askedAt = now().toISOString();
  const answer = confirmed(question, copy)
    .then((answer) => {
      keepAnswer(question, { answer, sequence, askedAt });
      return answer;
    })
    .finally(() => {
      if (asking.get(question.key)?.answer === answer) asking.delete(question.key);
    });
  asking.set(question.key, { sequence, answer });
  return answer;
}

/** "Nothing" where there was something is believed when a second reading says so too. */
async function confirmed(question: Question, copy: Copy | undefined): Promise<unknown> {
  const answer = await askUpstream(question);
  const wasNothing = copy !== undefined && isNothing(copy.answer);
  return isNothing(answer) && !wasNothing ? askWithProof(question) : answer;
}

function isNothing(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === 0) return true;
  return typeof answer === 'object' && Object.values(answer).every(isNothing);
}
