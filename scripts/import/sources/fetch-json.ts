import { now } from '#lib/clock.ts';
import { ImportError } from '../errors.ts';
import { retryAfter } from '../retry-after.ts';

/** How requests are made and waited for; tests replace the waiting. */
export type Fetching = {
  signal: AbortSignal;
  /** Waits so many ms. @throws when the import is cancelled meanwhile. */
  pause(ms: number): Promise<void>;
  /** Told before a longer wait. */
  say(line: string): void;
};

/** A request is tried so often when the server fails or limits. */
const MAX_TRIES = 8;
const TIMEOUT_MS = 60_000;
const MAX_WAIT_MS = 120_000;
const MAX_BYTES = 200_000_000;

/**
 * One answer as JSON. Waits as long as `Retry-After` says, and tries failures again.
 * @throws {ImportError} when the token is wrong, nothing is there, or it fails for too long.
 */
export async function fetchJson(
  url: URL,
  headers: Readonly<Record<string, string>>,
  fetching: Fetching,
): Promise<unknown> {
  let reason = '';
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const answer = await request(url, headers, fetching.signal);
    if (typeof answer === 'string') reason = answer;
    else if (answer.ok) {
      const text = await readText(url, answer, fetching.signal);
      if (text !== undefined) return readJson(url, text);
      reason = 'it was cut off';
    } else {
      reason = `status ${answer.status}`;
      refuse(url, answer.status);
    }
    const wait = waitFor(answer, attempt);
    if (wait > 5_000) fetching.say(waitingLine(url, answer, wait));
    if (attempt + 1 < MAX_TRIES) await fetching.pause(wait);
  }
  throw new ImportError(
    `${url.href} did not answer after ${MAX_TRIES} tries (${reason}). Start the import again later: it goes on where it stopped.`,
  );
}

function waitingLine(url: URL, answer: Response | string, ms: number): string {
  const seconds = `${Math.ceil(ms / 1_000)} s`;
  return typeof answer === 'string'
    ? `${url.host} does not answer (${answer}); it is asked again in ${seconds}.`
    : `${url.host} asks to wait ${seconds}.`;
}

async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response | string> {
  try {
    return await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      // A token must not follow to another host.
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  } catch (error) {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : 'no connection';
  }
}

function refuse(url: URL, status: number): void {
  if (status === 401 || status === 403) {
    throw new ImportError(
      `${url.host} refuses the token (${status}) for ${url.pathname}. Check ZENDESK_EMAIL and ZENDESK_TOKEN.`,
    );
  }
  if (status === 404)
    throw new ImportError(
      `${url.host} has no ${url.pathname}: is it the address of a help center?`,
    );
  if (status >= 400 && status < 500 && status !== 429 && status !== 408) {
    throw new ImportError(`${url.href} refuses the request (${status}).`);
  }
}

function waitFor(answer: Response | string, attempt: number): number {
  const given = typeof answer === 'string' ? null : answer.headers.get('retry-after');
  return Math.min(retryAfter(given, now()) ?? 500 * 2 ** attempt, MAX_WAIT_MS);
}

/** @returns undefined when the connection ends before the answer does. */
async function readText(
  url: URL,
  answer: Response,
  signal: AbortSignal,
): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of answer.body ?? []) {
      size += piece.length;
      if (size > MAX_BYTES) break;
      pieces.push(piece);
    }
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
  if (size > MAX_BYTES) throw new ImportError(`${url.href} answers with more than 200 MB.`);
  return Buffer.concat(pieces).toString('utf8');
}

function readJson(url: URL, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isPage = /^\s*</.test(text);
    throw new ImportError(
      isPage
        ? `${url.href} answers with a web page instead of JSON: is it the address of a Zendesk help center?`
        : `${url.href} answers with broken JSON.`,
    );
  }
}
