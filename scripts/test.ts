import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checks } from './test/checks.ts';
import { plainEnvironment, siteEnvironment } from './test/environment.ts';
import { makeRunFolders } from './test/run-folders.ts';
import { browserTests, build, unitTests } from './test/runners.ts';
import { endSteps, runStep, type StepResult, tableOfTimes } from './test/steps.ts';

/**
 * Everything that must hold before a change lands, in the order in which it fails soonest, in
 * folders and on ports of its own. Ends with the line `N passed, N failed`; the exit code is 0 only
 * when nothing failed. `npm test -- --browser [file…]` runs only browser tests, over a new build.
 */
const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const folders = makeRunFolders(root);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await endSteps();
    folders.remove();
    process.exit(130);
  });
}

const [mode, ...files] = process.argv.slice(2);
const ofSource = mode === '--browser' ? [] : [...checks, unitTests(reports)];
const results: StepResult[] = [];
try {
  for (const step of ofSource) results.push(await runStep(step, plainEnvironment(folders)));
  const ofSite = await siteEnvironment(folders);
  const built = await runStep(build, ofSite);
  results.push(built);
  if (built.failed === 0) results.push(await runStep(browserTests(reports, files), ofSite));
} finally {
  folders.remove();
}

const sum = (count: (result: StepResult) => number) =>
  results.reduce((total, result) => total + count(result), 0);
const failed = results.filter((result) => result.failed > 0);
const retried = sum((result) => result.retried ?? 0);
console.log(`\n${tableOfTimes(results)}`);
if (retried > 0) console.log(`\nPassed only when they were tried again: ${retried}`);
if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join('; ')}`);
console.log(`\n${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`);
process.exit(failed.length === 0 ? 0 : 1);
