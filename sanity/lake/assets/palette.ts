/**
 * The palette Sanity keeps with an image: the most common colour and six that differ in strength
 * and lightness, so that a caption can be set in colours that suit the picture.
 */
export type Swatch = {
  _type: 'sanity.imagePaletteSwatch';
  background: string;
  foreground: string;
  title: string;
  population: number;
};

export type Palette = { _type: 'sanity.imagePalette'; [name: string]: Swatch | string };

type Colour = { r: number; g: number; b: number; count: number; s: number; l: number };

/** Where each named swatch looks: target saturation and lightness, and the ranges allowed. */
const TARGETS: Record<string, { s: number; sRange: Range; l: number; lRange: Range }> = {
  vibrant: { s: 1, sRange: [0.35, 1], l: 0.5, lRange: [0.3, 0.7] },
  lightVibrant: { s: 1, sRange: [0.35, 1], l: 0.74, lRange: [0.55, 1] },
  darkVibrant: { s: 1, sRange: [0.35, 1], l: 0.26, lRange: [0, 0.45] },
  muted: { s: 0.3, sRange: [0, 0.4], l: 0.5, lRange: [0.3, 0.7] },
  lightMuted: { s: 0.3, sRange: [0, 0.4], l: 0.74, lRange: [0.55, 1] },
  darkMuted: { s: 0.3, sRange: [0, 0.4], l: 0.26, lRange: [0, 0.45] },
};

type Range = readonly [number, number];

/** Pixels less opaque than this say nothing about the picture's colours. */
const MIN_ALPHA = 125;

/**
 * Builds the palette from raw RGBA pixels of a thumbnail. Undefined for a fully clear image.
 * Populations are percentages of the pixels that were counted.
 */
export function paletteOf(rgba: Uint8Array): Palette | undefined {
  const colours = countColours(rgba);
  const total = colours.reduce((sum, colour) => sum + colour.count, 0);
  const [dominant] = colours;
  if (dominant === undefined) return undefined;
  const palette: Palette = {
    _type: 'sanity.imagePalette',
    dominant: toSwatch(dominant, total),
  };
  for (const [name, target] of Object.entries(TARGETS)) {
    const best = bestMatch(colours, target, dominant.count);
    if (best !== undefined) palette[name] = toSwatch(best, total);
  }
  return palette;
}

/** Groups pixels into 4096 cells of colour space and averages each; the commonest comes first. */
function countColours(rgba: Uint8Array): Colour[] {
  const cells = new Map<number, [number, number, number, number]>();
  for (let at = 0; at + 3 < rgba.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = rgba.subarray(at, at + 4);
    if (alpha < MIN_ALPHA) continue;
    const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4);
    const cell = cells.get(key) ?? [0, 0, 0, 0];
    cell[0] += r;
    cell[1] += g;
    cell[2] += b;
    cell[3] += 1;
    cells.set(key, cell);
  }
  const colours = [...cells.entries()].map(([key, [r, g, b, count]]) => {
    const mean = { r: Math.round(r / count), g: Math.round(g / count), b: Math.round(b / count) };
    return { key, ...mean, count, ...saturationAndLightness(mean) };
  });
  return colours.sort((one, other) => other.count - one.count || one.key - other.key);
}

function bestMatch(
  colours: readonly Colour[],
  target: { s: number; sRange: Range; l: number; lRange: Range },
  mostPixels: number,
): Colour | undefined {
  let best: Colour | undefined;
  let bestScore = 0;
  for (const colour of colours) {
    if (!isWithin(colour.s, target.sRange) || !isWithin(colour.l, target.lRange)) continue;
    const score =
      3 * (1 - Math.abs(colour.s - target.s)) +
      6 * (1 - Math.abs(colour.l - target.l)) +
      colour.count / mostPixels;
    if (score > bestScore) [best, bestScore] = [colour, score];
  }
  return best;
}

function isWithin(value: number, [low, high]: Range): boolean {
  return value >= low && value <= high;
}

function toSwatch(colour: Colour, total: number): Swatch {
  const onDark = contrastWithWhite(colour) >= 4.5;
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${[colour.r, colour.g, colour.b].map((c) => c.toString(16).padStart(2, '0')).join('')}`,
    foreground: onDark ? '#fff' : '#000',
    title: onDark ? '#fff' : '#000',
    population: Math.round((colour.count / total) * 10_000) / 100,
  };
}

function saturationAndLightness({ r, g, b }: { r: number; g: number; b: number }) {
  const max = Math.max(r, g, b) / 255;
  const min = Math.min(r, g, b) / 255;
  const l = (max + min) / 2;
  const s = max === min ? 0 : (max - min) / (1 - Math.abs(2 * l - 1));
  return { s, l };
}

/** Contrast ratio by WCAG 2. */
function contrastWithWhite({ r, g, b }: { r: number; g: number; b: number }): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
