import { expect, test } from './fixtures.ts';

/** The long guide of the demo content: it holds every kind of block. */
const GUIDE = '/articles/moving-to-meridian';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the steps for App and Web change places', async ({ page }) => {
    await page.goto(GUIDE);
    const choice = page.getByRole('group', { name: 'Show the steps for' }).first();
    const steps = page.locator('.platforms').first().getByRole('list');
    await expect(steps).toHaveCount(1);
    const app = await steps.innerText();
    await choice.getByRole('radio', { name: 'Web' }).check();
    await expect(steps).toHaveCount(1);
    expect(await steps.innerText()).not.toBe(app);
  });

  test('the contents list opens on a phone, and nothing is wider than the window', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(GUIDE);
    await page.getByText('On this page').and(page.locator('summary')).click();
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last().click();
    await expect(page.locator('.heading:has(:target)')).toBeInViewport();
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(false);
  });

  test('buttons that need scripts are not there', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  });
});

test('the App and Web switch works by keyboard and forgets its state', async ({ page }) => {
  await page.goto(GUIDE);
  const choice = page.getByRole('group', { name: 'Show the steps for' }).first();
  await choice.getByRole('radio', { name: 'App' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(choice.getByRole('radio', { name: 'Web' })).toBeChecked();
  await page.reload();
  await expect(choice.getByRole('radio', { name: 'App' })).toBeChecked();
});

test('a link to a step that is folded away shows it', async ({ page }) => {
  await page.goto(GUIDE);
  const hidden = page.locator('[data-platform="web"] li[id]').first();
  await expect(hidden).toBeHidden();
  const id = await hidden.getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${GUIDE}#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('the contents list marks the section that was chosen, and the last one at the end', async ({
  page,
}) => {
  await page.goto(GUIDE);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const links = contents.getByRole('link');
  const current = contents.locator('[aria-current="location"]');
  await expect(current).toHaveText(await links.first().innerText());
  for (const link of [links.nth(2), links.nth(-2)]) {
    await link.click();
    await expect(current).toHaveText(await link.innerText());
  }
  await page.keyboard.press('End');
  await expect(current).toHaveText(await links.last().innerText());
});

test('code is copied by its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(GUIDE);
  const figure = page.locator('figure.code').first();
  await figure.getByRole('button', { name: 'Copy' }).click();
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await figure.locator('code').evaluate((code) => code.textContent),
  );
});

test('copying the text copies what is seen of it', async ({ page }) => {
  await page.goto(GUIDE);
  const copied = await page.evaluate(() => {
    const prose = document.querySelector('.prose');
    const range = document.createRange();
    if (prose) range.selectNodeContents(prose);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return selection?.toString() ?? '';
  });
  const headings = await page.locator('.prose .heading :is(h2, h3, h4)').allTextContents();
  expect(headings.length).toBeGreaterThan(0);
  expect(copied.split('\n')).toEqual(expect.arrayContaining(headings));
  expect(copied).not.toMatch(/#\s*$|\(another site\)|\(larger picture\)|\wCopy$/m);
});

test('paper shows both platforms and no controls', async ({ page }) => {
  await page.goto(GUIDE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.platforms').first().getByRole('list')).toHaveCount(2);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('lines of text have at most 66 characters on the average', async ({ page }) => {
  await page.goto(GUIDE);
  const longest = await page
    .locator('.prose > p')
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
      return (paragraph.textContent?.length ?? 0) / lines.size;
    });
  expect(longest).toBeLessThanOrEqual(66);
});
