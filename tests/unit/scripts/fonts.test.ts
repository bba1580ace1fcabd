import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { readFont } from '#sanity/seed/draw/font.ts';
import { TRIMMED, trimFonts } from '#scripts/fonts.ts';

const PACKAGES = resolve('node_modules/@fontsource-variable');
const LETTERS = Array.from({ length: 0xff - 0x20 }, (_, at) =>
  String.fromCodePoint(0x20 + at),
).join('');
const AT_400 = { keepAllGlyphs: true, targetFormat: 'woff', variationAxes: { wght: 400 } } as const;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  await trimFonts(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function lettersOf(file: string): Promise<string> {
  const unpacked = join(folder, 'unpacked.woff');
  writeFileSync(unpacked, await subsetFont(readFileSync(file), '', AT_400));
  return readFont(unpacked).outline(LETTERS, 0, 0, 1000);
}

it.each(TRIMMED)('%s gets smaller and keeps its letters', async (path) => {
  const [whole, made] = [join(PACKAGES, path), join(folder, basename(path))];
  expect(statSync(made).size).toBeLessThan(0.75 * statSync(whole).size);
  expect((await lettersOf(made)) === (await lettersOf(whole))).toBe(true);
});

it('makes a font again only when it is gone', async () => {
  const [first = '', second = ''] = TRIMMED.map((path) => join(folder, basename(path)));
  truncateSync(first, 10);
  rmSync(second);
  await trimFonts(folder);
  expect([statSync(first).size, statSync(second).size > 10]).toEqual([10, true]);
});
