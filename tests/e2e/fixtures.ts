import { test as base, expect } from '@playwright/test';
import { type RunningSite, startSite } from '#tests/support/site.ts';

type PerWorker = { site: RunningSite };
type PerTest = { allowedComplaints: RegExp[] };

/**
 * Every worker gets a site and a lake of its own. A complaint on the browser's console fails the
 * test that caused it, unless the test expects it by `allowedComplaints`.
 */
export const test = base.extend<PerTest, PerWorker>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use, worker) => {
      const site = await startSite(String(worker.workerIndex));
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  allowedComplaints: [[], { option: true }],
  baseURL: async ({ site }, use) => use(site.url),
  page: async ({ page, allowedComplaints }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error')
        complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(page);
    const unexpected = complaints.filter(
      (text) => !allowedComplaints.some((one) => one.test(text)),
    );
    expect(unexpected).toEqual([]);
  },
});

export { expect };
