import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import type { Browser } from './browser.ts';
import { engineOf } from './engines.ts';
import { type Front, startFront } from './front.ts';

type PerWorker = { engineName: string; site: RunningSite; front: Front; started: Browser };
type PerTest = { isHere: undefined; engine: Browser; allowedComplaints: RegExp[] };

/**
 * One site, one front and one browser of an engine for all tests of it. What a page complains of
 * fails the test that caused it. Tests of an engine that is not here are skipped, and say so.
 */
export const test = base.extend<PerTest, PerWorker>({
  engineName: ['', { option: true, scope: 'worker' }],
  site: [
    async ({ engineName }, use) => {
      const site = await startSite(`engine-${engineName}`);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  front: [
    async ({ site }, use) => {
      const front = await startFront(site.url);
      await use(front);
      await front.close();
    },
    { scope: 'worker' },
  ],
  started: [
    async ({ engineName }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'signpost-engine-'));
      const browser = await engineOf(engineName).start(folder);
      await use(browser);
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  isHere: [
    async ({ engineName }, use, { skip }) => {
      const missing = await engineOf(engineName).missing();
      skip(missing !== undefined, missing);
      await use(undefined);
    },
    { auto: true },
  ],
  allowedComplaints: [[], { option: true }],
  engine: async ({ started, front, allowedComplaints }, use) => {
    front.reset();
    await started.resize(1280, 900);
    await started.open(`${front.url}/robots.txt`);
    await started.evaluate('[localStorage, sessionStorage].map((one) => one.clear())');
    await use(started);
    // What is on its way belongs to this test.
    await started.open(`${front.url}/robots.txt`);
    const complaints = [...front.complaints(), ...started.complaints()].filter(
      (text) => !allowedComplaints.some((one) => one.test(text)),
    );
    front.reset();
    expect(complaints).toEqual([]);
  },
});

export { expect };
