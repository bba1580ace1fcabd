import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { copySite } from './copied-site.ts';
import { freePort } from './processes.ts';
import { pageKinds } from './screens/kinds.ts';
import { takeStudio } from './screens/studio.ts';

/*
 * `npm run screens [-- <part of a name>…]`: a picture of every kind of page in every width and look
 * (light, dark, forced colours, from right to left, and each other language) and of the Studio's own,
 * from the build that `npm start` made, to be looked at after a change of the look. Names are
 * `<kind>-<width>-<look>.png`; with words behind `--` only the names that hold one of them.
 */

const FOLDER = resolve(import.meta.dirname, '../screens');
const WIDTHS = [390, 768, 1280] as const;
const HEIGHT = 900;
type Look = {
  name: string;
  locale?: Locale | undefined;
  media?: { colorScheme: 'dark'; forcedColors?: 'active' };
};

const isFromRight = (locale: string) => new Intl.Locale(locale).getTextInfo().direction === 'rtl';
/** A language from right to left is called `rtl`; where there is none, `rtl` is a page turned round. */
const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'rtl', locale: LOCALES.find(isFromRight) },
  ...LOCALES.filter((locale) => locale !== DEFAULT_LOCALE && !isFromRight(locale)).map(
    (locale) => ({ name: locale, locale }),
  ),
];

const wanted = process.argv.slice(2);
const isWanted = (name: string) =>
  wanted.length === 0 || wanted.some((part) => name.includes(part));

const site = copySite(await freePort());
let count = 0;
try {
  await site.start();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const look of LOOKS) {
      const page = await browser.newPage({ colorScheme: 'light', ...look.media });
      await takeAll(page, look);
      await page.close();
    }
    count += await takeStudio(browser, site, FOLDER, WIDTHS, isWanted);
  } finally {
    await browser.close();
  }
} finally {
  await site.remove();
}
console.log(`${count} pictures in ${FOLDER}`);

async function takeAll(page: Page, look: Look): Promise<void> {
  const locale = look.locale ?? DEFAULT_LOCALE;
  const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
  for (const { name, path } of await pageKinds(site.url, locale, prefix)) {
    for (const width of WIDTHS) {
      const file = `${name}-${width}-${look.name}.png`;
      if (!isWanted(file)) continue;
      await page.setViewportSize({ width, height: HEIGHT });
      await page.goto(`${site.url}${path}`);
      // Where no language is written so, a page is at least turned round.
      if (look.name === 'rtl')
        await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(FOLDER, file), fullPage: true });
      count += 1;
    }
  }
}
