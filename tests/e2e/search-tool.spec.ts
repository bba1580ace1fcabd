import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './studio.ts';

test('editors see why a result is first, and what a rule changes before it is published', async ({
  page,
  lake,
}) => {
  await lake.write([
    {
      _id: 'drafts.best-fees',
      _type: 'bestAnswer',
      queries: ['fees'],
      match: 'contains',
      language: 'en',
      article: { _type: 'reference', _ref: 'faq-passkeys' },
    },
  ]);
  await page.goto('/studio/search');
  const field = page.getByLabel('What readers type');
  await field.fill('kyc rejectd');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Readers see results for “kyc rejected”.')).toBeVisible();
  await expect(page.getByText(/By your synonyms it also finds “identity/)).toBeVisible();
  const first = page.getByRole('region', { name: 'Results' }).getByRole('listitem').first();
  await expect(first).toContainText('your synonym for “kyc”');
  await expect(first.getByRole('link', { name: /^Put “.+” first$/ })).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Site search' })
    .getByRole('link', { name: /Try/ })
    .click();
  const fees = page.getByRole('region', { name: 'fees', exact: true });
  await expect(fees.getByRole('listitem').first()).toContainText('Passkeys');
  await expect(fees.getByRole('listitem').nth(1)).toContainText('down from 1');
  const { violations } = await new AxeBuilder({ page }).include('.insights').analyze();
  expect(violations).toEqual([]);

  await page
    .getByLabel('Try')
    .selectOption({ label: 'Take away: kyc = identity check = verification' });
  const kyc = page.getByRole('region', { name: 'kyc rejected' });
  await expect(kyc.getByRole('listitem').first()).toBeVisible();
});

test.describe('for somebody who only reads', () => {
  test.use({ role: 'viewer' });

  test('the site explains nothing', async ({ page }) => {
    await page.goto('/studio');
    await expect(page.getByRole('link', { name: 'Calendar', exact: true })).toBeVisible();
    expect((await page.request.get('/api/search/explain?q=fees')).status()).toBe(403);
  });
});
