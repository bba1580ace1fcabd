import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ENGINES } from './engines.ts';

const REPORTS = resolve(import.meta.dirname, '../../test-results');

// Workers read this file too.
if (process.env.TEST_WORKER_INDEX === undefined) {
  for (const { name, missing } of ENGINES) {
    const reason = await missing();
    if (reason !== undefined) console.log(`${name} is skipped: ${reason}.`);
  }
}

/** The site in several engines, one after the other, by their own drivers: `npm run test:engines`. */
export default defineConfig<object, { engineName: string }>({
  testDir: import.meta.dirname,
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI === 'true',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  projects: ENGINES.map(({ name }) => ({ name, use: { engineName: name } })),
  reporter: [['list'], ['json', { outputFile: `${REPORTS}/engines.json` }]],
  outputDir: `${REPORTS}/engines`,
});
