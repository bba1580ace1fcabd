import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { type PageKind, pageKinds } from '#scripts/screens/kinds.ts';
import type { RunningSite } from '#tests/support/site.ts';
import { expect, test } from './fixtures.ts';

/* WCAG 2.2 AA on every kind of page, in every language, light and dark. */

test.use({ allowedComplaints: [/404/] });
test.describe.configure({ mode: 'serial' });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function kindsOf(site: RunningSite, locale: Locale = DEFAULT_LOCALE): Promise<PageKind[]> {
  const kinds = await pageKinds(site.url, locale, locale === DEFAULT_LOCALE ? '' : `/${locale}`);
  expect(kinds.length).toBeGreaterThan(12);
  return kinds;
}

/** Every fault of the page with the elements that have it. */
async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: RULES },
      rules: { 'target-size': { enabled: true } },
    })
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** In the dark only the colours are others. */
async function colourFaultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

async function checkKinds(page: Page, kinds: readonly PageKind[]): Promise<void> {
  const found: unknown[] = [];
  for (const { name, path } of kinds) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    for (const fault of await faultsOf(page)) found.push([name, 'light', fault]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const fault of await colourFaultsOf(page)) found.push([name, 'dark', fault]);
  }
  expect(found).toEqual([]);
}

/** One from each side; the others have the same pages, and are tried by night. */
const IN_EVERY_RUN: readonly Locale[] = ['en', 'ar'];

for (const locale of LOCALES) {
  const tag = IN_EVERY_RUN.includes(locale) ? [] : ['@nightly'];
  const title = `${locale}: no kind of page has an accessibility fault, light or dark`;
  test(title, { tag }, async ({ page, site }) => {
    test.slow();
    await checkKinds(page, await kindsOf(site, locale));
  });
}
