import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { RunningSite } from '#tests/support/site.ts';
import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

/* What editors choose for the look of the site, as readers meet it. */

const SHEET = 'link[rel=stylesheet][href^="/theme/"]';

async function choose(site: RunningSite, set: Record<string, unknown>): Promise<void> {
  await writeDocuments(site, [{ patch: { id: 'siteSettings', set } }]);
}

async function sheetOf(page: Page, path = '/'): Promise<string | null> {
  await page.goto(path);
  const link = page.locator(SHEET);
  return (await link.count()) === 0 ? null : link.getAttribute('href');
}

/** The colour of a link in the text, as it is shown. */
function colourOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

test.describe.configure({ mode: 'serial' });

test('a site without a theme asks for no sheet of one', async ({ page }) => {
  expect(await sheetOf(page)).toBeNull();
});

test('a theme is one sheet that is kept for ever, on every page, without a build', async ({
  page,
  request,
  site,
}) => {
  await choose(site, {
    look: {
      brand: { light: '#7a1fa2', dark: '#d9a6f0' },
      accent: { light: '#00e5a0' },
      font: 'sourceserif',
    },
  });
  await expect.poll(() => sheetOf(page)).toMatch(/^\/theme\/[\w-]+\.css$/);
  const address = (await sheetOf(page)) ?? '';
  for (const path of ['/faq', '/topics', '/articles/passkeys', '/search?q=deposit']) {
    await expect.poll(() => sheetOf(page, path)).toBe(address);
  }
  const answer = await request.get(address);
  expect(answer.headers()['cache-control']).toContain('immutable');
  expect(answer.headers()['content-type']).toContain('text/css');
  await page.goto('/articles/passkeys');
  expect(await colourOf(page, '.prose p a', 'color')).toBe('rgb(122, 31, 162)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourOf(page, '.prose p a', 'color')).toBe('rgb(217, 166, 240)');
  expect(await colourOf(page, 'html', 'font-family')).toMatch(/source/i);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(loaded.join()).toMatch(/source/i);
  expect(loaded.join()).not.toMatch(/^next$/i);
});

test('while the theme changes every page has a sheet that is there', async ({ request, site }) => {
  const colours = ['#0b6e4f', '#8a2be2', '#b3261e'];
  const seen = new Set<string>();
  for (const light of colours) {
    await choose(site, { look: { brand: { light } } });
    const wanted = `/theme/${light.slice(1)}`;
    await expect
      .poll(
        async () => {
          const html = await (await request.get('/')).text();
          const href = /href="(\/theme\/[^"]+)"/.exec(html)?.[1] ?? '';
          seen.add(href);
          expect((await request.get(href)).status()).toBe(200);
          return href.startsWith(wanted);
        },
        { intervals: [20] },
      )
      .toBe(true);
  }
  // Pages that somebody keeps go on with the sheet that they were drawn with.
  for (const href of seen) expect((await request.get(href)).status(), href).toBe(200);
});

test('no page with colours that nobody can read has an accessibility fault', async ({
  page,
  site,
}) => {
  await choose(site, {
    look: { brand: { light: '#ffee58', dark: '#000080' }, accent: { light: '#fffffe' } },
  });
  await expect.poll(() => sheetOf(page)).not.toMatch(/b3261e/);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ['/', '/articles/passkeys', '/search?q=deposit']) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect({ path, scheme, violations }).toEqual({ path, scheme, violations: [] });
    }
  }
});

test('text of editors never gets out of the sheet', async ({ page, request, site }) => {
  const evil = '#fff}body{display:none}/*</style><script>document.title="x"</script>';
  await choose(site, {
    look: { brand: { light: evil }, accent: { light: '#00e5a0' }, font: evil },
  });
  await expect.poll(() => sheetOf(page)).toMatch(/^\/theme\/none-00e5a0/);
  const css = await (await request.get((await sheetOf(page)) ?? '')).text();
  expect(css).not.toContain('display');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('without script', () => {
  // Pictures come from the CMS too.
  test.use({ javaScriptEnabled: false, allowedComplaints: [/404|50[0-4]/] });

  test('a person is one click from every page, and while the CMS is away', async ({
    page,
    site,
  }) => {
    await choose(site, {
      contact: {
        _type: 'contact',
        name: 'Customer service',
        email: 'help@example.com',
        phone: '+49 30 1234567',
        hours: 'Weekdays, 9 to 17 in Berlin',
      },
    });
    const paths = ['/', '/topics', '/articles/passkeys', '/no-such-page'];
    for (const path of paths) {
      await expect
        .poll(async () => {
          await page.goto(path);
          return page.locator('#contact').getByText('help@example.com').count();
        })
        .toBe(1);
    }
    await site.killLake();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('banner').getByRole('link', { name: 'Contact', exact: true }).click();
        const place = page.getByRole('region', { name: 'Contact' });
        await expect(place).toBeInViewport();
        await expect(place.getByRole('link', { name: 'help@example.com' })).toBeVisible();
      }
    }
    await page.goto('/articles/passkeys');
    await expect(
      page.getByRole('article').getByRole('link', { name: '+49 30 1234567' }),
    ).toHaveAttribute('href', 'tel:+49301234567');
    await site.startLake();
  });
});
