import { readFileSync } from 'node:fs';
import sharp, { type Region } from 'sharp';
import { drawFallback, drawPicture } from '#lib/og/draw.ts';
import { PICTURE_SIZE, pictureHash, pictureHref } from '#lib/og/picture.ts';

const facts = { locale: 'en', type: 'faq', title: 'Why is it late?', siteName: 'Help' } as const;

/** How dark each column of a part of the picture is. */
async function inkOf(picture: Buffer, part: Region): Promise<number[]> {
  const { data, info } = await sharp(picture)
    .extract(part)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = Array.from({ length: info.width }, () => 0);
  data.forEach((value, at) => {
    const column = at % info.width;
    if (value < 128) columns[column] = (columns[column] ?? 0) + 1;
  });
  return columns;
}
const TITLE = { left: 0, top: 200, width: 1200, height: 300 };
const used = (columns: readonly number[]) => ({
  first: columns.findIndex((ink) => ink > 0),
  last: columns.findLastIndex((ink) => ink > 0),
  ink: columns.reduce((sum, ink) => sum + ink, 0),
});

it.each([
  'Why is it late?',
  'A & B <b> "quoted"',
  'word '.repeat(100),
  'x'.repeat(400),
  '入金が遅れているのはなぜですか？'.repeat(8),
  'لماذا تأخر إيداعي؟',
  '👩‍👩‍👧 emoji',
  '',
  '\u0000\u202e\ud800',
])('draws %j in its size', async (title) => {
  const { width, height, format } = await sharp(await drawPicture({ ...facts, title })).metadata();
  expect({ width, height, format }).toEqual({ ...PICTURE_SIZE, format: 'png' });
});

it('keeps every title in its place', async () => {
  const picture = await drawPicture({ ...facts, title: 'Long words '.repeat(60) });
  const { first, last } = used(await inkOf(picture, TITLE));
  expect([first >= 80, last <= 1120]).toEqual([true, true]);
  const below = await inkOf(picture, { left: 140, top: 500, width: 1000, height: 20 });
  expect(used(below).ink).toBe(0);
});

it('joins Arabic and begins on the right', async () => {
  const whole = used(await inkOf(await drawPicture({ ...facts, title: 'بببببب' }), TITLE));
  const apart = used(await inkOf(await drawPicture({ ...facts, title: 'ب ب ب ب ب ب' }), TITLE));
  expect(whole.last - whole.first).toBeLessThan((apart.last - apart.first) * 0.8);
});

it('mirrors the picture of a language from the right', async () => {
  const arabic = await drawPicture({ ...facts, locale: 'ar', title: 'لماذا؟' });
  const english = await drawPicture({ ...facts, title: 'Why?' });
  const [right, left] = [used(await inkOf(arabic, TITLE)), used(await inkOf(english, TITLE))];
  expect([right.last > 1080, right.first > 600]).toEqual([true, true]);
  expect([left.first < 120, left.last < 600]).toEqual([true, true]);
});

/** The colours that a picture holds, as `r,g,b`. */
async function coloursOf(picture: Buffer): Promise<Set<string>> {
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const found = new Set<string>();
  for (let at = 0; at < data.length; at += 3) found.add(data.subarray(at, at + 3).join());
  return found;
}

describe('in the look of editors', () => {
  const logoOf = (background: string) =>
    sharp({ create: { width: 300, height: 80, channels: 4, background } })
      .png()
      .toBuffer();
  const look = {
    brand: '#c2185b',
    accent: '#7c4dff',
    logo: { src: '/lake/images/logo.png', isForDark: false, holdsName: false },
  } as const;

  it('has their colours and their logo', async () => {
    const asked: string[] = [];
    const picture = await drawPicture({ ...facts, look }, async (src) => {
      asked.push(src);
      return logoOf('#00ff00');
    });
    const colours = await coloursOf(picture);
    expect(asked).toEqual([look.logo.src]);
    const wanted = ['194,24,91', '124,77,255', '0,255,0'];
    expect(wanted.filter((one) => !colours.has(one))).toEqual([]);
    expect(colours.has('255,211,77')).toBe(false);
  });

  it('sets a logo for the dark on a plate', async () => {
    const dark = { ...look, logo: { ...look.logo, isForDark: true } };
    const picture = await drawPicture({ ...facts, look: dark }, () => logoOf('#ffffff'));
    expect((await coloursOf(picture)).has('15,20,25')).toBe(true);
  });

  it('leaves out the name that a logo holds', async () => {
    const head = { left: 320, top: 60, width: 800, height: 70 };
    const ink = async (holdsName: boolean) => {
      const one = { ...look, logo: { ...look.logo, holdsName } };
      const picture = await drawPicture({ ...facts, look: one }, () => logoOf('#ffffff'));
      return used(await inkOf(picture, head)).ink > 0;
    };
    expect([await ink(false), await ink(true)]).toEqual([true, false]);
  });

  it('fails where the logo does not come, and has an address of its own', async () => {
    const away = () => Promise.reject(new Error('away'));
    await expect(drawPicture({ ...facts, look }, away)).rejects.toThrow('away');
    expect(pictureHash({ ...facts, look })).not.toBe(pictureHash(facts));
  });
});

it('is the same for the same facts, and has another address for others', async () => {
  expect(pictureHash({ ...facts })).toBe(pictureHash({ ...facts }));
  const others = [{ title: 'Other' }, { type: 'announcement' as const }, { siteName: 'Other' }];
  const hashes = others.map((other) => pictureHash({ ...facts, ...other }));
  expect(new Set([...hashes, pictureHash(facts)]).size).toBe(4);
  expect(pictureHref('a b', facts)).toMatch(/^\/articles\/a%20b\.png\?v=[0-9a-f]{12}$/);
});

it('has a fallback that is the look of today', async () => {
  const [kept, drawn] = [readFileSync('lib/og/fallback.png'), await drawFallback()];
  const pixels = (picture: Buffer) => sharp(picture).raw().toBuffer();
  expect((await pixels(kept)).equals(await pixels(drawn))).toBe(true);
});
