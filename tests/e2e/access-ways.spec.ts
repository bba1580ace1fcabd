import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { type PageKind, pageKinds } from '#scripts/screens/kinds.ts';
import type { RunningSite } from '#tests/support/site.ts';
import {
  bareButtons,
  countFocusable,
  cutOff,
  focusedElement,
  longestMotion,
  unmarkedChoices,
} from './access-probes.ts';
import { expect, test } from './fixtures.ts';

/* Every kind of page enlarged, in colours of the system, without motion, and by the keyboard alone. */

test.use({ allowedComplaints: [/404/] });

/** What differs most; the others are taken at night, as are the other languages. */
const BY_DAY = /^(?:home|announcements|topics|article-faq|article-announcements|search|not-found)$/;
const LOCALES_BY_DAY: readonly Locale[] = ['en', 'ar'];

async function kindsOf(site: RunningSite, locale: Locale, isWhole: boolean): Promise<PageKind[]> {
  const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
  const kinds = await pageKinds(site.url, locale, prefix);
  return kinds.filter(({ name }) => isWhole || BY_DAY.test(name));
}

/** Every target is 24 by 24 pixels, or has as much room (2.5.8). */
async function smallTargetsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}

const FORCED = { forcedColors: 'active', reducedMotion: 'reduce' } as const;

/**
 * What readers may set for text (1.4.12). A sheet of one's own is under no policy of the page.
 */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;

async function spacedPage(browser: Browser, site: RunningSite): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, bypassCSP: true });
  return context.newPage();
}

const RUNS = LOCALES.flatMap((locale) => [
  ...(LOCALES_BY_DAY.includes(locale)
    ? [{ locale, isWhole: false, name: `${locale}`, tag: [] }]
    : []),
  { locale, isWhole: true, name: `${locale}, every page`, tag: ['@nightly'] },
]);

// 1,280 pixels enlarged to 200 and 400 % are 640 and 320 CSS pixels (1.4.4, 1.4.10).
const WIDTHS = { 400: 320, 200: 640 };

for (const { locale, isWhole, name: run, tag } of RUNS) {
  for (const [zoom, width] of Object.entries(WIDTHS)) {
    if (!isWhole && width !== WIDTHS[400]) continue;
    test(`${run}: at ${zoom} % nothing is cut off or too small to hit`, { tag }, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: width * 0.8 });
      for (const { name, path } of await kindsOf(site, locale, isWhole)) {
        await page.goto(path);
        expect.soft([name, await page.evaluate(cutOff)]).toEqual([name, []]);
        expect.soft([name, await smallTargetsOf(page)]).toEqual([name, []]);
      }
    });
  }

  test(`${run}: in colours of the system, what is chosen and what can be pressed is seen`, {
    tag,
  }, async ({ page, site }) => {
    for (const colorScheme of isWhole ? (['light', 'dark'] as const) : (['dark'] as const)) {
      await page.emulateMedia({ ...FORCED, colorScheme });
      for (const { name, path } of await kindsOf(site, locale, isWhole)) {
        await page.goto(path);
        const unmarked = await page.evaluate(unmarkedChoices);
        const bare = await page.evaluate(bareButtons);
        expect.soft({ name, unmarked, bare }).toEqual({ name, unmarked: [], bare: [] });
        expect.soft(await page.evaluate(longestMotion), name).toBeLessThanOrEqual(1);
      }
    }
  });

  test(`${run}: Tab reaches all there is, and what has the focus is seen`, {
    tag,
  }, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const { name, path } of await kindsOf(site, locale, isWhole)) {
      await page.goto(path);
      expect.soft([name, await tabThrough(page)]).toEqual([name, []]);
    }
  });
}

for (const locale of LOCALES) {
  test(`${locale}: wider lines, words and letters lose no text`, { tag: '@nightly' }, async ({
    browser,
    site,
  }) => {
    const page = await spacedPage(browser, site);
    for (const { name, path } of await kindsOf(site, locale, true)) {
      await page.goto(path);
      await page.addStyleTag({ content: SPACED });
      expect.soft([name, await page.evaluate(cutOff)]).toEqual([name, []]);
    }
    await page.context().close();
  });
}

test('on a small window, and in colours of the system, the focus is seen as well', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await page.emulateMedia(FORCED);
  const kinds = await kindsOf(site, DEFAULT_LOCALE, false);
  for (const { name, path } of kinds.filter((kind) => /^(?:home|search)$/.test(kind.name))) {
    await page.goto(path);
    expect.soft([name, await tabThrough(page)]).toEqual([name, []]);
  }
});

/** Presses Tab from the start of a page to its end. @returns what was wrong on the way. */
async function tabThrough(page: Page): Promise<string[]> {
  const all = await page.evaluate(countFocusable);
  const reached = new Set<string>();
  const faults = new Set<string>();
  for (let presses = 0; presses < all + 30; presses += 1) {
    await page.keyboard.press('Tab');
    const { mark, fault } = await page.evaluate(focusedElement);
    if (mark === '') break;
    reached.add(mark);
    if (fault !== '') faults.add(fault);
  }
  if (reached.size < all) faults.add(`${reached.size} of ${all} reached`);
  return [...faults];
}
