import { checkAccent, checkBrand } from '#lib/theme/checks.ts';
import { DEFAULT_ACCENT, DEFAULT_BRAND, SCHEMES } from '#lib/theme/surfaces.ts';
import { checkColour, checkContrast } from '#sanity/schema/validation/look.ts';

describe('what an editor is told of a colour', () => {
  it('nothing fails in the site’s own look', () => {
    for (const scheme of SCHEMES) {
      const brand = checkBrand(DEFAULT_BRAND[scheme], null, scheme);
      const accent = checkAccent(DEFAULT_ACCENT[scheme], scheme);
      expect(brand.checks).toHaveLength(7);
      expect([...brand.checks, ...accent.checks].filter(({ passes }) => !passes)).toEqual([]);
      expect([brand.shown, accent.shown]).toEqual([DEFAULT_BRAND[scheme], DEFAULT_ACCENT[scheme]]);
    }
  });

  it('each place where it fails, and a colour that fails nowhere', () => {
    const { checks, shown } = checkBrand('#d9730d', null, 'light');
    expect(checks.filter(({ passes }) => !passes).map(({ place }) => place)).toContain('code');
    const again = checkBrand(shown, null, 'light');
    expect(again.checks.every(({ passes }) => passes)).toBe(true);
    expect(again.shown).toBe(shown);
  });

  it('names the same colour as readers see', () => {
    const look = { brand: { light: '#d9730d' } };
    const { shown } = checkBrand('#d9730d', null, 'light');
    expect(checkContrast(look, 'brand', 'light')).toContain(shown);
    expect(checkContrast(look, 'brand', 'dark')).toBe(true);
    expect(checkContrast(undefined, 'accent', 'light')).toBe(true);
  });

  it.each([
    [undefined, true],
    [' ', true],
    ['#0a5c8a', true],
    ['bluish', expect.stringContaining('Write a colour as CSS does')],
    ['#0a5c8a80', expect.stringContaining('lets nothing show through')],
  ])('%j: %j', (text, told) => {
    expect(checkColour(text)).toEqual(told);
  });
});
