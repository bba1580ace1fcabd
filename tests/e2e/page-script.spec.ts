import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/* Pages come without React and Next, which a loader brings when a reader reaches for them. */

/** One that no other test votes on. */
const ARTICLE = '/articles/api-rate-limits';
const field = (page: Page) => page.getByRole('main').getByRole('searchbox');
const yes = (page: Page) => page.getByRole('button', { name: 'Yes', exact: true });
const thanks = (page: Page) => page.getByText('Thank you. We are glad that it helped.');

/** Of the document that is shown: another one has another. */
const document = (page: Page) => page.evaluate(() => performance.timeOrigin);

/** The style sheets that a page has asked for. */
function followSheets(page: Page): () => string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') files.push(new URL(request.url()).pathname);
  });
  return () => files;
}

/** The files of script that a page has asked for, in the order of their names. */
function followScripts(page: Page): () => string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') files.push(new URL(request.url()).pathname);
  });
  return () => files.toSorted();
}

for (const address of ['/', '/search?q=limit', ARTICLE]) {
  test(`${address} has one style sheet before and after it is live`, async ({ page }) => {
    const sheets = followSheets(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    const main = page.getByRole('main');
    const control = main.getByLabel('Search the help center').or(yes(page)).first();
    const look = () => control.evaluate((one) => ({ ...getComputedStyle(one) }));
    const [before, first] = [await look(), sheets()];
    expect(first).toEqual([expect.stringContaining('+')]);
    await control.focus();
    await expect
      .poll(() => control.evaluate((one) => one.closest('[data-live]') !== null))
      .toBe(true);
    await control.blur();
    expect(sheets()).toEqual(first);
    expect(await look()).toEqual(before);
  });
}

test('neither React nor Next comes until a reader reaches for something', async ({ page }) => {
  const scripts = followScripts(page);
  const own = [/^\/page-script\/loader-/, /^\/page-script\/shell-/].map((one) =>
    expect.stringMatching(one),
  );
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(scripts()).toEqual(own);
  await page.getByRole('heading', { level: 1 }).hover();
  await page.mouse.wheel(0, 400);
  expect(scripts()).toEqual(own);
  await field(page).focus();
  await expect.poll(() => scripts().length).toBeGreaterThan(6);
});

test('the first letter brings suggestions, and is not lost', async ({ page }) => {
  await page.goto('/');
  await field(page).pressSequentially('deposit');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByRole('combobox').first()).toHaveValue('deposit');
});

test('a vote on an untouched page stays in the page, by key alone too', async ({ page }) => {
  await page.goto(ARTICLE);
  const before = await document(page);
  await yes(page).focus();
  await page.keyboard.press('Enter');
  await expect(thanks(page)).toBeVisible();
  expect(await document(page)).toBe(before);
});

test('a touched tab changes the list in place', async ({ page }) => {
  await page.goto('/');
  const before = await document(page);
  const tab = page.getByRole('main').getByRole('link', { name: /^FAQ/ });
  await tab.hover();
  await expect(page.locator('section[data-island][data-live]')).toBeVisible();
  await tab.click();
  await expect(page).toHaveURL(/\/faq$/);
  await expect(page).toHaveTitle(/FAQ/);
  expect(await document(page)).toBe(before);
});

test.describe('where the payload', () => {
  /** Does something else with it than the site does. */
  const intercept = (page: Page, act: Parameters<Page['route']>[1]) =>
    page.route(/\/page-script\/[^?]+\?/, act);

  test('takes 3 s, what was typed and pressed meanwhile is not lost', async ({ page }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await intercept(page, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(ARTICLE);
    const before = await document(page);
    await yes(page).dblclick();
    await expect(page.locator('[data-hold]')).toHaveAttribute('aria-busy', 'true');
    release();
    await expect(thanks(page)).toBeVisible();
    expect(await document(page)).toBe(before);
  });

  test.describe('never comes', () => {
    test.use({ allowedComplaints: [/page-script/] });

    for (const [name, answer] of [
      ['because the network fails', { abort: true }],
      ['because the server fails', { status: 500 }],
      ['because the page has changed', { status: 404 }],
    ] as const) {
      test(`${name}, the page goes on without script`, async ({ page }) => {
        await intercept(page, (route) =>
          'abort' in answer ? route.abort() : route.fulfill({ status: answer.status }),
        );
        await page.goto(ARTICLE);
        await yes(page).click();
        await expect(page).toHaveURL(/#voted-yes$/);
        await page.goto('/');
        await field(page).fill('deposit');
        await field(page).press('Enter');
        await expect(page).toHaveURL(/\/search\?q=deposit/);
      });
    }
  });

  test('failed once, the next touch brings it', async ({ page }) => {
    let requests = 0;
    await intercept(page, (route) => {
      requests += 1;
      return requests === 1 ? route.fulfill({ status: 204 }) : route.continue();
    });
    await page.goto('/');
    await field(page).focus();
    await expect.poll(() => requests).toBe(1);
    await field(page).pressSequentially('deposit');
    await expect(page.getByRole('listbox')).toBeVisible();
  });
});

test.describe('where a script fails once', () => {
  test.use({ allowedComplaints: [/_next|ERR_FAILED/] });

  test('the next touch brings it, and nothing that ran already', async ({ page }) => {
    const times = new Map<string, number>();
    await page.route(/\/_next\/static\/.*\.js$/, (route) => {
      const name = route.request().url();
      const isFirst = times.size === 0;
      times.set(name, (times.get(name) ?? 0) + 1);
      return isFirst ? route.abort() : route.continue();
    });
    await page.goto('/');
    const failed = page.waitForEvent('requestfailed');
    await field(page).focus();
    await failed;
    await page.waitForLoadState('networkidle');
    await field(page).pressSequentially('deposit');
    await expect(page.getByRole('listbox')).toBeVisible();
    expect([...times.values()].toSorted()).toEqual([...[...times.values()].fill(1).slice(1), 2]);
  });
});

test('a page that comes back from the back/forward cache still works', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.goto('/topics');
  await page.goBack();
  await yes(page).click();
  await expect(thanks(page)).toBeVisible();
});

test('an old version of a page gets no payload of the new one', async ({ request, site }) => {
  const html = await (await request.get(`${site.url}${ARTICLE}`)).text();
  const address = /data-page="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const found = await request.get(`${site.url}${address}`);
  expect(found.status()).toBe(200);
  expect(found.headers()['cache-control']).toContain('immutable');
  const other = await request.get(`${site.url}${address.replace(/script\/.{4}/, 'script/0000')}`);
  expect(other.status()).toBe(404);
});
