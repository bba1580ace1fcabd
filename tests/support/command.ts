import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export type RunningCommand = {
  /** Everything it printed so far, both streams. */
  output(): string;
  /** Waits until it has printed something; fails when it ends or 120 s pass before. */
  untilPrinted(words: string | RegExp): Promise<void>;
  /** Asks it and all it started to end, as Ctrl-C does, and waits. @returns its exit code. */
  interrupt(): Promise<number | null>;
  /** Waits until it ends by itself. @returns its exit code. */
  ended(): Promise<number | null>;
};

/** Runs a command line of the README in the project's folder, as a person would. */
export function runCommand(line: string, variables: Record<string, string> = {}): RunningCommand {
  const child = spawn('sh', ['-c', line], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that an interrupt reaches all of it and none of us.
    detached: true,
  });
  let printed = '';
  let wake: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
      wake();
    });
  }
  const exit = once(child, 'close').then(() => child.exitCode);
  const includes = (words: string | RegExp) =>
    typeof words === 'string' ? printed.includes(words) : words.test(printed);

  return {
    output: () => printed,
    ended: () => exit,
    async untilPrinted(words) {
      const giveUp = AbortSignal.timeout(120_000);
      while (!includes(words)) {
        const more = new Promise<'more'>((done) => {
          wake = () => done('more');
        });
        const late = once(giveUp, 'abort').then(() => 'late' as const);
        const next = await Promise.race([more, exit.then(() => 'ended' as const), late]);
        if (next !== 'more' && !includes(words)) throw new Error(`It ${next} with:\n${printed}`);
      }
    },
    async interrupt() {
      const isRunning = child.exitCode === null && child.signalCode === null;
      if (child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGINT');
      return exit;
    },
  };
}
