import { once } from 'node:events';
import { startGuarded } from '#scripts/processes.ts';

/** Only for what would never end: a busy machine takes minutes for a start. */
const LONGEST_WAIT_MS = 600_000;

export type RunningCommand = {
  /** Everything it printed so far, both streams. */
  output(): string;
  /** Waits until it has printed something; fails when it ends or ten minutes pass before. */
  untilPrinted(words: string | RegExp): Promise<void>;
  /** Asks it and all it started to end, as Ctrl-C does, and waits. @returns its exit code. */
  interrupt(): Promise<number | null>;
  /** Waits until it ends by itself. @returns its exit code. */
  ended(): Promise<number | null>;
};

/** Runs a command line of the README in the project's folder, as a person would. */
export function runCommand(line: string, variables: Record<string, string> = {}): RunningCommand {
  const child = startGuarded('sh', ['-c', line], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...variables },
    output: 'pipe',
  });
  let printed = '';
  let wake: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
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
      const giveUp = AbortSignal.timeout(LONGEST_WAIT_MS);
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
      child.kill('SIGINT');
      return exit;
    },
  };
}
