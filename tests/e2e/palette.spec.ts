import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/* The search on every page: Ctrl-K, Cmd-K and /, in a dialog over the same suggestions. */

const ARTICLE = '/articles/passkeys';
const dialog = (page: Page) => page.getByRole('dialog');

async function open(page: Page, path = ARTICLE) {
  await page.goto(path);
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
}

test('opens at once, keeps what is typed before suggestions have come, and finds', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.type('deposit');
  const field = dialog(page).getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('deposit');
  const options = dialog(page).getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(dialog(page).getByRole('status').first()).toHaveText(/^\d+ results$/);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(new RegExp(`${ARTICLE}$`));
  await expect(page).toHaveURL(/\/articles\//);
});

test('Escape closes it with its list, and the focus is where it was', async ({ page }) => {
  await page.goto(ARTICLE);
  const link = page.getByRole('contentinfo').getByRole('link').first();
  await link.focus();
  for (const key of ['Control+k', '/']) {
    await page.keyboard.press(key);
    await page.keyboard.type('deposit');
    await expect(dialog(page).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeHidden();
});

test('a reader turns the single key off, and it stays off', async ({ page }) => {
  await open(page);
  const choice = dialog(page).getByRole('checkbox');
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await page.keyboard.press('Escape');
  for (const path of [ARTICLE, '/faq']) {
    await page.goto(path);
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeHidden();
  }
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('checkbox').check();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
});

test('no key of an input method opens it, nor one that is typed into a field', async ({ page }) => {
  await page.goto(ARTICLE);
  for (const ended of [
    { key: 'k', ctrlKey: true, isComposing: true },
    { key: '/', keyCode: 229 },
  ]) {
    await page.evaluate((event) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...event }));
    }, ended);
  }
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
});

test('without the script of the page the form leads to the page of results', async ({ page }) => {
  await page.route(/\/page-script\/v/, (route) => route.abort());
  await page.goto(ARTICLE);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('deposit');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=deposit');
});
test.use({ allowedComplaints: [/ERR_FAILED/] });

test('fits a phone, from right to left too, in the light and in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [path, word] of [
      ['/', 'deposit'],
      ['/ar', 'إيداع'],
    ] as const) {
      await open(page, path);
      await page.keyboard.type(word);
      await expect(dialog(page).getByRole('option').first()).toBeVisible();
      const { x, width } = (await dialog(page).boundingBox()) ?? { x: -1, width: 0 };
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(390);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  }
});
