import type { Browser, Page } from '@playwright/test';
import { launchChromium } from '#tests/support/chromium.ts';
import { quantile } from '../measuring.ts';
import { LONG_TITLE } from './archive.ts';

const TIMEOUT_MS = 120_000;
const TIMES = 3;

/** Seconds, at the median of three, each in a tab that was just opened. */
export type StudioTimes = { faq: number; announcements: number; long: number; longAddress: number };

/**
 * How long an editor waits in a Studio that is open: from the click on a list to its rows, and from
 * the click on a document to a form that can be written in; and to the same from its address.
 * @param link with which somebody signs in.
 */
export async function measureStudio(
  url: string,
  link: string,
  longId: string,
): Promise<StudioTimes> {
  const browser = await launchChromium();
  try {
    const storageState = await signIn(browser, link);
    const rounds: StudioTimes[] = [];
    for (let round = 0; round < TIMES; round += 1) {
      const context = await browser.newContext({
        storageState,
        viewport: { width: 1440, height: 900 },
      });
      context.setDefaultTimeout(TIMEOUT_MS);
      rounds.push({
        faq: await listTime(await context.newPage(), url, 'faq', 'FAQ'),
        announcements: await listTime(
          await context.newPage(),
          url,
          'announcement',
          'Announcements',
        ),
        long: await documentTime(await context.newPage(), url, longId),
        longAddress: await addressTime(await context.newPage(), url, longId),
      });
      await context.close();
    }
    const median = (name: keyof StudioTimes) =>
      quantile(
        rounds.map((one) => one[name]).sort((one, other) => one - other),
        0.5,
      );
    return {
      faq: median('faq'),
      announcements: median('announcements'),
      long: median('long'),
      longAddress: median('longAddress'),
    };
  } finally {
    await browser.close();
  }
}

async function signIn(browser: Browser, link: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: /sign in|continue/i }).click();
  await page.locator('a[href*="structure/"]').first().waitFor({ timeout: TIMEOUT_MS });
  const state = await context.storageState();
  await context.close();
  return state;
}

const FORM = '[data-testid="field-title"] input:not([readonly])';

async function openDesk(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/studio/structure`);
  await page.getByRole('link', { name: 'FAQ', exact: true }).waitFor({ timeout: TIMEOUT_MS });
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined);
}

async function listTime(page: Page, url: string, type: string, title: string): Promise<number> {
  await openDesk(page, url);
  const startedAt = performance.now();
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.locator(`a[href*="/${type};zendesk-"]`).first().waitFor({ timeout: TIMEOUT_MS });
  const seconds = (performance.now() - startedAt) / 1_000;
  await page.close();
  return seconds;
}

/** From a click in the list of its topic, where it is found by its title. */
async function documentTime(page: Page, url: string, id: string): Promise<number> {
  await page.goto(`${url}/studio/structure/faq`);
  await page.getByPlaceholder('Search list').fill(LONG_TITLE);
  const row = page.locator(`a[href*=";${id}"]`).first();
  await row.waitFor({ timeout: TIMEOUT_MS });
  const startedAt = performance.now();
  await row.click();
  await page.locator(FORM).first().waitFor({ timeout: TIMEOUT_MS });
  const seconds = (performance.now() - startedAt) / 1_000;
  await page.close();
  return seconds;
}

async function addressTime(page: Page, url: string, id: string): Promise<number> {
  const startedAt = performance.now();
  await page.goto(`${url}/studio/intent/edit/id=${id};type=faq/`, { waitUntil: 'commit' });
  await page.locator(FORM).first().waitFor({ timeout: TIMEOUT_MS });
  const seconds = (performance.now() - startedAt) / 1_000;
  await page.close();
  return seconds;
}
