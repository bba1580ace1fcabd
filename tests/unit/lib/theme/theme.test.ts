import fc from 'fast-check';
import { sheetAt, themeHref } from '#lib/theme/address.ts';
import { FONTS } from '#lib/theme/fonts.ts';
import { sheetOf } from '#lib/theme/sheet.ts';
import { DEFAULT_THEME, readTheme } from '#lib/theme/theme.ts';

const NAVY = { light: '#0a3c8a', dark: '#9cc4ee' };

/** All that a sheet may be: our names, six-digit colours, stacks of the list. */
const SHEET =
  /^:root:root\{(?:--[a-z-]+:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);?)*(?:--font-text:[\w(),\- ]+)?\}\n$/;

describe('readTheme', () => {
  it.each<[string, unknown]>([
    ['no settings', null],
    ['nothing chosen', {}],
    ['empty texts', { brand: { light: '', dark: ' ' }, accent: {}, font: '' }],
    ['another kind of value', { brand: 7, accent: ['#fff'], font: { a: 1 } }],
    ['a text', 'red'],
  ])('%s: the site’s own look, without a word', (_, value) => {
    expect(readTheme(value)).toEqual({ theme: DEFAULT_THEME, notes: [] });
    expect(themeHref(readTheme(value).theme)).toBeNull();
  });

  it('makes the colour for the dark of the one for the light, and says nothing of it', () => {
    const { theme, notes } = readTheme({ brand: { light: NAVY.light } });
    expect(theme.brand?.light).toBe(NAVY.light);
    expect(theme.brand?.dark).not.toBe(NAVY.light);
    expect(notes).toEqual([]);
  });

  it('says what it left out, and goes on with the rest', () => {
    const value = { brand: NAVY, accent: { light: 'bluish', dark: '#0008' }, font: 'Comic Sans' };
    expect(readTheme(value)).toEqual({
      theme: { brand: NAVY, accent: null, font: 'atkinson' },
      notes: [
        { field: 'accent', scheme: 'light', value: 'bluish', fault: 'unknown' },
        { field: 'accent', scheme: 'dark', value: '#0008', fault: 'transparent' },
        { field: 'font', value: 'Comic Sans', fault: 'unknown' },
      ],
    });
  });

  it('names the colour that readers see instead of one that they could not read', () => {
    const { theme, notes } = readTheme({ brand: { light: '#ffcc00' } });
    expect(notes).toEqual([
      {
        field: 'brand',
        scheme: 'light',
        value: '#ffcc00',
        fault: 'contrast',
        shown: theme.brand?.light,
      },
    ]);
  });

  it.each([['__proto__'], ['constructor'], ['toString']])('takes no font called %s', (font) => {
    expect(readTheme({ font }).theme.font).toBe('atkinson');
  });
});

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '}body{display:none}',
    '</style><script>alert(1)</script>',
    'red;--ink:red',
    '#fff\n}*{}',
    'url(javascript:alert(1))',
    '\\7d body{}',
    '@import "x"',
    'expression(alert(1))',
    'rgb(1 2 3);}',
    '#ffffff',
    'rebeccapurple',
  ),
  fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
);

it('whatever editors write: the sheet is valid, and nothing of their text is in it', () => {
  const pair = fc.record({ light: text, dark: text }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.record({ brand: pair, accent: pair, font: text }), (settings) => {
      const { theme } = readTheme(settings);
      const css = sheetOf(theme);
      expect(css).toMatch(SHEET);
      const href = themeHref(theme);
      if (href !== null) expect(sheetAt(href)).toEqual({ css, isExact: true });
    }),
    { numRuns: 500 },
  );
});

describe('the address of a sheet', () => {
  const theme = { brand: NAVY, accent: null, font: 'inter' } as const;

  it('is the same for the same theme, and another for every other one', () => {
    const others = Object.keys(FONTS).map((font) => readTheme({ brand: NAVY, font }).theme);
    const addresses = [
      ...others.map(themeHref),
      themeHref({ ...theme, brand: { ...NAVY, dark: '#9cc4ef' } }),
      themeHref({ ...theme, accent: NAVY }),
    ];
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(themeHref({ ...theme })).toBe(themeHref(theme));
    expect(themeHref(theme)).toMatch(/^\/theme\/[\w-]+-[0-9a-f]{16}\.css$/);
  });

  it('is answered by a process that has never heard of the theme', () => {
    const href = themeHref(theme) ?? '';
    expect(sheetAt(href)?.css).toBe(sheetOf(theme));
  });

  it('with the hash of another version is answered, but not kept', () => {
    const href = (themeHref(theme) ?? '').replace(/[0-9a-f]{16}(?=\.css)/, '0'.repeat(16));
    expect(sheetAt(href)).toEqual({ css: sheetOf(theme), isExact: false });
  });

  it.each([
    ['/theme/'],
    ['/theme/0123456789abcdef.css'],
    ['/theme/none-none-comic-0123456789abcdef.css'],
    ['/theme/none-none-__proto__-0123456789abcdef.css'],
    ['/theme/0A3C8A9CC4EE-none-inter-0123456789abcdef.css'],
    ['/theme/none-none-inter-0123456789abcdef.css/x'],
    ['/theme/none-none-inter-0123456789abcdef.css\n'],
    ['/theme/../theme/none-none-inter-0123456789abcdef.css'],
  ])('%j is none', (path) => {
    expect(sheetAt(path)).toBeNull();
  });
});
