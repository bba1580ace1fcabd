import { createContext, Script } from 'node:vm';
import { GroqError } from '#sanity/groq/errors.ts';

export type RunLimits = {
  /** Processor time that the work may take. */
  cpuMs: number;
  /** Time that it may take in all, however little of it the thread gets a processor. */
  maxWallMs: number;
};

/** Node stops code in a context after a time; the code itself may come from anywhere. */
const context = createContext({ work: () => undefined });
const script = new Script('work()');

/** Processor time of this thread, in ms. */
export function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Runs synchronous work and stops it after some processor time; the thread lives on. Node can only
 * stop it by the clock: work that was stopped early, because the machine was busy, begins again
 * with as much more time as it lacked.
 * @throws {GroqError} 400 `queryTimeoutError`. What the work was changing is then half done.
 */
export function runLimited<T>(
  work: () => T,
  { cpuMs, maxWallMs }: RunLimits,
  cpuNow: () => number = threadCpuMs,
): T {
  let timeout = Math.ceil(cpuMs);
  for (;;) {
    const begin = cpuNow();
    try {
      return run(work, timeout);
    } catch (error) {
      if (!isTimeout(error)) throw error;
      const used = cpuNow() - begin;
      if (used >= cpuMs * 0.9 || timeout >= maxWallMs) throw tooSlow(cpuMs);
      timeout = Math.min(maxWallMs, Math.ceil((timeout * cpuMs) / Math.max(used, 1)));
    }
  }
}

function run<T>(work: () => T, timeout: number): T {
  const results: { value: T }[] = [];
  context.work = () => {
    results.push({ value: work() });
  };
  script.runInContext(context, { timeout });
  const [result] = results;
  if (result === undefined) throw new Error('The work did not run.');
  return result.value;
}

function isTimeout(error: unknown): boolean {
  return Error.isError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function tooSlow(cpuMs: number): GroqError {
  const message = `The query took more than ${cpuMs} ms of processor time and was stopped`;
  return new GroqError(400, 'queryTimeoutError', message);
}
