import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

test.use({ allowedComplaints: [/404/] });

test('no long article has an accessibility fault, light or dark', async ({ page, request }) => {
  const { results } = await (await request.get('/api/articles?tab=product-documents')).json();
  expect(results.length).toBeGreaterThan(5);
  for (const { slug } of results) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`/articles/${slug}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect({ slug, faults: [...violations, ...inDark.violations] }).toEqual({ slug, faults: [] });
  }
});

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
