import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts';

const { executablePath, env } = await findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  // One of its rows is not yet the same each time: run it by name.
  testIgnore: process.env.SIGNPOST_OUTAGE_TESTS === '1' ? [] : ['**/outage.spec.ts'],
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  // A test that passes on its second try has failed once, and somebody has to know why.
  retries: 0,
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
