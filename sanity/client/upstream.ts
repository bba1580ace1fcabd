import { setTimeout as pause } from 'node:timers/promises';
import { ClientError, type QueryParams, type SanityClient } from '@sanity/client';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { HANG_MS } from './breaker.ts';
import { contentClient } from './client.ts';
import { contentState } from './content-state.ts';

/** A failure that came sooner than this may have been an accident; it is tried once more. */
const QUICK_MS = 1_000;
const PAUSE_MS = 100;

/** Every type that the site shows: a dataset without any of them has lost its content. */
const DOCUMENTS = `count(*[_type in [
  "faq", "announcement", "productDocument", "topic", "siteSettings", "redirect"
]])`;

export type Question = { query: string; params: QueryParams };

type Reading = { answer: unknown; documents?: unknown };

let client: SanityClient | undefined;

/**
 * Puts a question to the CMS, once more when it fails quickly, and tells the breaker how it went.
 * The CMS is asked for an object that holds the answer, because "nothing" is a good answer to many
 * questions and also what a failing service says to all of them: inside the object somebody has
 * worked it out.
 *
 * @throws {Unavailable} when the CMS does not answer, answers too late, or says something else.
 */
export async function askUpstream(question: Question): Promise<unknown> {
  // Said before it is over: whoever else comes should not wait for the same.
  const hang = setTimeout(() => noteFailure(HANG_MS, 'no answer in time'), HANG_MS).unref();
  const asked = reading(question, `{"answer": ${question.query}}`);
  return (await asked.finally(() => clearTimeout(hang))).answer;
}

/**
 * The same, with proof that the CMS has its content: to be believed when the answer is that
 * something is not there.
 * @throws {Unavailable} as well when it says that it has no documents at all, where it had some.
 */
export async function askWithProof(question: Question): Promise<unknown> {
  const { answer, documents } = await reading(
    question,
    `{"answer": ${question.query}, "documents": ${DOCUMENTS}}`,
  );
  const isProof = typeof documents === 'number' && documents > 0;
  if (!isProof && !(documents === 0 && contentState().copies.isEmpty())) {
    throw new Unavailable('The content says that it is empty.');
  }
  return answer;
}

async function reading({ params }: Question, query: string): Promise<Reading> {
  const { breaker } = contentState();
  const startedAt = performance.now();
  const took = () => performance.now() - startedAt;
  try {
    const found = await request(query, params).catch(async (error: unknown) => {
      if (took() > QUICK_MS || isRefusal(error)) throw error;
      await pause(PAUSE_MS);
      return request(query, params);
    });
    if (breaker.isOpen) console.log('The content answers again.');
    breaker.succeeded(now());
    return found;
  } catch (error) {
    const cause = faultOf(error);
    // A question that is wrong says nothing about the CMS.
    if (!isMistake(error)) noteFailure(took(), cause);
    // The error itself holds the whole question, which would be told to the log for every page.
    throw new Unavailable('The content does not answer at the moment.', { cause });
  }
}

/** Tells the breaker of a question that failed or takes too long, and the log if it opens. */
export function noteFailure(tookMs: number, fault: string): void {
  const { breaker } = contentState();
  const wasOpen = breaker.isOpen;
  breaker.failed(now(), tookMs, fault);
  if (breaker.isOpen && !wasOpen) {
    console.warn(`The content does not answer (${fault}); pages are made from copies.`);
  }
}

async function request(query: string, params: QueryParams): Promise<Reading> {
  client ??= contentClient(env().content).withConfig({ maxRetries: 0 });
  const reply: unknown = await client.fetch<unknown>(query, params, {
    filterResponse: false,
    returnQuery: false,
  });
  if (!isObject(reply) || !('result' in reply) || !isReading(reply.result)) {
    throw new Unavailable('The content answers with something that is not an answer.');
  }
  return reply.result;
}

/** An answer has the type that was generated for its query, unless there is none. */
export function isAnswer<Answer>(answer: unknown): answer is Answer {
  return answer !== undefined;
}

/** Pages of HTML, halves of answers, and an empty result for everything are something else. */
function isReading(result: unknown): result is Reading {
  return isObject(result) && 'answer' in result;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What would be refused again at once. */
function isRefusal(error: unknown): boolean {
  return error instanceof ClientError;
}

function isMistake(error: unknown): boolean {
  return error instanceof ClientError && error.statusCode === 400;
}

function faultOf(error: unknown): string {
  if (isObject(error) && 'statusCode' in error) return `status ${error.statusCode}`;
  if (isObject(error) && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}
