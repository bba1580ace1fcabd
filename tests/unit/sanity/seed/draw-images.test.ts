import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { text, textWidth } from '#sanity/seed/draw/shapes.ts';
import { drawImages, drawings } from '#sanity/seed/draw-images.ts';

const MAX_BYTES = 64_000;
const TIMEOUT_MS = 30_000;

describe('the illustrations', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signpost-images-'));
    await drawImages(folder);
  }, TIMEOUT_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are all drawn', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(drawings).sort());
  });

  it.each(Object.keys(drawings))('%s is small, wide enough, and not blank', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const { width, format } = await sharp(bytes).metadata();
    const { channels } = await sharp(bytes).stats();
    expect(bytes.length).toBeLessThan(MAX_BYTES);
    expect(width).toBeGreaterThanOrEqual(1100);
    expect(name.endsWith(`.${format}`)).toBe(true);
    expect(channels[0]?.stdev).toBeGreaterThan(5);
  });

  it('hold their words as shapes, so that no font is needed', () => {
    for (const draw of Object.values(drawings)) expect(draw()).not.toContain('<text');
  });
});

describe('text as shapes', () => {
  it('grows with the words and the size', () => {
    expect(textWidth('Meridian')).toBeGreaterThan(textWidth('Merid'));
    expect(textWidth('Meridian', { size: 56 })).toBeCloseTo(
      2 * textWidth('Meridian', { size: 28 }),
    );
  });

  it('draws a letter with a hole as two outlines', () => {
    expect(text('o', 0, 0).match(/Z/g)).toHaveLength(2);
    expect(text('l', 0, 0).match(/Z/g)).toHaveLength(1);
  });

  it('draws accented letters from their parts', () => {
    const closed = (words: string) => text(words, 0, 0).match(/Z/g)?.length ?? 0;
    expect(closed('ö')).toBe(closed('o') + 2);
  });
});
