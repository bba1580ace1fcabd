import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts';

const { executablePath, env } = await findChromium();

/** Tests that are slow by their nature are run by `npm run test:nightly` alone. */
const IS_NIGHTLY = process.env.SIGNPOST_NIGHTLY === 'true';

const STUDIO = '**/studio-*.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: false,
  workers: 2,
  // A whole Studio takes a processor by itself: never two of its tests at once.
  projects: [
    { name: 'studio', testMatch: STUDIO, workers: 1 },
    { name: 'site', testIgnore: STUDIO },
  ],
  forbidOnly: process.env.CI === 'true',
  // What needs a second try in CI is counted by `npm test`, and fails `npm run test:nightly`.
  retries: process.env.CI === 'true' || IS_NIGHTLY ? 1 : 0,
  failOnFlakyTests: IS_NIGHTLY,
  ...(IS_NIGHTLY ? {} : { grepInvert: /@nightly/ }),
  // Only what would never end takes as long: a busy machine is slow, not wrong.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-US',
    timezoneId: 'UTC',
    // What it notes of each step takes as much of a small machine as the page itself.
    trace: { mode: 'on-first-retry', screenshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 90_000,
    launchOptions: { executablePath, env, args: CHROMIUM_FLAGS },
  },
});
