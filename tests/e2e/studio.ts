import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Locator, Page, Request } from '@playwright/test';
import type { RunningSite } from '#tests/support/site.ts';
import { test as base, expect } from './fixtures.ts';

export type Role = 'administrator' | 'editor' | 'viewer';

const ROOT = resolve(import.meta.dirname, '../..');

/** The one thing the Studio tries to fetch elsewhere that no setting changes; the policy stops it. */
const FONT = /https:\/\/design-system-static\.sanity\.io\/\S+\.woff2/;

/**
 * Tests of the Studio. Whatever it asks for has to come from its own site: a request that leaves
 * for another host fails the test.
 */
export const test = base.extend<{ elsewhere: string[] }>({
  // The page of an article is asked for before it is there and after it is gone.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  allowedComplaints: async ({}, use) => use([FONT, /404/]),
  elsewhere: [
    async ({ context, site }, use) => {
      const elsewhere = watchRequests(context, site);
      await use(elsewhere);
      expect(elsewhere).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Notes every request of a browser that left for another host. What the policy stops never leaves. */
export function watchRequests(context: BrowserContext, site: RunningSite): string[] {
  const elsewhere: string[] = [];
  const note = (request: Request, failure?: string) => {
    const { protocol, origin } = new URL(request.url());
    const isOurs = !/^(?:https?|wss?):$/.test(protocol) || origin === site.url;
    if (!isOurs && failure !== 'csp') elsewhere.push(`${request.url()} ${failure ?? ''}`);
  };
  context.on('requestfinished', (request) => note(request));
  context.on('requestfailed', (request) => note(request, request.failure()?.errorText));
  return elsewhere;
}

/** A one-time link for a new person, as `npm run lake -- invite` prints it. */
export function invite(site: RunningSite, name: string, role: Role): string {
  const printed = execFileSync(
    process.execPath,
    ['sanity/lake/cli.ts', 'invite', name, '--role', role],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        SIGNPOST_DATA_DIR: site.dataDir,
        PORT: new URL(site.url).port,
        LAKE_PORT: new URL(site.lakeUrl).port,
      },
    },
  );
  return /https?:\S+/.exec(printed)?.[0] ?? '';
}

/** Follows a one-time link into the Studio. */
export async function signIn(page: Page, site: RunningSite, role: Role = 'editor'): Promise<void> {
  await page.goto(invite(site, `Test ${role}`, role));
  await page.getByRole('button', { name: /sign in|continue/i }).click();
  await deskOf(page).waitFor({ timeout: 45_000 });
}

/** The list that every visit to the Studio begins with. */
export function deskOf(page: Page): Locator {
  return page.getByRole('link', { name: 'Needs review' });
}

/** Another browser with the same person signed in. */
export async function anotherBrowser(browser: Browser, page: Page): Promise<BrowserContext> {
  return browser.newContext({ storageState: await page.context().storageState() });
}

/** Opens a document in the form and waits until it can be edited. */
export async function openDocument(page: Page, type: string, id: string): Promise<void> {
  await page.goto(`/studio/intent/edit/id=${id};type=${type}/`);
  await titleField(page).waitFor({ timeout: 120_000 });
}

/** Begins a new document and returns its id. */
export async function openNew(page: Page, type: string): Promise<string> {
  const id = `test-${Math.random().toString(36).slice(2, 10)}`;
  await page.goto(`/studio/intent/create/template=${type};type=${type};id=${id}/`);
  await expect(titleField(page)).toBeEditable({ timeout: 30_000 });
  return id;
}

export function titleField(page: Page): Locator {
  return page.getByTestId('field-title').getByRole('textbox').first();
}

export function publishButton(page: Page): Locator {
  return page.getByTestId('action-publish');
}

/** One of the badges at the foot of the form that say where the document stands. */
export function badge(page: Page, name: string): Locator {
  return page.getByTestId('pane-footer').getByText(name, { exact: true });
}

/** The receipt of a publication, which says on how many pages it is live. */
export async function expectLive(page: Page): Promise<void> {
  await expect(page.getByText(/^Live (?:on \d+ pages? )?after \d+\.\d s$/)).toBeVisible({
    timeout: 20_000,
  });
}

/** Chooses an entry of the menu beside the publish button. */
export async function chooseAction(page: Page, name: string): Promise<void> {
  await page.getByTestId('action-menu-button').last().click();
  await page.getByRole('menuitem', { name }).click();
}

/** What the lake keeps, by GROQ, with every right. */
export function askLake(site: RunningSite, query: string): unknown {
  const printed = execFileSync(process.execPath, ['sanity/lake/cli.ts', 'query', query], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      SIGNPOST_DATA_DIR: site.dataDir,
      PORT: new URL(site.url).port,
      LAKE_PORT: new URL(site.lakeUrl).port,
    },
  });
  return JSON.parse(printed);
}

/** A short article that may be published as it is. */
export function soundArticle(id: string, fields: Record<string, unknown> = {}) {
  return {
    _id: id,
    _type: 'faq',
    language: 'en',
    title: `A question of ${id}`,
    slug: { _type: 'slug', current: id },
    summary: 'The answer in one sentence.',
    body: [
      {
        _type: 'block',
        _key: 'first',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 'span', text: 'The whole answer.', marks: [] }],
      },
    ],
    publishedAt: '2026-01-05T09:00:00.000Z',
    updatedAt: '2026-01-05T09:00:00.000Z',
    ...fields,
  };
}

/** Writes documents as the person who is signed in does, and waits until the site shows them. */
export async function write(page: Page, documents: readonly object[]): Promise<void> {
  const response = await page.request.post('/lake/v2025-02-19/data/mutate/production', {
    data: { mutations: documents.map((document) => ({ createOrReplace: document })) },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(response.status()).toBe(200);
}
