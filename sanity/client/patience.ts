import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '#lib/errors.ts';
import { HANG_MS } from './breaker.ts';
import { noteFailure } from './upstream.ts';
import { currentVisit } from './visit.ts';

/**
 * An answer that has to be waited for, or undefined when it failed or when somebody would wait for
 * too long. It goes on being asked for, so that the next visit finds it.
 */
export async function soonEnough(
  asked: Promise<unknown>,
): Promise<{ answer: unknown } | undefined> {
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

/**
 * An answer that a visitor waits for who can be given nothing else, up to the end of patience.
 * @throws {Unavailable} when that has come; the question goes on for whoever comes next.
 */
export async function inTime(asked: Promise<unknown>): Promise<unknown> {
  const visit = currentVisit();
  if (visit === undefined || visit.isPatient) return asked;
  const left = Math.max(0, visit.giveUpAt - performance.now());
  const late = pause(left, 'late' as const, { ref: false });
  const answered = asked.then((answer) => ({ answer }));
  const first = await Promise.race([answered, visit.sent, late]);
  if (first !== 'late') return (first ?? (await answered)).answer;
  answered.catch(() => undefined);
  noteFailure(HANG_MS, 'no answer in time');
  throw new Unavailable('The content does not answer in time.');
}
