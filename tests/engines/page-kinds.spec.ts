import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { pageKinds } from '#scripts/screens/kinds.ts';
import { expect, test } from './fixtures.ts';

/* Every kind of page in every language: it becomes live, and nothing complains. */

/** Pictures of these are kept beside the report, to be looked at. */
const PICTURES = ['home', 'article-faq', 'article-announcements', 'search', 'topics-list'];
const SIZES = [
  [390, 844],
  [1280, 900],
] as const;

// A page for what is absent says so.
test.use({ allowedComplaints: [/404/] });

for (const locale of LOCALES) {
  test(`${locale}: every kind of page`, async ({ engine, front, site }) => {
    const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
    const kinds = await pageKinds(site.url, locale, prefix);
    expect(kinds.length).toBeGreaterThan(12);
    for (const { name, path } of kinds) {
      await engine.open(front.url + path);
      if (PICTURES.includes(name)) {
        for (const [width, height] of SIZES) {
          await engine.resize(width, height);
          const tooWide = 'document.documentElement.scrollWidth > innerWidth';
          expect([name, width, await engine.evaluate(tooWide)]).toEqual([name, width, false]);
          await engine.screenshot(test.info().outputPath(`${name}-${width}.png`));
        }
      }
      // Some pages have one above the list in place of the one in their header.
      await engine.evaluate(
        "[...document.querySelectorAll('input[type=search]')].find((one) => one.checkVisibility()).focus()",
      );
      const isLive = () =>
        engine.evaluate("document.querySelector('[data-island][data-live]') !== null");
      await expect.poll(isLive, { message: path }).toBe(true);
    }
  });
}
