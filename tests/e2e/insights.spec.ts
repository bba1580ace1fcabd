import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { openFeedback } from '#lib/feedback/store.ts';
import type { RunningSite } from '#tests/support/site.ts';
import { expect, test } from './studio.ts';
import { titleField } from './studio-desk.ts';
import { soundArticle } from './studio-lake.ts';

const SECTIONS = ['Overview', 'Write next', 'Low rated', 'Comments', 'Content health', 'Links'];

/** What readers of a day did, as the site keeps it. */
async function storeReaders({ dataDir }: RunningSite): Promise<void> {
  const at = new Date();
  const day = at.toISOString().slice(0, 10);
  const store = await openFeedback({ dataDir });
  await store.addTotals(
    {
      views: [{ day, articleId: 'asked', views: 52 }],
      votes: [{ day, articleId: 'asked', yes: 4, no: 16 }],
      reasons: [{ day, articleId: 'asked', reason: 'outdated', times: 9 }],
      searches: [
        { day, query: '=gift cards', searches: 8, unanswered: 8, opened: 0, results: 0 },
        { day, query: 'gift card', searches: 3, unanswered: 0, opened: 0, results: 2 },
      ],
      comments: [{ articleId: 'asked', at, reason: 'outdated', comment: 'It costs more now.' }],
    },
    at,
  );
  await store.close();
}

/** Presses Tab until something is reached, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function openSection(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Insights' }).getByRole('link', { name });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('aria-current', 'page');
}

test('editors work through what readers did, by keyboard alone', async ({ page, site, lake }) => {
  await lake.write([
    soundArticle('asked', {
      body: [
        {
          _type: 'block',
          _key: 'b',
          style: 'normal',
          markDefs: [{ _type: 'link', _key: 'l', href: '/articles/never-written' }],
          children: [{ _type: 'span', _key: 's', text: 'See there.', marks: ['l'] }],
        },
      ],
    }),
  ]);
  await storeReaders(site);
  await page.goto('/studio/insights');
  await expect(
    page.getByRole('img', { name: /^Article views over 30 days: Views 52/ }),
  ).toBeVisible();

  await openSection(page, 'Links');
  await expect(page.getByRole('row', { name: /never-written/ })).toBeVisible();
  await openSection(page, 'Low rated');
  await expect(page.getByText(/between 8\s% and 42\s% of readers said yes/)).toBeVisible();

  await openSection(page, 'Comments');
  const who = page.getByRole('combobox', { name: /Who takes care of “It costs more now/ });
  await tabTo(page, who);
  await page.keyboard.press('T');
  await expect(who).toHaveValue(/.+/);
  await tabTo(page, page.getByRole('button', { name: /^Done: It costs/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('No comment waits.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Done 1' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Open again: It costs/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open 1' })).toBeVisible();

  await openSection(page, 'Write next');
  await tabTo(page, page.getByRole('button', { name: '7 days' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/insights\/write-next\/7d$/);
  const download = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: /^Save write-next/ }));
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^write-next-.*\.csv$/);
  expect(await readFile(await file.path(), 'utf8')).toContain("'=gift cards");

  await tabTo(page, page.getByRole('link', { name: /^Write this article: =gift cards/ }));
  await page.keyboard.press('Enter');
  await expect(titleField(page)).toHaveValue('=gift cards');
});

test('every section has no accessibility fault, in light and dark, wide and narrow', async ({
  page,
  site,
}) => {
  await storeReaders(site);
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/studio/insights/overview/30d');
    for (const name of SECTIONS) {
      const sections = page.getByRole('navigation', { name: 'Insights' });
      await sections.getByRole('link', { name }).click();
      await expect(sections.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
      await page.getByRole('region').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).include('.insights').analyze();
      expect({ name, colorScheme, violations }).toEqual({ name, colorScheme, violations: [] });
      const overflow = await page
        .locator('.insights')
        .evaluate((element) => element.scrollWidth - element.clientWidth);
      expect({ name, width, overflow }).toEqual({ name, width, overflow: 0 });
    }
  }
});
