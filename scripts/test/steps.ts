import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { startGuarded } from '../processes.ts';

/** `retried` passed, but not on the first try; `skipped` were not run for want of a program. */
export type Outcome = { passed: number; failed: number; retried?: number; skipped?: number };

export type Step = {
  name: string;
  args: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** File in which the step's runner leaves its counts; without it the step itself is one check. */
  report?: { file: string; read: (json: unknown) => Outcome };
};

export type StepResult = Outcome & { name: string; seconds: number };

const running = new Set<ChildProcess>();
let isEnding = false;

/** Runs one step with its messages on the screen; a runner that dies without a report has failed. */
export async function runStep(step: Step, environment: NodeJS.ProcessEnv): Promise<StepResult> {
  console.log(`\n── ${step.name}`);
  const startedAt = performance.now();
  const child = startGuarded(process.execPath, step.args, {
    env: { ...environment, ...step.environment },
  });
  running.add(child);
  const [status] = await once(child, 'exit');
  running.delete(child);
  // Nothing follows on a step that was cut short.
  if (isEnding) await new Promise(() => undefined);
  const seconds = (performance.now() - startedAt) / 1000;
  const outcome = outcomeOf(step, status === 0);
  const word = outcome.failed === 0 ? 'passed' : 'FAILED';
  console.log(`── ${step.name}: ${word} in ${seconds.toFixed(1)} s`);
  return { name: step.name, seconds, ...outcome };
}

/** Ends the step under way with everything that it started, and lets none follow. */
export async function endSteps(): Promise<void> {
  isEnding = true;
  const ended = [...running].map((child) => once(child, 'exit'));
  for (const child of running) child.disconnect();
  await Promise.all(ended);
}

function outcomeOf({ report }: Step, hasPassed: boolean): Outcome {
  const counted = report ? readReport(report) : undefined;
  if (counted === undefined) return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 };
  // A runner may fail for more than its tests, such as a suite that could not be loaded.
  return hasPassed ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

function readReport({ file, read }: NonNullable<Step['report']>): Outcome | undefined {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The runner ended before it wrote its report: then its status alone counts.
    return undefined;
  }
}

/** One line for each step with its time, the slowest first. */
export function tableOfTimes(results: readonly StepResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const line = (name: string, seconds: number) =>
    `  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s`;
  const lines = results
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ name, seconds }) => line(name, seconds));
  return ['Time of each step:', ...lines, line('Together', total)].join('\n');
}
