import { contrast, type Hex } from './colour.ts';
import { inkOn, MIN_SEEN, MIN_TEXT, readableBrand, surfacesOf, visibleAccent } from './palette.ts';
import { type Pair, type Scheme, SURFACES, type Surface } from './surfaces.ts';

const NAMES: readonly Surface[] = [
  'paper',
  'sheet',
  'code',
  'info-tint',
  'warning-tint',
  'danger-tint',
  'blaze-soft',
];

/** One place where a colour is used: `letters` is text on it, all others lie under or beside it. */
export type ContrastCheck = {
  place: Surface | 'letters';
  ratio: number;
  min: number;
  passes: boolean;
};

export type ColourChecks = {
  checks: ContrastCheck[];
  /** The colour itself where all passes, else the nearest that does. */
  shown: Hex;
};

/** Every place where the brand colour is read, with the surface that the accent makes. */
export function checkBrand(hex: Hex, accent: Pair | null, scheme: Scheme): ColourChecks {
  const surfaces = surfacesOf(accent, scheme);
  return {
    checks: NAMES.map((place) => checked(place, contrast(hex, surfaces[place]), MIN_TEXT)),
    shown: readableBrand(hex, accent, scheme),
  };
}

/** The letters on an accent, and what it stands beside. */
export function checkAccent(hex: Hex, scheme: Scheme): ColourChecks {
  return {
    checks: [
      checked('letters', contrast(inkOn(hex), hex), MIN_TEXT),
      checked('paper', contrast(hex, SURFACES.paper[scheme]), MIN_SEEN),
      checked('sheet', contrast(hex, SURFACES.sheet[scheme]), MIN_SEEN),
    ],
    shown: visibleAccent(hex, scheme),
  };
}

function checked(place: ContrastCheck['place'], ratio: number, min: number): ContrastCheck {
  return { place, ratio, min, passes: ratio >= min };
}
