import { fieldOf } from '#sanity/blocks/fields.ts';
import { type Hex, readColour } from './colour.ts';
import { DEFAULT_FONT, type FontName, isFontName } from './fonts.ts';
import { readableBrand, visibleAccent } from './palette.ts';
import { type Pair, SCHEMES, type Scheme } from './surfaces.ts';

/** What editors chose, in colours that can be read. Null where they chose none. */
export type Theme = { brand: Pair | null; accent: Pair | null; font: FontName };

export type ThemeField = 'brand' | 'accent' | 'font';

/** Why a value is not shown as it was chosen. */
export type ThemeNote = {
  field: ThemeField;
  /** Absent for the font. */
  scheme?: Scheme;
  value: string;
  fault: 'unknown' | 'transparent' | 'contrast';
  /** What readers see instead; absent where it is the colour of the site's own look. */
  shown?: Hex;
};

export const DEFAULT_THEME: Theme = { brand: null, accent: null, font: DEFAULT_FONT };

/**
 * Reads a theme from the settings, whatever they hold. A colour for the dark that was left empty is
 * made from the one for the light; one that cannot be read gives way to the nearest that can.
 */
export function readTheme(value: unknown): { theme: Theme; notes: ThemeNote[] } {
  const notes: ThemeNote[] = [];
  const accent = readPair('accent', fieldOf(value, 'accent'), notes, visibleAccent);
  const brand = readPair('brand', fieldOf(value, 'brand'), notes, (hex, scheme) =>
    readableBrand(hex, accent, scheme),
  );
  const font = fieldOf(value, 'font');
  if (isFontName(font)) return { theme: { brand, accent, font }, notes };
  if (typeof font === 'string' && font !== '') {
    notes.push({ field: 'font', value: font, fault: 'unknown' });
  }
  return { theme: { brand, accent, font: DEFAULT_FONT }, notes };
}

function readPair(
  field: 'brand' | 'accent',
  value: unknown,
  notes: ThemeNote[],
  shownFor: (hex: Hex, scheme: Scheme) => Hex,
): Pair | null {
  const read = (scheme: Scheme): Hex | null => {
    const written = fieldOf(value, scheme);
    if (typeof written !== 'string' || written.trim() === '') return null;
    const colour = readColour(written);
    if ('hex' in colour) return colour.hex;
    notes.push({ field, scheme, value: written, ...colour });
    return null;
  };
  const chosen = { light: read('light'), dark: read('dark') };
  const show = (scheme: Scheme, other: Scheme): Hex | null => {
    const own = chosen[scheme];
    const hex = own ?? chosen[other];
    if (hex === null) return null;
    const shown = shownFor(hex, scheme);
    if (own !== null && shown !== own) {
      notes.push({ field, scheme, value: own, fault: 'contrast', shown });
    }
    return shown;
  };
  const [light, dark] = SCHEMES.map((scheme) =>
    show(scheme, scheme === 'light' ? 'dark' : 'light'),
  );
  return light && dark ? { light, dark } : null;
}
