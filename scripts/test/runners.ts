import { join } from 'node:path';
import { z } from 'zod';
import type { Step } from './steps.ts';

const jestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** The tests that need no build. `reports` is the folder for what runners leave behind. */
export function unitTests(reports: string): Step {
  const file = join(reports, 'jest.json');
  return {
    name: 'Units, components and the lake’s conformance',
    args: [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${file}`,
    ],
    report: {
      file,
      read: (json) => {
        const { numPassedTests, numFailedTests } = jestReport.parse(json);
        return { passed: numPassedTests, failed: numFailedTests };
      },
    },
  };
}

/** Seeds a lake and builds the site from it, as `npm start` would; then that lake is stopped. */
export const build: Step = {
  name: 'The production build',
  args: ['scripts/start.ts', '--build-only'],
};

/** The tests over that build, which each worker copies with its content; `files` picks some. */
export function browserTests(reports: string, files: readonly string[]): Step {
  return {
    name: 'Browser tests over the production build',
    args: ['node_modules/@playwright/test/cli.js', 'test', ...files],
    report: {
      file: join(reports, 'e2e.json'),
      read: (json) => {
        const { expected, unexpected, flaky } = playwrightReport.parse(json).stats;
        return { passed: expected + flaky, failed: unexpected, retried: flaky };
      },
    },
  };
}
