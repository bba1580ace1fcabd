import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import type { RunningSite } from '#tests/support/site.ts';
import { expect, test } from './fixtures.ts';

const box = (page: Page) => page.getByRole('region', { name: 'Was this article helpful?' });
const button = (page: Page, name: string) => box(page).getByRole('button', { name, exact: true });

/** Said by the page's script, or by the page itself where that has not come yet. */
const thanks = (page: Page) => box(page).getByText('Thank you').filter({ visible: true }).first();

/** An article by its place in the list, so that no test votes where another one did. */
async function article(request: APIRequestContext, place: number) {
  const { results } = await (await request.get('/api/articles?tab=faq')).json();
  const { slug, title, helpful } = results[place];
  return { slug: String(slug), title: String(title), helpful: Number(helpful) };
}

/** The first row of an answer of the site's own database. */
function ask({ dataDir }: RunningSite, text: string) {
  const database = new DatabaseSync(join(dataDir, 'feedback.db'), { readOnly: true });
  const row = database.prepare(text).get();
  database.close();
  return row;
}

const people = (count: number) =>
  new RegExp(`^${count.toLocaleString('en')} (?:person|people) found`);

/** What the box says of the count; a count of nobody is not said. */
async function expectCount(page: Page, count: number) {
  const said = box(page).getByText(count === 0 ? /(?:person|people) found/ : people(count));
  await expect(said).toHaveCount(count === 0 ? 0 : 1);
}

test('a vote is counted at once, and soon wherever the count stands', async ({ page, request }) => {
  const { slug, title, helpful } = await article(request, 0);
  await page.goto(`/articles/${slug}`);
  await button(page, 'Yes').click();
  await expectCount(page, helpful + 1);
  await expect(thanks(page)).toBeVisible();
  await expect.poll(async () => (await article(request, 0)).helpful).toBe(helpful + 1);

  const said = `${(helpful + 1).toLocaleString('en')} found this helpful`;
  const card = page.getByRole('main').getByRole('article').filter({ hasText: title }).first();
  for (const path of ['/faq', `/search?q=${encodeURIComponent(title)}`]) {
    await expect(async () => {
      await page.goto(path);
      await expect(card.getByText(said)).toBeVisible({ timeout: 100 });
    }).toPass({ timeout: 90_000, intervals: [250] });
  }
  const another = async () => (await request.get(`/articles/${slug}`)).text();
  const counted = new RegExp(
    `>${(helpful + 1).toLocaleString('en')} (?:person|people) found this helpful`,
  );
  await expect.poll(another).toMatch(counted);
});

test('a reader changes their mind and says why', async ({ page, request }) => {
  const { slug, helpful } = await article(request, 1);
  await page.goto(`/articles/${slug}`);
  await button(page, 'Yes').click();
  await expectCount(page, helpful + 1);
  await button(page, 'Change your answer').click();
  await button(page, 'No').click();
  await expectCount(page, helpful);
  expect((await new AxeBuilder({ page }).include('.vote').analyze()).violations).toEqual([]);
  await box(page).getByLabel('I could not follow it').check();
  await box(page).getByRole('textbox').fill('Which menu is meant in step 2?');
  await button(page, 'Send').click();
  await expect(box(page).getByText('will read it')).toBeVisible();
});

test('the vote works by keyboard alone', async ({ page, request }) => {
  const { slug, helpful } = await article(request, 2);
  await page.goto(`/articles/${slug}`);
  await button(page, 'Yes').focus();
  await page.keyboard.press('Enter');
  await expectCount(page, helpful + 1);
  await page.keyboard.press('Tab');
  await expect(button(page, 'Change your answer')).toBeFocused();
});

test.describe('when the server does not answer', () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test('a vote is taken back, said so, and sent again', async ({ page, request }) => {
    const { slug, helpful } = await article(request, 3);
    await page.route('**/api/feedback', (route) => route.abort(), { times: 1 });
    await page.goto(`/articles/${slug}`);
    await button(page, 'Yes').click();
    await expect(box(page).getByRole('alert')).toContainText('could not be saved');
    await expectCount(page, helpful);
    expect((await new AxeBuilder({ page }).include('.vote').analyze()).violations).toEqual([]);
    await button(page, 'Try again').click();
    await expectCount(page, helpful + 1);
    await expect(box(page).getByRole('alert')).toHaveCount(0);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader votes, changes their mind and says why, on a page that stays kept', async ({
    page,
    request,
  }) => {
    const { slug } = await article(request, 4);
    await page.goto(`/articles/${slug}`);
    await button(page, 'Yes').click();
    await expect(page).toHaveURL(`/articles/${slug}#voted-yes`);
    await expect(box(page).getByText('glad that it helped')).toBeVisible();
    await expect(button(page, 'Yes')).toBeHidden();
    const again = await page.reload();
    expect(again?.headers()['cache-control']).toMatch(/^public, .*s-maxage/);
    await box(page)
      .getByRole('link', { name: 'Change your answer' })
      .filter({ visible: true })
      .click();
    await button(page, 'No').click();
    await box(page).getByLabel('It is out of date').check();
    await button(page, 'Send').click();
    await expect(page).toHaveURL(`/articles/${slug}#voted-why`);
    await expect(box(page).getByText('will read it')).toBeVisible();
  });
});

test.describe('a reader who has not been here today', () => {
  // Other tests open every article, and nobody is counted twice a day.
  test.use({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' });

  test('is counted for reading and searching, and for the result that was opened', async ({
    page,
    request,
    site,
  }) => {
    const { slug } = await article(request, 5);
    const counted = (table: string, column: string) => () =>
      Number(ask(site, `SELECT coalesce(sum(${column}), 0) AS n FROM ${table}`)?.n);
    const views = counted('view_days', 'views')();
    const opened = counted('open_days', 'opened')();
    await page.goto(`/articles/${slug}`);
    await expect.poll(counted('view_days', 'views')).toBe(views + 1);
    await page.goto('/search?q=withdrawal%20fee');
    await expect.poll(counted('search_days', 'searches')).toBeGreaterThan(0);
    await page.getByRole('main').getByRole('article').first().getByRole('link').first().click();
    await expect.poll(counted('open_days', 'opened')).toBe(opened + 1);
  });
});

test('a comment says which search led to it, also from suggestions', async ({ page, site }) => {
  await page.goto('/');
  const field = page.getByRole('main').getByRole('searchbox').or(page.getByRole('combobox'));
  await field.first().click();
  await page.keyboard.type('withdraw');
  const suggestion = page.getByRole('option').first();
  await suggestion.click();
  await page.waitForURL(/\/articles\//);
  const opened = "SELECT opened FROM search_days WHERE query = 'withdraw'";
  await expect.poll(() => ask(site, opened)?.opened).toBe(1);
  await button(page, 'No').click();
  await expect(box(page).getByText('“withdraw”')).toBeVisible();
  await box(page).getByRole('textbox').fill('This is about something else');
  await button(page, 'Send').click();
  await expect(box(page).getByText('will read it')).toBeVisible();
  const comment = "SELECT query FROM comments WHERE comment LIKE '%something else'";
  expect(ask(site, comment)?.query).toBe('withdraw');
});

test('neither the log nor the database says who voted', async ({ page, site, request }) => {
  const { slug } = await article(request, 6);
  await page.goto(`/articles/${slug}`);
  await button(page, 'Yes').click();
  await expect(thanks(page)).toBeVisible();
  const files = readdirSync(site.dataDir).filter((name) => name.startsWith('feedback.db'));
  const kept = files.map((name) => readFileSync(join(site.dataDir, name), 'latin1'));
  expect(kept.join('').length).toBeGreaterThan(1_000);
  for (const trace of ['127.0.0', 'Mozilla', 'Chrome/', 'Linux x86']) {
    expect(kept.some((bytes) => bytes.includes(trace))).toBe(false);
  }
  expect(site.log()).not.toMatch(/Mozilla|Chrome\//);
});
