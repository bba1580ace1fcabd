import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

/* What stands at the end of an article: its neighbours in the topic, and what is related. */

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LOCALES) {
    test(`${locale}: by keyboard from article to article in the order of the topic`, async ({
      page,
    }) => {
      const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
      await page.goto(`${prefix}/topics/deposits`);
      const titles = page.getByRole('main').getByRole('article').getByRole('heading');
      const inOrder = await titles.allTextContents();
      const topic = await page.getByRole('heading', { level: 1 }).textContent();
      expect(inOrder.length).toBeGreaterThan(1);
      await titles.first().getByRole('link').click();
      const beside = page.getByRole('navigation', { name: topic ?? '' });
      for (const title of inOrder.slice(1, 4)) {
        const next = beside.locator('a[rel=next]');
        await expect(next).toContainText(title);
        await next.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      }
      await beside.locator('a[rel=prev]').focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        inOrder[Math.min(3, inOrder.length - 1) - 1] ?? '',
      );
    });
  }
});

test('what is related by meaning follows what is published', async ({ page, request, site }) => {
  const articleOf = (id: string, title: string) => ({
    _id: `end-${id}`,
    _type: 'faq',
    title,
    slug: { _type: 'slug', current: `end-${id}` },
    summary: 'Zebra crossings and their stripes.',
    publishedAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    language: 'en',
    body: [],
  });
  const related = page.getByRole('region', { name: 'Related articles' }).getByRole('link');
  await writeDocuments(site, [{ createOrReplace: articleOf('one', 'Why zebras have stripes') }]);
  await expect.poll(async () => (await request.get('/articles/end-one')).status()).toBe(200);
  await page.goto('/articles/end-one');
  await expect(related).toHaveCount(0);
  await writeDocuments(site, [{ createOrReplace: articleOf('two', 'The stripes of zebras') }]);
  await expect
    .poll(async () => {
      await page.goto('/articles/end-one');
      return related.allTextContents();
    })
    .toEqual(['The stripes of zebras']);
  await writeDocuments(site, [
    { patch: { id: 'end-two', set: { outdated: true, title: 'Old stripes of zebras' } } },
  ]);
  await expect
    .poll(async () => {
      await page.goto('/articles/end-one');
      return related.count();
    })
    .toBe(0);
});
