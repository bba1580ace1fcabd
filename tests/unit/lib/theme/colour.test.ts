import { contrast, fromLch, readColour, toLch } from '#lib/theme/colour.ts';

describe('readColour', () => {
  it.each([
    ['#0A5C8A', '#0a5c8a'],
    ['#abc', '#aabbcc'],
    ['0a5c8a', '#0a5c8a'],
    [' navy ', '#000080'],
    ['RebeccaPurple', '#663399'],
    ['rgb(10 92 138)', '#0a5c8a'],
    ['rgb(10, 92, 138)', '#0a5c8a'],
    ['rgba(10, 92, 138, 1)', '#0a5c8a'],
    ['hsl(120deg 100% 25%)', '#008000'],
    ['hwb(120 0% 50%)', '#008000'],
    ['#0a5c8aff', '#0a5c8a'],
    ['oklch(1 0 0)', '#ffffff'],
  ])('reads %s as %s', (text, hex) => {
    expect(readColour(text)).toEqual({ hex });
  });

  it.each([
    ['color(display-p3 1 0 0)'],
    ['oklch(0.7 0.4 120)'],
    ['lab(50% 140 159)'],
    ['rgb(999 0 0)'],
  ])('brings %s into what every screen shows', (text) => {
    const read = readColour(text);
    expect('hex' in read && read.hex).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each([
    [''],
    ['bluish'],
    ['#12345'],
    ['#ggg'],
    ['rgb(1,2,3'],
    ['var(--ink)'],
    ['currentColor'],
    ['hsl(nan 1 1)'],
    ['rgb(calc(1) 2 3)'],
    ['oklch(1e400 0 0)'],
    ['red;}body{display:none'],
    ['url(https://elsewhere.example/x)'],
    ['#fff/**/'],
    ['light-dark(red, blue)'],
    [`rgb(${' '.repeat(10_000)}1 2 3)`],
  ])('does not know %j', (text) => {
    expect(readColour(text)).toEqual({ fault: 'unknown' });
  });

  it.each([['transparent'], ['#0a5c8a80'], ['rgb(10 92 138 / 50%)'], ['hsl(1 2% 3% / 0)']])(
    'refuses %s, through which the page would be seen',
    (text) => {
      expect(readColour(text)).toEqual({ fault: 'transparent' });
    },
  );
});

describe('contrast', () => {
  // From WCAG's own examples and calculators.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#000000', 5.25],
  ])('of %s to %s is %d, whichever is in front', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBeCloseTo(ratio, 1);
  });
});

it.each([['#0a5c8a'], ['#ffd34d'], ['#000000'], ['#ffffff'], ['#808080'], ['#ff00ff']])(
  '%s is the same after OKLCH and back',
  (hex) => {
    expect(fromLch(toLch(hex))).toBe(hex);
  },
);
