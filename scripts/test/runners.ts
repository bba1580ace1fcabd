import { join } from 'node:path';
import { z } from 'zod';
import type { Step } from './steps.ts';

const jestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
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

/**
 * Seeds a lake and builds the site from it, as `npm start` would; then that lake is stopped. The
 * origin is the one that `npm start` has by default; each tested site has a port of its own.
 */
export const build: Step = {
  name: 'The production build',
  args: ['scripts/start.ts', '--build-only'],
  environment: { NEXT_PUBLIC_SITE_URL: 'http://localhost:3000' },
};

/**
 * The tests over that build, which each worker copies with its content. `files` picks some; at
 * night there are more of them, and one that needs a second try has failed.
 */
export function browserTests(
  reports: string,
  { files = [], isNightly = false }: { files?: readonly string[]; isNightly?: boolean },
): Step {
  return {
    name: 'Browser tests over the production build',
    args: ['node_modules/@playwright/test/cli.js', 'test', ...files],
    environment: isNightly ? { SIGNPOST_NIGHTLY: 'true' } : {},
    report: {
      file: join(reports, 'e2e.json'),
      read: (json) => {
        const { expected, unexpected, flaky } = playwrightReport.parse(json).stats;
        return isNightly
          ? { passed: expected, failed: unexpected + flaky, retried: flaky }
          : { passed: expected + flaky, failed: unexpected, retried: flaky };
      },
    },
  };
}

/** The same build in Chromium, Firefox and WebKit; tests of one that is not installed are skipped. */
export function engineTests(reports: string): Step {
  return {
    name: 'The site in several engines',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/engines/playwright.config.ts',
    ],
    report: {
      file: join(reports, 'engines.json'),
      read: (json) => {
        const { expected, unexpected, flaky, skipped } = playwrightReport.parse(json).stats;
        return { passed: expected, failed: unexpected + flaky, retried: flaky, skipped };
      },
    },
  };
}

/** Sanity's protocol on the lake, and on a real project when the environment names one. */
export const conformance: Step = {
  name: 'The protocol, on a real project where one is named',
  args: ['--no-warnings', 'scripts/conformance.ts'],
};

/** A minute of each failure of the CMS. */
export const outages: Step = {
  name: 'Outages at length',
  args: ['--no-warnings', 'scripts/bench/outage.ts', '60'],
};

/** The Model Context Protocol's own suite over the build. */
export const modelContextProtocol: Step = {
  name: 'The Model Context Protocol',
  args: ['--no-warnings', 'scripts/conformance.ts', 'mcp'],
};

/** How well agents can read the build, by `afdocs` and Lighthouse. */
export const agents: Step = {
  name: 'What agents read',
  args: ['--no-warnings', 'scripts/conformance.ts', 'agents'],
};
