import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { contrast, readColour, toLch } from '#lib/theme/colour.ts';
import { nearestPassing, passes } from '#lib/theme/nearest.ts';
import {
  inkOn,
  MIN_SEEN,
  MIN_TEXT,
  readableBrand,
  surfacesOf,
  tokensOf,
  visibleAccent,
} from '#lib/theme/palette.ts';
import {
  DEFAULT_ACCENT,
  DEFAULT_BRAND,
  DEFAULT_SOFT,
  INK,
  SCHEMES,
  SURFACES,
} from '#lib/theme/surfaces.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const pair = fc.record({ light: hex, dark: hex });

it('measures against the colours of the site’s own style sheet', () => {
  const css = readFileSync('app/_styles/colours.css', 'utf8');
  const known = {
    ...SURFACES,
    way: DEFAULT_BRAND,
    'blaze-soft': DEFAULT_SOFT,
    ink: INK,
  };
  for (const [name, { light, dark }] of Object.entries(known)) {
    expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
  }
  expect(css).toContain(`--blaze: ${DEFAULT_ACCENT.light};`);
});

it('has nothing to change on the site’s own look', () => {
  for (const scheme of SCHEMES) {
    expect(readableBrand(DEFAULT_BRAND[scheme], null, scheme)).toBe(DEFAULT_BRAND[scheme]);
    expect(visibleAccent(DEFAULT_ACCENT[scheme], scheme)).toBe(DEFAULT_ACCENT[scheme]);
  }
});

describe('nearestPassing', () => {
  it.each([
    ['light grey on white', '#999999', ['#ffffff'], 4.5],
    ['yellow on white', '#ffd34d', ['#ffffff'], 4.5],
    ['navy on the dark', '#000080', ['#0f1419', '#151b22'], 4.5],
    ['orange on several', '#ff6600', ['#ffffff', '#f4f1ea', '#fdf0e1'], 4.5],
    ['white on white', '#ffffff', ['#ffffff'], 4.5],
    ['black on black', '#000000', ['#000000'], 7],
  ])('%s: passes, by little', (_, colour, surfaces, min) => {
    const found = nearestPassing(colour, surfaces, min);
    const worst = Math.min(...surfaces.map((surface) => contrast(found, surface)));
    expect(worst).toBeGreaterThanOrEqual(min);
    expect(worst).toBeLessThan(min * 1.05);
  });

  it('leaves what passes as it is', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        fc.pre(passes(colour, ['#ffffff'], MIN_TEXT));
        expect(nearestPassing(colour, ['#ffffff'], MIN_TEXT)).toBe(colour);
      }),
    );
  });

  it('keeps the hue', () => {
    const { hue } = toLch('#ff6600');
    expect(Math.abs(toLch(nearestPassing('#ff6600', ['#ffffff'], 4.5)).hue - hue)).toBeLessThan(12);
  });
});

it('any brand colour can be read on every surface, beside any accent', () => {
  fc.assert(
    fc.property(hex, fc.option(pair, { nil: null }), (brand, accent) => {
      for (const scheme of SCHEMES) {
        const surfaces = surfacesOf(accent, scheme);
        const shown = readableBrand(brand, accent, scheme);
        for (const surface of Object.values(surfaces)) {
          expect(contrast(shown, surface)).toBeGreaterThanOrEqual(MIN_TEXT);
        }
      }
    }),
  );
});

it('any theme: letters, links under the pointer and the words of buttons can be read', () => {
  fc.assert(
    fc.property(pair, pair, (brand, accent) => {
      const seen = {
        light: visibleAccent(accent.light, 'light'),
        dark: visibleAccent(accent.dark, 'dark'),
      };
      const readable = {
        light: readableBrand(brand.light, seen, 'light'),
        dark: readableBrand(brand.dark, seen, 'dark'),
      };
      const tokens = tokensOf({ brand: readable, accent: seen });
      for (const scheme of SCHEMES) {
        const colour = (name: string) => tokens[name]?.[scheme] ?? '';
        expect(contrast(colour('blaze-ink'), colour('blaze'))).toBeGreaterThanOrEqual(MIN_TEXT);
        expect(contrast(colour('blaze-soft-ink'), colour('blaze-soft'))).toBeGreaterThanOrEqual(7);
        expect(contrast(colour('blaze'), SURFACES.paper[scheme])).toBeGreaterThanOrEqual(MIN_SEEN);
        expect(contrast(colour('action'), SURFACES.paper[scheme])).toBeGreaterThanOrEqual(MIN_TEXT);
        for (const surface of Object.values(surfacesOf(seen, scheme))) {
          expect(contrast(colour('way-strong'), surface)).toBeGreaterThanOrEqual(MIN_TEXT);
        }
      }
    }),
  );
});

it('letters on any colour can be read', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(MIN_TEXT);
    }),
  );
});

it('every token is a colour that browsers know', () => {
  fc.assert(
    fc.property(pair, (colours) => {
      const tokens = tokensOf({ brand: colours, accent: colours });
      for (const { light, dark } of Object.values(tokens)) {
        expect(readColour(light)).toEqual({ hex: light });
        expect(readColour(dark)).toEqual({ hex: dark });
      }
    }),
  );
});
