import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { log } from '#lib/log.ts';
import type { MachineEndpoint } from './endpoint.ts';
import type { MachineFault } from './faults.ts';

const TIMEOUT_MS = 60_000;
/** The longest that is waited when the machine asks for patience, once. */
const MAX_PATIENCE_MS = 10_000;
const MAX_ANSWER_BYTES = 1024 * 1024;

/** Why there is no answer. */
export class MachineError extends Error {
  readonly fault: MachineFault;

  constructor(kind: MachineFault['kind'], about = '') {
    super(`The translation service: ${kind} ${about}`);
    this.fault = { kind, about };
  }
}

const completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })]).rest(z.unknown()),
});

export type Message = { role: 'system' | 'user'; content: string };
export type AskOptions = { timeoutMs?: number; maxPatienceMs?: number; signal?: AbortSignal };

/**
 * The text that the machine answers with.
 * @throws {MachineError} when it does not answer, refuses, or answers with something else.
 */
export async function askMachine(
  endpoint: MachineEndpoint,
  messages: readonly Message[],
  { timeoutMs = TIMEOUT_MS, maxPatienceMs = MAX_PATIENCE_MS, signal }: AskOptions = {},
): Promise<string> {
  const { url, key, model } = endpoint;
  const send = () =>
    fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages, temperature: 0 }),
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    });
  try {
    let response = await send();
    if (response.status === 429 || response.status === 503) {
      await response.body?.cancel();
      await pause(Math.min(maxPatienceMs, patienceOf(response)), undefined, { signal });
      response = await send();
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new MachineError('status', String(response.status));
    }
    return readCompletion(await readUpTo(response, MAX_ANSWER_BYTES));
  } catch (error) {
    if (error instanceof MachineError) throw error;
    log('translation').warn({ err: error }, 'The translation service does not answer.');
    throw new MachineError('away');
  }
}

function patienceOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 1_000;
}

async function readUpTo(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new MachineError('too-much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readCompletion(body: string): string {
  try {
    return completion.parse(JSON.parse(body)).choices[0].message.content;
  } catch {
    throw new MachineError('no-answer');
  }
}
