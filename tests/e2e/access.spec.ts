import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const KINDS = [
  ['home', '/'],
  ['a tab', '/faq?sort=helpful'],
  ['page 2', '/?page=2'],
  ['topics', '/topics'],
  ['search', '/search?q=deposit'],
  ['search without a result', '/search?q=zzzzqqqq'],
  ['not found', '/articles/no-such-article'],
] as const;

test.use({ allowedComplaints: [/404/] });

for (const scheme of ['light', 'dark'] as const) {
  for (const [kind, path] of KINDS) {
    test(`${kind} in ${scheme} has no accessibility fault`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }

  test(`every article in ${scheme} has no accessibility fault`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const { results } = await (await request.get('/api/articles?tab=product-documents')).json();
    expect(results.length).toBeGreaterThan(5);
    for (const { slug } of results) {
      await page.goto(`/articles/${slug}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect({ slug, violations }).toEqual({ slug, violations: [] });
    }
  });
}

test('by keyboard alone: skip link, search, tabs, a card', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.getByRole('main').getByRole('article').first().getByRole('link').first();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await card.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(card).toBeFocused();
  const title = await card.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
