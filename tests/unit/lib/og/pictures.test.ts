import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PictureFacts, pictureHash } from '#lib/og/picture.ts';
import { Pictures } from '#lib/og/pictures.ts';

const factsOf = (title: string): PictureFacts => ({
  locale: 'en',
  type: 'faq',
  title,
  siteName: 'Help',
});

let folder: string;
let drawn: string[];
let faults: unknown[];
let isBroken: boolean;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'pictures');
  drawn = [];
  faults = [];
  isBroken = false;
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const open = () =>
  new Pictures({
    folder,
    draw: async ({ title }) => {
      drawn.push(title);
      if (isBroken) throw new Error('cannot be drawn');
      return Buffer.from(title);
    },
    report: (error) => faults.push(error),
    pause: async () => undefined,
  });

it('draws in the background, once for each content, also after a restart', async () => {
  const pictures = open();
  expect(await pictures.find(factsOf('a'))).toBeUndefined();
  for (const title of ['a', 'b', 'a']) pictures.want(factsOf(title));
  await pictures.whenIdle();
  expect(drawn).toEqual(['a', 'b']);
  expect(String(await pictures.find(factsOf('a')))).toBe('a');
  const later = open();
  later.want(factsOf('a'));
  await later.whenIdle();
  expect([drawn.length, String(await later.find(factsOf('b')))]).toEqual([2, 'b']);
});

it('removes what is shown no more, and what a crash left', async () => {
  const pictures = open();
  for (const title of ['a', 'b']) pictures.want(factsOf(title));
  await pictures.whenIdle();
  writeFileSync(join(folder, 'x.png.99'), '');
  await pictures.keepOnly([factsOf('b')]);
  expect(readdirSync(folder)).toEqual([`${pictureHash(factsOf('b'))}.png`]);
});

it('keeps pictures in memory where the folder takes none', async () => {
  writeFileSync(folder, 'no folder');
  const pictures = open();
  pictures.want(factsOf('a'));
  await pictures.whenIdle();
  expect(String(await pictures.find(factsOf('a')))).toBe('a');
  expect(faults).toHaveLength(1);
});

it('says so once when one cannot be drawn, and goes on', async () => {
  isBroken = true;
  const pictures = open();
  pictures.want(factsOf('a'));
  await pictures.whenIdle();
  isBroken = false;
  for (const title of ['a', 'b']) pictures.want(factsOf(title));
  await pictures.whenIdle();
  expect([drawn, faults.length]).toEqual([['a', 'b'], 1]);
});

it('draws nothing more once it is stopped', async () => {
  const pictures = open();
  pictures.stop();
  pictures.want(factsOf('a'));
  await pictures.whenIdle();
  expect(drawn).toEqual([]);
});
