import { contrast, fromLch, type Hex, toLch } from './colour.ts';

const STEPS = 24;

/** Whether a colour has at least this contrast to all others. */
export function passes(hex: Hex, surfaces: readonly Hex[], min: number): boolean {
  return surfaces.every((surface) => contrast(hex, surface) >= min);
}

/**
 * The colour itself if it has enough contrast to all surfaces, else the nearest of the same hue:
 * darker on light surfaces, lighter on dark ones.
 * @param surfaces all light or all dark, so that black or white passes.
 */
export function nearestPassing(hex: Hex, surfaces: readonly Hex[], min: number): Hex {
  if (passes(hex, surfaces, min)) return hex;
  const isOnLight = surfaces.every((one) => contrast(one, '#000000') > contrast(one, '#ffffff'));
  const { lightness, ...tone } = toLch(hex);
  let failing = lightness;
  let passing = isOnLight ? 0 : 1;
  let found = isOnLight ? '#000000' : '#ffffff';
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (failing + passing) / 2;
    const tried = fromLch({ lightness: middle, ...tone });
    if (passes(tried, surfaces, min)) {
      passing = middle;
      found = tried;
    } else {
      failing = middle;
    }
  }
  return found;
}
