import { expect, test } from './studio.ts';

test.use({ viewport: { width: 390, height: 844 } });

const PAGES = [
  { name: 'Start', path: 'start', heading: 'What is waiting' },
  { name: 'Order of topics', path: 'order', heading: 'Order of topics' },
  { name: 'Import', path: 'import', heading: 'Import' },
  { name: 'Help', path: 'help', heading: 'How to write for this help center' },
];

for (const { name, path, heading } of PAGES) {
  test(`on a phone the desk opens ${name} by its address and from the list`, async ({ page }) => {
    await page.goto(`/studio/structure/${path}`);
    const title = page.getByRole('heading', { level: 1, name: heading });
    await expect(title).toBeVisible({ timeout: 30_000 });
    await page.goto('/studio/structure');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(title).toBeVisible({ timeout: 30_000 });
    await page.goBack();
    await expect(page.getByRole('link', { name: 'Order of topics', exact: true })).toBeVisible();
  });
}
