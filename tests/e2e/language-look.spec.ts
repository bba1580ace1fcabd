import { LOCALES } from '#lib/i18n/locales.ts';
import { expect, test } from './fixtures.ts';

/* What a language makes of the look: longer words, other directions, letters without spaces. */

const WIDTHS = [390, 768, 1280];

for (const locale of LOCALES) {
  const prefix = locale === 'en' ? '' : `/${locale}`;
  test(`${locale}: what stands in the header keeps to one line, and apart`, async ({ page }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of [prefix || '/', `${prefix}/topics`]) {
        await page.goto(path);
        expect(await page.evaluate(headerFaults), `${path} at ${width} px`).toEqual([]);
        expect(await page.evaluate(cutPlaceholders), `${path} at ${width} px`).toEqual([]);
      }
    }
  });

  test(`${locale}: dates stand in one line, and marks on the line of their words`, async ({
    page,
  }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${prefix}/announcements`);
      expect(await page.evaluate(lineFaults), `at ${width} px`).toEqual([]);
    }
  });
}

test('from right to left the months stand beside the trail, and cells in their columns', async ({
  page,
}) => {
  await page.goto('/ar/announcements');
  const months = await page.locator('.timeline .month').evaluateAll((all) =>
    all.map((month) => {
      const range = document.createRange();
      range.selectNodeContents(month);
      return month.getBoundingClientRect().right - range.getBoundingClientRect().right;
    }),
  );
  expect(months.length).toBeGreaterThan(1);
  for (const room of months) expect(room).toBeGreaterThanOrEqual(20);

  await page.goto('/ar/articles/flexible-earn-handbook');
  const cells = page.locator('.data-table :is(th, td)');
  expect(await cells.count()).toBeGreaterThan(4);
  const sides = await cells.evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign));
  expect(new Set(sides)).toEqual(new Set(['right']));
});

test('Japanese breaks short texts between phrases and slants nothing', async ({ page }) => {
  await page.goto('/ja/articles/flexible-earn-handbook');
  const heads = page.locator('.data-table th');
  await expect(heads.first()).toHaveCSS('word-break', 'auto-phrase');
  await expect(page.locator('.prose p').first()).toHaveCSS('word-break', 'normal');
  await expect(page.locator('address').first()).toHaveCSS('font-style', 'normal');
});

test('what is related in another language says in which', async ({ page }) => {
  await page.goto('/ja/articles/minimum-btc-deposit');
  const related = page.locator('.related li');
  const marks = await related.evaluateAll((all) =>
    all.map((one) => [
      one.querySelector('a')?.lang ?? '',
      one.querySelector('.language-note')?.textContent ?? '',
    ]),
  );
  expect(marks.length).toBeGreaterThan(0);
  for (const [language, note] of marks) expect(note).toBe(language === 'en' ? '英語' : '');
});

/** Texts of the header that break, cross each other or leave the measure of the page. */
function headerFaults(): string[] {
  const faults: string[] = [];
  const shown: { name: string; box: DOMRect }[] = [];
  const end = document.documentElement.clientWidth;
  const texts = document.createTreeWalker(
    document.querySelector('body > header') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const holder = node.parentElement;
    const name = node.nodeValue?.trim() ?? '';
    if (holder === null || name === '' || !holder.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width <= 2 || getComputedStyle(holder).clipPath !== 'none') continue;
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    // The name of the site alone may take a second line, on a phone.
    const isName = holder.closest('a[aria-label]') !== null && end < 600;
    if (lines.size > (isName ? 2 : 1)) faults.push(`${name} breaks`);
    if (box.left < 8 || box.right > end - 8) faults.push(`${name} leaves the page`);
    for (const other of shown) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > -4 && down > 1) faults.push(`${name} touches ${other.name}`);
    }
    shown.push({ name, box });
  }
  return faults;
}

/** What a field asks for, where it is longer than the field. */
function cutPlaceholders(): string[] {
  const canvas = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('input')].flatMap((field) => {
    if (!field.checkVisibility() || canvas === null) return [];
    const style = getComputedStyle(field);
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room =
      field.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    const wide = canvas.measureText(field.placeholder).width;
    return wide > room ? [`${field.placeholder}: ${Math.round(wide)} in ${Math.round(room)}`] : [];
  });
}

/** Dates of a list that break, and severities that stand higher or lower than what is beside. */
function lineFaults(): string[] {
  const linesOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4))).size;
  };
  const broken = [...document.querySelectorAll('.row li:has(time)')]
    .filter((one) => linesOf(one) > 1)
    .map((one) => `${one.textContent} breaks`);
  const off = [...document.querySelectorAll('.state:has(b)')].flatMap((state) => {
    const range = document.createRange();
    const last = state.querySelector('.severity')?.lastChild;
    const bold = state.querySelector('b');
    if (!last || bold === null) return ['nothing is said'];
    range.selectNodeContents(last);
    const mark = range.getBoundingClientRect();
    const word = bold.getBoundingClientRect();
    const isBeside = Math.abs(mark.top - word.top) < mark.height / 2;
    return isBeside && Math.abs(mark.bottom - word.bottom) > 1
      ? [`${state.textContent}: ${mark.bottom} beside ${word.bottom}`]
      : [];
  });
  return [...broken, ...off];
}
