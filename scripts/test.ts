import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { checks } from './test/checks.ts';
import { prepareSite } from './test/prepare-site.ts';
import { type Outcome, runStep, type Step } from './test/steps.ts';

/**
 * Everything that must hold before a change lands, in the order in which it fails soonest.
 * Ends with the line `N passed, N failed`; the exit code is 0 only when nothing failed.
 */
const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const jestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const tests: Step = {
  name: 'Units, components and the lake’s conformance',
  args: [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${join(reports, 'jest.json')}`,
  ],
  report: {
    file: join(reports, 'jest.json'),
    read: (json) => {
      const { numPassedTests, numFailedTests } = jestReport.parse(json);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
};

const browser: Step = {
  name: 'Browser tests over the production build',
  args: ['node_modules/@playwright/test/cli.js', 'test'],
  report: {
    file: join(reports, 'e2e.json'),
    read: (json) => {
      const { stats } = playwrightReport.parse(json);
      if (stats.flaky > 0)
        console.log(`Passed on a later try (marked "flaky" above): ${stats.flaky}`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  },
};

const failedSteps: string[] = [];
const sum: Outcome = { passed: 0, failed: 0 };

function record(name: string, outcome: Outcome): void {
  sum.passed += outcome.passed;
  sum.failed += outcome.failed;
  if (outcome.failed > 0) failedSteps.push(name);
}

for (const step of [...checks, tests]) record(step.name, runStep(step, root, process.env));

const dataDir = mkdtempSync(join(tmpdir(), 'signpost-test-'));
try {
  const built = await prepareSite(root, dataDir);
  record('The production build', built);
  if (built.failed === 0) {
    const environment = { ...process.env, SIGNPOST_TEST_DATA: dataDir };
    record(browser.name, runStep(browser, root, environment));
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join('; ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
