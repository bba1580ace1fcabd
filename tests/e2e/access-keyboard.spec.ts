import type { Locator, Page } from '@playwright/test';
import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

/* What a reader does, done by the keyboard alone, and named for those who hear it. */

const FAQ = '/articles/passkeys';

/** Presses Tab until it is there; fails where Tab never leads to it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 90; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('/faq');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /skip/i });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(isInMain).toBe(true);
});

test('tabs, and the list that they lead to', async ({ page }) => {
  await page.goto('/faq');
  const tabs = page.getByRole('navigation', { name: messages()('tabs.label') });
  await tabTo(page, tabs.getByRole('link', { name: /^Announcements/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/announcements$/);
  await expect(tabs.getByRole('link', { name: /^Announcements/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('the search of the page and the one over it', async ({ page }) => {
  await page.goto(FAQ);
  await tabTo(page, page.getByRole('banner').locator('input[name=q]'));
  await page.keyboard.type('deposit');
  const options = page.getByRole('banner').getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=deposit/);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('passkey');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\//);
});

test('a vote, with its reason', async ({ page, request }) => {
  const { results } = await (await request.get('/api/articles?tab=faq')).json();
  await page.goto(`/articles/${results.at(-1).slug}`);
  const box = page.getByRole('region', { name: 'Was this article helpful?' });
  await tabTo(page, box.getByRole('button', { name: 'No', exact: true }));
  await page.keyboard.press('Space');
  const reason = box.getByRole('radio').first();
  await tabTo(page, reason);
  await page.keyboard.press('Space');
  await expect(reason).toBeChecked();
  await tabTo(page, box.getByRole('button', { name: messages()('vote.send') }));
  await page.keyboard.press('Enter');
  await expect(box.getByRole('radio')).toHaveCount(0);
  // What was pressed is gone: the focus must not fall back to the start of the page.
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('the language and the colours', async ({ page }) => {
  await page.goto(FAQ);
  const theme = page.getByRole('button', { name: 'Switch to Dark' });
  await tabTo(page, theme);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const languages = page.locator('[data-language-switch]');
  await tabTo(page, languages.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, languages.getByRole('link', { name: 'العربية' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ar\/articles\//);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('the banner is closed, and the focus goes on from there', async ({ page, site }) => {
  await writeDocuments(site, [
    {
      createOrReplace: {
        _id: 'banner-for-keyboards',
        _type: 'announcement',
        title: 'Card payments are slow today',
        slug: { _type: 'slug', current: 'card-payments-slow' },
        summary: 'Payments by card take longer than usual.',
        language: DEFAULT_LOCALE,
        severity: 'incident',
        placement: 'banner',
        publishedAt: '2026-01-01T00:00:00Z',
        updatedAt: '2026-01-01T00:00:00Z',
        publishAt: '2026-01-01T00:00:00Z',
        body: [
          {
            _type: 'block',
            _key: 'a',
            style: 'normal',
            markDefs: [],
            children: [{ _type: 'span', _key: 'b', text: 'We look into it.', marks: [] }],
          },
        ],
      },
    },
  ]);
  const close = page.getByRole('button', { name: /Card payments are slow today/ });
  await expect(async () => {
    await page.goto('/faq');
    await expect(close).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await tabTo(page, close);
  await page.keyboard.press('Enter');
  await expect(close).toBeHidden();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await page.reload();
  await expect(close).toBeHidden();
  // Pages have room for three, and other tests have banners of their own.
  await writeDocuments(site, [{ delete: { id: 'banner-for-keyboards' } }]);
});

for (const locale of LOCALES) {
  test(`${locale}: landmarks and controls are named in the language of the page`, async ({
    page,
  }) => {
    const t = messages(locale);
    const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
    await page.goto(`${prefix}/faq`);
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(role)).toHaveCount(1);
    }
    for (const key of ['tabs.label', 'sort.label', 'site.footer'] as const) {
      await expect(page.getByRole('navigation', { name: t(key), exact: true })).toHaveCount(1);
    }
    await expect(page.getByRole('searchbox', { name: t('search.label') })).toHaveCount(1);
    await expect(page.getByRole('link', { name: t('site.skip') })).toHaveCount(1);
    await expect(
      page.getByRole('button', { name: `${t('theme.prefix')} ${t('theme.dark')}` }),
    ).toHaveCount(1);
    await expectNames(page);
    await page.goto(`${prefix}/articles/passkeys`);
    await expect(
      page.getByRole('navigation', { name: t('breadcrumb.label'), exact: true }),
    ).toHaveCount(1);
    for (const vote of ['yes', 'no'] as const) {
      await expect(page.getByRole('button', { name: t(`vote.${vote}`), exact: true })).toHaveCount(
        1,
      );
    }
    await expectNames(page);
  });
}

/** What can be pressed or holds others has a name, and no two landmarks of a kind have the same. */
async function expectNames(page: Page): Promise<void> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());
  const nameless = lines.filter((line) =>
    /^- (?:link|button|searchbox|combobox|textbox|radio|checkbox|navigation|region|dialog|img)(?::| \[|$)/.test(
      line,
    ),
  );
  expect(nameless).toEqual([]);
  const landmarks = lines.filter((line) => /^- (?:navigation|region|search) "/.test(line));
  expect(landmarks.filter((one, place) => landmarks.indexOf(one) !== place)).toEqual([]);
}
