import { expect, test } from './fixtures.ts';

const TABS = [
  { path: '/', name: 'All', type: undefined },
  { path: '/faq', name: 'FAQ', type: 'FAQ' },
  { path: '/announcements', name: 'Announcements', type: /Notice|Maintenance|Incident|Change/ },
  { path: '/product-documents', name: 'Product documents', type: 'Product document' },
] as const;

/** Two articles of the demo content: address, published, updated, helpful. */
const REFERENCE = [
  ['passkeys', '2025-03-19', '2026-06-04', 138],
  ['unsafe-device-warning', '2023-01-19', '2026-05-29', 301],
] as const;

test.describe('list pages', () => {
  for (const { path, name, type } of TABS) {
    test(`${name}: the tab is current, its count equals the list, its cards are of its type`, async ({
      page,
      request,
    }) => {
      await page.goto(path);
      const tab = page
        .getByRole('navigation')
        .locator('a[aria-current="page"]')
        .filter({ hasText: name });
      await expect(tab).toBeVisible();
      const key = path === '/' ? 'all' : path.slice(1);
      const list = await (await request.get(`/api/articles?tab=${key}`)).json();
      await expect(tab).toContainText(new Intl.NumberFormat('en').format(list.total));
      const cards = page.getByRole('main').getByRole('article');
      await expect(cards).toHaveCount(Math.min(20, list.total));
      if (type !== undefined) {
        for (const card of await cards.all()) await expect(card).toContainText(type);
      }
    });
  }

  for (const sort of ['updated', 'published', 'helpful'] as const) {
    test(`sorted by ${sort}: the page and the JSON agree, and the order holds over all pages`, async ({
      page,
      request,
    }) => {
      await page.goto(`/?sort=${sort}`);
      const shown = await page
        .getByRole('main')
        .getByRole('article')
        .getByRole('heading')
        .allInnerTexts();
      const all: Array<Record<string, string | number>> = [];
      let pages = 1;
      for (let number = 1; number <= pages; number += 1) {
        const list = await (await request.get(`/api/articles?sort=${sort}&page=${number}`)).json();
        pages = list.pages;
        all.push(...list.results);
      }
      expect(shown).toEqual(all.slice(0, 20).map((one) => one.title));
      expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
      const field = { updated: 'updatedAt', published: 'publishedAt', helpful: 'helpful' }[sort];
      const values = all.map((one) => one[field] ?? '');
      const sorted = values.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0));
      expect(values).toEqual(sorted);
    });
  }

  test('a card says when it was published and updated, and counts readers only above zero', async ({
    page,
    request,
  }) => {
    await page.goto('/');
    const { results } = await (await request.get('/api/articles')).json();
    for (const one of results) {
      const card = page
        .getByRole('main')
        .getByRole('article')
        .filter({
          has: page.getByRole('heading', { name: one.title, exact: true }),
        });
      await expect(card.locator('time').first()).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
      await expect(card).toContainText('Published on');
      await expect(card).toContainText('Updated on');
      if (one.helpful === 0) await expect(card).not.toContainText('helpful');
      else await expect(card).toContainText(new Intl.NumberFormat('en').format(one.helpful));
    }
  });

  for (const [slug, published, updated, helpful] of REFERENCE) {
    test(`the demo article ${slug} carries its dates and its count`, async ({ request }) => {
      let pages = 1;
      let found: Record<string, string | number> | undefined;
      for (let number = 1; number <= pages && !found; number += 1) {
        const list = await (await request.get(`/api/articles?page=${number}`)).json();
        pages = list.pages;
        found = list.results.find((one: { slug: string }) => one.slug === slug);
      }
      expect(found?.publishedAt).toContain(published);
      expect(found?.updatedAt).toContain(updated);
      expect(found?.helpful).toBe(helpful);
    });
  }

  for (const path of ['/', '/announcements', '/articles/trading-fees', '/search?q=deposit']) {
    test(`${path}: text keeps clear of the edge, and a heading is larger than text`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      const heading = page.getByRole('heading', { level: 1 });
      const text = page.getByRole('main').locator('p').first();
      expect((await heading.boundingBox())?.x).toBeGreaterThanOrEqual(16);
      const sizes = await Promise.all(
        [heading, text].map((one) =>
          one.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        ),
      );
      expect(sizes[0]).toBeGreaterThan((sizes[1] ?? 0) * 1.3);
    });
  }

  test('page 2 is a page of its own that leads back', async ({ page }) => {
    await page.goto('/');
    const first = await page
      .getByRole('main')
      .getByRole('article')
      .getByRole('heading')
      .allInnerTexts();
    await page.getByRole('link', { name: '2', exact: true }).click();
    await expect(page).toHaveURL(/[?&]page=2/);
    const cards = page.getByRole('main').getByRole('article').getByRole('heading');
    await expect(cards.first()).not.toHaveText(first[0] ?? '');
    const second = await cards.allInnerTexts();
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    await page.goBack();
    await expect(cards.first()).toHaveText(first[0] ?? '');
  });

  test('tab, sort and page change in place, with the address true and the back button working', async ({
    page,
  }) => {
    await page.goto('/');
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    const main = page.getByRole('main');
    await page.getByRole('link', { name: /^FAQ/ }).hover();
    // Before that a click follows the link.
    await expect(page.locator('[data-live] > [role="status"]')).toBeAttached();
    await page.getByRole('link', { name: /^FAQ/ }).click();
    await expect(page).toHaveURL(/\/faq$/);
    await expect(page.locator('a[aria-current="page"]').filter({ hasText: 'FAQ' })).toBeVisible();
    await expect(main.getByRole('article').first()).toContainText('FAQ');
    await page
      .getByRole('link', { name: /helpful/i })
      .first()
      .click();
    await expect(page).toHaveURL(/\/faq\?sort=helpful$/);
    await expect(page.locator('a[aria-current="page"]').filter({ hasText: 'FAQ' })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/faq$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.locator('a[aria-current="page"]').filter({ hasText: 'All' })).toBeVisible();
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('tabs, sort, pages, articles and search are ordinary links and forms', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /^FAQ/ }).click();
    await expect(page).toHaveURL(/\/faq$/);
    await page
      .getByRole('link', { name: /helpful/i })
      .first()
      .click();
    await expect(page).toHaveURL(/sort=helpful/);
    await page.getByRole('link', { name: '2', exact: true }).click();
    await expect(page).toHaveURL(/page=2/);
    const heading = page.getByRole('main').getByRole('article').getByRole('heading').first();
    const title = await heading.innerText();
    await heading.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('withdrawal');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=withdrawal/);
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  });
});
