import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Outcome = { passed: number; failed: number };

export type Step = {
  name: string;
  args: readonly string[];
  /** File in which the step's runner leaves its counts; without it the step itself is one check. */
  report?: { file: string; read: (json: unknown) => Outcome };
};

/** Runs one step with its messages on the screen; a runner that dies without a report has failed. */
export function runStep(step: Step, root: string, environment: NodeJS.ProcessEnv): Outcome {
  console.log(`\n── ${step.name}`);
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, step.args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const outcome = step.report ? readReport(step.report) : undefined;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (outcome === undefined)
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A runner may fail for more than its tests, such as a suite that could not be loaded.
  return status === 0 ? outcome : { ...outcome, failed: Math.max(outcome.failed, 1) };
}

function readReport({ file, read }: NonNullable<Step['report']>): Outcome | undefined {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
