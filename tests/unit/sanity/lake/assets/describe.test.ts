import { blurHash } from '#sanity/lake/assets/blur-hash.ts';
import { cleanFilename, fileType } from '#sanity/lake/assets/file-document.ts';
import { parseImageName } from '#sanity/lake/assets/image-name.ts';
import { paletteOf, type Swatch } from '#sanity/lake/assets/palette.ts';
import { densityWithin, hasFilters, svgSize } from '#sanity/lake/assets/svg.ts';

describe('svgSize', () => {
  it.each([
    ['<svg width="40" height="20"/>', 40, 20],
    ["<svg width='40px' height=' 20.4 '/>", 40, 20],
    ['<svg width="1in" height="2.54cm"/>', 96, 96],
    ['<svg viewBox="0 0 40 20"/>', 40, 20],
    ['<svg viewBox="-5,-5,40,20"/>', 40, 20],
    ['<svg width="80" viewBox="0 0 40 20"/>', 80, 40],
    ['<svg height="80" viewBox="0 0 40 20"/>', 160, 80],
    ['<svg width="100%" height="100%" viewBox="0 0 40 20"/>', 40, 20],
    ['<svg width="0" height="-1" viewBox="0 0 x y"/>', 300, 150],
    ['<svg data-width="9" stroke-width="2"/>', 300, 150],
    ['<!-- <svg width="9"> --><?x?><svg:svg width="4" height="2"/>', 4, 2],
    ['<svg\n  width = "4"\n  height="2"\n>', 4, 2],
    ['<svg width="0.2" height="0.2"/>', 1, 1],
  ])('%s is %i × %i', (text, width, height) => {
    expect(svgSize(Buffer.from(text))).toEqual({ width, height });
  });

  it('is null without a root element', () => {
    expect(svgSize(Buffer.from('<html></html>'))).toBeNull();
  });
});

it.each([
  [10, 10, 72],
  [256, 128, 72],
  [512, 100, 36],
  [9000, 9000, 2.048],
  [99_999, 1, 1],
])('draws an SVG of %i × %i at a density of %f to look at it', (width, height, density) => {
  expect(densityWithin({ width, height }, 256)).toBeCloseTo(density);
});

it.each([
  ['<svg><filter id="a"/></svg>', true],
  ['<svg:svg><svg:filter id="a"/></svg:svg>', true],
  ['<svg>< FILTER/></svg>', true],
  ['<svg filter="url(#a)"/>', false],
  ['<svg><text>filter</text></svg>', false],
])('finds the filters of %s', (svg, expected) => {
  expect(hasFilters(svg)).toBe(expected);
});

describe('paletteOf', () => {
  const pixels = (...colours: [number, number, number, number][]) =>
    Uint8Array.from(colours.flat());

  it('names the commonest colour and finds strong, dark and pale ones', () => {
    const navy = Array.from({ length: 6 }, (): [number, number, number, number] => [
      10, 20, 90, 255,
    ]);
    const palette = paletteOf(
      pixels(...navy, [250, 40, 40, 255], [250, 40, 40, 255], [200, 190, 195, 255], [9, 9, 9, 0]),
    );
    expect(palette).toMatchObject({
      dominant: { background: '#0a145a', foreground: '#fff', population: 66.67 },
      vibrant: { background: '#fa2828' },
      darkVibrant: { background: '#0a145a' },
      lightMuted: { background: '#c8bec3', foreground: '#000' },
    } satisfies { [name: string]: Partial<Swatch> });
  });

  it('does not depend on the order of the pixels', () => {
    const one = pixels([255, 0, 0, 255], [0, 255, 0, 255]);
    const other = pixels([0, 255, 0, 255], [255, 0, 0, 255]);
    expect(paletteOf(one)).toEqual(paletteOf(other));
  });

  it('is absent for a picture nobody can see', () => {
    expect(paletteOf(pixels([1, 2, 3, 0]))).toBeUndefined();
  });
});

describe('blurHash', () => {
  it('writes the known hash of a black square', () => {
    expect(blurHash(new Uint8Array(8 * 8 * 3), 8, 8, 4, 3)).toBe('L00000fQfQfQfQfQfQfQfQfQfQfQ');
  });

  it('keeps the mean colour in the digits after the second', () => {
    const grey = blurHash(new Uint8Array(12).fill(128), 2, 2, 1, 1);
    expect(grey).toHaveLength(6);
    expect(grey.slice(2)).toBe(blurHash(new Uint8Array(3).fill(128), 1, 1, 1, 1).slice(2));
  });
});

describe('names', () => {
  const hash = 'a'.repeat(40);

  it.each([
    [`${hash}-40x20.png`, { upright: { width: 40, height: 20 }, extension: 'png' }],
    [`${hash}-40x20.png/..`, null],
    [`../${hash}-40x20.png`, null],
    [`${hash}.png`, null],
    [`${hash.toUpperCase()}-40x20.png`, null],
    [`${hash}-999999x20.png`, null],
  ])('parseImageName(%j)', (name, expected) => {
    expect(parseImageName(name)).toEqual(expected);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\pics\\a.png', 'a.png'],
    ['a\r\nSet-Cookie: x.png', 'aSet-Cookie: x.png'],
    ['gpj.\u202eexe', 'gpj.exe'],
    ['u\u0308.png', 'ü.png'],
    ['x'.repeat(300), 'x'.repeat(255)],
    ['  ', undefined],
    ['a/', undefined],
    [undefined, undefined],
  ])('cleanFilename(%j)', (name, expected) => {
    expect(cleanFilename(name)).toBe(expected);
  });

  it.each([
    ['PK\x03\x04', 'a.docx', 'docx'],
    ['PK\x03\x04', 'a.png', 'zip'],
    ['PK\x03\x04', 'a.html', 'zip'],
    ['a,b', 'a.csv', 'csv'],
    ['alert(1)', 'a.js', 'txt'],
    ['alert(1)', 'a.html', 'txt'],
    ['<html>', 'a.csv', 'html'],
    ['<a/>', 'a.csv', 'xml'],
    ['%PDF-1', 'a.exe', 'pdf'],
    ['\0\0\0\x18ftypisom\0\0\0\0', 'a.m4v', 'm4v'],
    ['\0\x01\x02', 'a.png', 'bin'],
  ])('fileType(%j, %j) has the extension %s', (content, name, extension) => {
    expect(fileType(Buffer.from(content, 'latin1'), name).extension).toBe(extension);
  });
});
