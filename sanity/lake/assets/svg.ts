import type { Size } from './geometry.ts';

/** Bytes of an SVG that are searched for its root element. */
const MAX_ROOT_SEARCH_BYTES = 65_536;

/** Size of an SVG that states none (CSS 2.1, 10.3.2). */
const DEFAULT_SIZE: Size = { width: 300, height: 150 };

const PIXELS_PER_UNIT: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/**
 * The size of an SVG in whole pixels: `width` and `height`, else the `viewBox`, each made up from
 * the other's proportions where one is missing. Null when there is no root element.
 */
export function svgSize(bytes: Uint8Array): Size | null {
  const text = Buffer.from(bytes.subarray(0, MAX_ROOT_SEARCH_BYTES)).toString('utf8');
  const root = text.replaceAll(/<!--[\s\S]*?-->/g, '').match(/<(?:[\w-]+:)?svg\b([^>]*)>/i)?.[1];
  if (root === undefined) return null;
  const width = lengthOf(attribute(root, 'width'));
  const height = lengthOf(attribute(root, 'height'));
  const box = attribute(root, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const boxWidth = positive(box?.[2]);
  const boxHeight = positive(box?.[3]);
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : undefined;
  return {
    width: rounded(width ?? (height && ratio ? height * ratio : boxWidth) ?? DEFAULT_SIZE.width),
    height: rounded(height ?? (width && ratio ? width / ratio : boxHeight) ?? DEFAULT_SIZE.height),
  };
}

function attribute(root: string, name: string): string | undefined {
  const match = root.match(new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));
  return match?.[1] ?? match?.[2];
}

function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] = text?.trim().match(/^\+?(\d*\.?\d+)([a-z%]*)$/i) ?? [];
  const factor = PIXELS_PER_UNIT[unit.toLowerCase()];
  return factor === undefined ? undefined : positive(Number(number) * factor);
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
}

function rounded(value: number): number {
  return Math.max(1, Math.round(value));
}

/** Resolution at which SVG lengths are one pixel each. */
export const SVG_DENSITY = 72;

/** The resolution at which no edge of a drawing has more pixels, and that of its size at most. */
export function densityWithin({ width, height }: Size, edge: number): number {
  return Math.max(1, SVG_DENSITY * Math.min(1, edge / Math.max(width, height)));
}

/** Filters compute each pixel many times: with them drawings are small, and then enlarged. */
export function hasFilters(svg: string): boolean {
  return /<\s*(?:[\w-]+:)?filter\b/i.test(svg);
}
