import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts';

const { executablePath, env } = await findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  // Not yet the same each time, so they are run by name: the tests of the Studio that publish a
  // second time after they were refused.
  testIgnore: process.env.SIGNPOST_ALL_TESTS === '1' ? [] : ['**/studio-*.spec.ts'],
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  // One that passes on its second try is named at the end, so that somebody finds out why.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, env, args: CHROMIUM_FLAGS },
  },
});
