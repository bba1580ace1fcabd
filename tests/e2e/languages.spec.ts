import AxeBuilder from '@axe-core/playwright';
import { LOCALES } from '#lib/i18n/locales.ts';
import { expect, test } from './fixtures.ts';

const PAGES = ['', '/faq', '/announcements', '/topics', '/topics/deposits', '/search?q=passkey'];

test.use({ allowedComplaints: [/404 \(Not Found\)/] });

test.describe('each language', () => {
  for (const locale of LOCALES.filter((one) => one !== 'en')) {
    test(`${locale} has every kind of page in it`, async ({ page }) => {
      test.slow();
      for (const path of PAGES) {
        await page.goto(`/${locale}${path}`);
        const html = page.locator('html');
        await expect(html).toHaveAttribute('lang', new Intl.Locale(locale).toString());
        await expect(html).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations, path).toEqual([]);
      }
    });
  }
});

test('an article leads to its versions, and to its source where there is none', async ({
  page,
}) => {
  await page.goto('/articles/passkeys');
  const hrefs = await page
    .locator('[data-language-switch] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toHaveLength(LOCALES.length);
  for (const href of hrefs) {
    const answer = await page.goto(href ?? '');
    expect(answer?.status(), href ?? '').toBe(200);
  }
  await page.goto('/ja/articles/sub-accounts');
  await expect(page.locator('.untranslated')).toContainText('英語');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/articles\/sub-accounts$/,
  );
  await expect(page.locator('link[hreflang]')).toHaveCount(0);
});

for (const width of [320, 390, 1280]) {
  test(`the offer of a language leaves room for the page at ${width} px`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({
      locale: 'pt-BR',
      baseURL: site.url,
      viewport: { width, height: 844 },
    });
    const page = await context.newPage();
    for (const path of ['/', '/faq', '/articles/passkeys', '/topics', '/ar', '/nothing-here']) {
      await page.goto(path);
      const [title, main, overflow] = await Promise.all([
        page.getByRole('heading', { level: 1 }).boundingBox(),
        page.getByRole('main').boundingBox(),
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ]);
      expect(overflow, path).toBeLessThanOrEqual(0);
      expect(main?.x, path).toBeGreaterThanOrEqual(0);
      // A heading that is squeezed stands word below word, or letter below letter.
      expect(title?.height, path).toBeLessThan(200);
      const field = page.getByRole('main').getByRole('searchbox').first();
      if (await field.isVisible()) {
        expect((await field.boundingBox())?.width, path).toBeGreaterThan(130);
      }
    }
    await context.close();
  });
}

test('a language is offered to whose browser asks for it, and kept when it was chosen', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ locale: 'de-DE', baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/');
  const offer = page.locator('[data-language-offer] a');
  await expect(offer).toHaveText('Diese Seite auf Deutsch lesen');
  expect(new URL(page.url()).pathname).toBe('/');
  await offer.click();
  await expect(page).toHaveURL(/\/de$/);
  await expect(page.locator('[data-language-offer]')).toBeHidden();
  await page.goto('about:blank');
  await page.goto(`${site.url}/`);
  await expect(page).toHaveURL(/\/de$/);
  await page.locator('[data-language-switch] summary').click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/$/);
  await context.close();
});

test('what a browser says of its languages leads nobody anywhere', async ({ request }) => {
  for (const path of ['/', '/faq', '/articles/passkeys', '/search?q=passkey', '/ja/topics']) {
    const of = async (language: string) => {
      const headers = { 'accept-language': language };
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      return {
        status: answer.status(),
        vary: answer.headers().vary,
        length: (await answer.text()).length,
      };
    };
    const plain = await of('en');
    expect(plain.status, path).toBe(200);
    expect(plain.vary ?? '', path).not.toMatch(/language/i);
    for (const language of ['de', 'ar,ja;q=0.5', '*', 'xx-YY', ',,;;']) {
      expect(await of(language), `${path} for ${language}`).toEqual(plain);
    }
  }
});

test('an unknown address says so in its language', async ({ page }) => {
  const answer = await page.goto('/ar/nowhere');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const other = await page.goto('/fr/faq');
  expect(other?.status()).toBe(404);
});

test('feeds, Markdown and sitemaps are in each language', async ({ request, site }) => {
  for (const path of ['/de/feed.xml', '/de/rss.xml', '/de/feed.json', '/de/llms.txt']) {
    const answer = await request.get(`${site.url}${path}`);
    expect(answer.status(), path).toBe(200);
  }
  const feed = await (await request.get(`${site.url}/de/feed.xml`)).text();
  expect(feed).toContain('xml:lang="de"');
  const sitemap = await (await request.get(`${site.url}/sitemaps/de.xml`)).text();
  expect(sitemap).toContain('hreflang="ja"');
  expect(sitemap).toContain('hreflang="x-default"');
});
