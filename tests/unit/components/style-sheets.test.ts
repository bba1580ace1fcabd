import { globSync, readFileSync } from 'node:fs';

/** Whichever sheet a page loads first decides the order of the layers; `app/globals.css` may be second. */
const ORDER = '@layer theme, base, components, utilities;';

const sheets = globSync('{components,sanity}/**/*.css').filter((sheet) =>
  /@layer \w+ \{/.test(readFileSync(sheet, 'utf8')),
);

it('there are sheets with layers', () => {
  expect(sheets.length).toBeGreaterThan(5);
});

it.each(sheets)('%s names the layers in their order before it fills one', (sheet) => {
  const text = readFileSync(sheet, 'utf8');
  expect(text.indexOf(ORDER)).toBeGreaterThan(-1);
  expect(text.indexOf(ORDER)).toBeLessThan(text.search(/@layer \w+ \{/));
});
