import {
  ColorSpace,
  contrastWCAG21,
  HSL,
  HWB,
  Lab,
  LCH,
  OKLab,
  OKLCH,
  P3,
  parse,
  REC_2020,
  serialize,
  sRGB,
  sRGB_Linear,
  to,
  toGamut,
  XYZ_D50,
  XYZ_D65,
} from 'colorjs.io/fn';

const SPACES = [
  sRGB,
  sRGB_Linear,
  HSL,
  HWB,
  Lab,
  LCH,
  OKLab,
  OKLCH,
  P3,
  REC_2020,
  XYZ_D50,
  XYZ_D65,
];
for (const space of SPACES) ColorSpace.register(space);

/** Longer than any colour that people write. */
const MAX_LENGTH = 80;
const HEX = /^#[0-9a-f]{6}$/;

/** An sRGB colour as `#rrggbb` in small letters: the one form that gets into a style sheet. */
export type Hex = string;

export type ReadColour = { hex: Hex } | { fault: 'unknown' | 'transparent' };

/** Reads a colour in any notation of CSS; what screens cannot show becomes the nearest they can. */
export function readColour(text: string): ReadColour {
  const written = text.trim();
  if (written.length > MAX_LENGTH) return { fault: 'unknown' };
  try {
    const parsed = parse(/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(written) ? `#${written}` : written);
    if (parsed.alpha !== 1) return { fault: 'transparent' };
    const hex = hexOf(to(parsed, 'srgb').coords, 'srgb');
    return HEX.test(hex) ? { hex } : { fault: 'unknown' };
  } catch {
    // The library throws for whatever is no colour.
    return { fault: 'unknown' };
  }
}

export type Lch = { lightness: number; chroma: number; hue: number };

/** A colour in OKLCH: lightness from 0 to 1, hue in degrees. */
export function toLch(hex: Hex): Lch {
  const [lightness, chroma, hue] = to(hex, 'oklch').coords;
  return { lightness: lightness ?? 0, chroma: chroma ?? 0, hue: hue ?? 0 };
}

export function fromLch({ lightness, chroma, hue }: Lch): Hex {
  return hexOf([lightness, chroma, hue], 'oklch');
}

/** The contrast of WCAG 2.2, from 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  return contrastWCAG21(one, other);
}

function hexOf(coords: [number | null, number | null, number | null], space: 'srgb' | 'oklch') {
  const colour = to({ space: space === 'srgb' ? sRGB : OKLCH, coords, alpha: 1 }, 'srgb');
  return serialize(toGamut(colour), { format: 'hex', collapse: false }).toLowerCase();
}
