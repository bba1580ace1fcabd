import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientReturn, QueryParams } from '@sanity/client';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { noteOldAnswer } from './as-of.ts';
import { contentState } from './content-state.ts';
import type { Copy } from './copies.ts';
import { draftClient, isDraftMode } from './draft.ts';
import { tagPage } from './tag-page.ts';
import { askUpstream, askWithProof, isAnswer, type Question } from './upstream.ts';
import { currentVisit } from './visit.ts';

export type ContentQuery<Query extends string> = {
  query: Query;
  params?: QueryParams;
  /** What the answer depends on, in the words of `tags.ts`. */
  tags: readonly string[];
  /** Documents in the answer that `fetchPieces` may need one by one. */
  pieces?: (answer: ClientReturn<Query, unknown>) => readonly { _id: string }[];
};

type Kept = Question & {
  key: string;
  tags: readonly string[];
  pieces?: (answer: unknown) => readonly { _id: string }[];
};

/**
 * The one door to content: gives what is published. Each good answer is kept on disk
 * (`copies.ts`). One that nothing has changed since is given without asking the CMS; one that a
 * change has gone past is asked for anew, and given when the CMS does not answer, or when a reader
 * would have to wait for it. What was made from such an answer, or could not be made, is owed and made again later. In an
 * editor's preview drafts are asked for and nothing is kept.
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
}: ContentQuery<Query>): Promise<ClientReturn<Query, unknown>> {
  if (await isDraftMode()) return fetchDraft(query, params);
  await tagPage(tags);
  const answer = await answerTo({
    key: keyOf(query, params),
    query,
    params,
    tags,
    pieces: (whole) =>
      pieces && isAnswer<ClientReturn<Query, unknown>>(whole) ? pieces(whole) : [],
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
  const copy = copies.find(question.key, now().getTime());
  if (copy === undefined) {
    const answer = breaker.isOpen
      ? Promise.reject(new Unavailable('The content does not answer at the moment.'))
      : ask(question, copy);
    return answer.catch((error: unknown) => {
      copies.owe(question.tags);
      // Made anew: the question may be that of another of Next's bundles, and so its class of error.
      const cause = error instanceof Error ? error.cause : error;
      throw new Unavailable('The content does not answer at the moment.', { cause });
    });
  }
  if (copies.isFresh(copy, question.tags)) return copy.answer;
  if (!breaker.isOpen) {
    const answered = await soonEnough(ask(question, copy));
    if (answered !== undefined) return answered.answer;
  }
  copies.owe(question.tags);
  noteOldAnswer(new Date(copy.askedAt));
  return copy.answer;
}

/**
 * Documents one by one, out of the copies of whatever answers they were last part of: for putting
 * together a selection that was never asked for, while the CMS is away. What is made of them is
 * owed. Those that were never part of an answer are missing.
 */
export function fetchPieces(ids: readonly string[], tags: readonly string[]): unknown[] {
  const { copies } = contentState();
  const found = ids.flatMap((id) => copies.find(pieceKey(id), now().getTime()) ?? []);
  copies.owe(tags);
  for (const { askedAt } of found) noteOldAnswer(new Date(askedAt));
  return found.map(({ answer }) => answer);
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
      copies.keep(question.key, { answer, sequence, askedAt });
      for (const piece of question.pieces?.(answer) ?? []) {
        copies.keep(pieceKey(piece._id), { answer: piece, sequence, askedAt });
      }
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

/**
 * An answer that has to be waited for, or undefined when it failed or when somebody would wait for
 * too long. It goes on being asked for, so that the next visit finds it.
 */
async function soonEnough(asked: Promise<unknown>): Promise<{ answer: unknown } | undefined> {
  const answered = asked.then(
    (answer) => ({ answer }),
    () => undefined,
  );
  const visit = currentVisit();
  if (visit === undefined || visit.isPatient) return answered;
  const startedAt = performance.now();
  const late = pause(visit.patienceMs, 'late' as const, { ref: false });
  const first = await Promise.race([answered, visit.sent, late]);
  visit.patienceMs = Math.max(0, visit.patienceMs - (performance.now() - startedAt));
  if (first === 'late') return undefined;
  // The visitor has an answer already: this goes on for the next one, who is not kept waiting.
  return first ?? answered;
}

function pieceKey(id: string): string {
  return keyOf('piece', { id });
}

/** Another build with another query asks another question. */
function keyOf(query: string, params: QueryParams): string {
  const { projectId, dataset } = env().content;
  const text = JSON.stringify([projectId, dataset, query, params]);
  return createHash('sha256').update(text).digest('base64url');
}
