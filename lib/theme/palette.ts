import { contrast, fromLch, type Hex, toLch } from './colour.ts';
import { nearestPassing } from './nearest.ts';
import {
  DEFAULT_SOFT,
  INK,
  type Pair,
  SCHEMES,
  type Scheme,
  SURFACES,
  type Surface,
} from './surfaces.ts';

/** Text, WCAG 2.2, 1.4.3. */
export const MIN_TEXT = 4.5;
/** What an accent needs to be seen beside the page at all; it is never the only sign of anything. */
export const MIN_SEEN = 1.2;

const INKS: readonly Hex[] = [INK.light, '#ffffff', '#000000'];

/** The surface under matched words and the place that a link led to, made from the accent. */
export function softOf(accent: Hex, scheme: Scheme): Hex {
  const { chroma, hue } = toLch(accent);
  return scheme === 'light'
    ? fromLch({ lightness: 0.95, chroma: Math.min(chroma, 0.07), hue })
    : fromLch({ lightness: 0.36, chroma: Math.min(chroma, 0.06), hue });
}

/** What the brand colour stands on as text, with the surface that the accent makes. */
export function surfacesOf(accent: Pair | null, scheme: Scheme): Readonly<Record<Surface, Hex>> {
  const soft = accent === null ? DEFAULT_SOFT[scheme] : softOf(accent[scheme], scheme);
  return {
    paper: SURFACES.paper[scheme],
    sheet: SURFACES.sheet[scheme],
    code: SURFACES.code[scheme],
    'info-tint': SURFACES['info-tint'][scheme],
    'warning-tint': SURFACES['warning-tint'][scheme],
    'danger-tint': SURFACES['danger-tint'][scheme],
    'blaze-soft': soft,
  };
}

/** The brand colour, or the nearest that can be read on every surface. */
export function readableBrand(brand: Hex, accent: Pair | null, scheme: Scheme): Hex {
  return nearestPassing(brand, Object.values(surfacesOf(accent, scheme)), MIN_TEXT);
}

/** The accent, or the nearest that can be told from the page. */
export function visibleAccent(accent: Hex, scheme: Scheme): Hex {
  return nearestPassing(accent, [SURFACES.paper[scheme], SURFACES.sheet[scheme]], MIN_SEEN);
}

/** The letters that are read best on a colour, at 4.5 or more. */
export function inkOn(colour: Hex): Hex {
  return INKS.find((ink) => contrast(ink, colour) >= MIN_TEXT) ?? '#000000';
}

/** The values that a theme gives to variables of app/_styles/colours.css. */
export function tokensOf({
  brand,
  accent,
}: {
  brand: Pair | null;
  accent: Pair | null;
}): Record<string, Pair> {
  const tokens: Record<string, Pair> = {};
  if (brand !== null) {
    tokens.way = brand;
    tokens['way-strong'] = pair((scheme) => strongOf(brand[scheme], scheme));
    tokens.action = brand;
    tokens['action-strong'] = tokens['way-strong'];
  }
  if (accent !== null) {
    tokens.blaze = accent;
    tokens['blaze-ink'] = pair((scheme) => inkOn(accent[scheme]));
    tokens['blaze-soft'] = pair((scheme) => softOf(accent[scheme], scheme));
    tokens['blaze-soft-ink'] = INK;
  }
  return tokens;
}

/** A link under the pointer: further from every surface. */
function strongOf(brand: Hex, scheme: Scheme): Hex {
  const { lightness, ...tone } = toLch(brand);
  const moved = scheme === 'light' ? lightness - 0.12 : lightness + 0.1;
  return fromLch({ lightness: Math.min(1, Math.max(0, moved)), ...tone });
}

function pair(colour: (scheme: Scheme) => Hex): Pair {
  const [light, dark] = SCHEMES.map(colour);
  return { light: light ?? INK.light, dark: dark ?? INK.dark };
}
