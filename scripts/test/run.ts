import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainEnvironment, siteEnvironment } from './environment.ts';
import { makeRunFolders } from './run-folders.ts';
import { build } from './runners.ts';
import { endSteps, runStep, type Step, type StepResult, tableOfTimes } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where runners leave what a failure can be found by. */
export const REPORTS = join(ROOT, 'test-results');

/**
 * Runs the steps that need only the source, then builds the site and runs those that need a build,
 * in folders and on ports of their own. The last line is `N passed, N failed`.
 * @returns whether nothing failed.
 */
export async function runTests(
  ofSource: readonly Step[],
  ofSite: readonly Step[],
): Promise<boolean> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const folders = makeRunFolders(ROOT);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await endSteps();
      folders.remove();
      process.exit(130);
    });
  }
  const results: StepResult[] = [];
  try {
    for (const step of ofSource) results.push(await runStep(step, plainEnvironment(folders)));
    const environment = await siteEnvironment(folders);
    const built = await runStep(build, environment);
    results.push(built);
    if (built.failed === 0) {
      for (const step of ofSite) results.push(await runStep(step, environment));
    }
  } finally {
    folders.remove();
  }
  return say(results);
}

function say(results: readonly StepResult[]): boolean {
  const sum = (count: (result: StepResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const failed = results.filter((result) => result.failed > 0);
  console.log(`\n${tableOfTimes(results)}`);
  console.log(`\nTests that needed a second try: ${sum(({ retried = 0 }) => retried)}`);
  if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join('; ')}`);
  const skipped = sum((result) => result.skipped ?? 0);
  const counts = `${sum(({ passed }) => passed)} passed, ${sum((result) => result.failed)} failed`;
  console.log(`\n${counts}${skipped === 0 ? '' : `, ${skipped} skipped`}`);
  return failed.length === 0;
}
