import { LakeError } from '../errors.ts';

/** Longest edge, in pixels, that a caller may ask for. */
export const MAX_EDGE = 4000;

/** Parameters of Sanity's image CDN (sanity.io/docs/apis-and-sdks/image-urls), checked. */
export type ImageParams = {
  w?: number;
  h?: number;
  minW?: number;
  maxW?: number;
  minH?: number;
  maxH?: number;
  dpr: number;
  rect?: { left: number; top: number; width: number; height: number };
  fit: (typeof FITS)[number];
  crop: Crop;
  fpX?: number;
  fpY?: number;
  q?: number;
  fm?: (typeof FORMATS)[number];
  isAutoFormat: boolean;
  bg?: { r: number; g: number; b: number; alpha: number };
  blur?: number;
  sharp?: number;
  sat?: number;
  pad?: number;
  flip?: 'h' | 'v' | 'hv';
  or?: 90 | 180 | 270;
  isInverted: boolean;
  isFirstFrame: boolean;
};

type Crop = { x: 'left' | 'center' | 'right'; y: 'top' | 'center' | 'bottom' } | 'entropy';

const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const;
export const FORMATS = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const;
const ANGLES = [0, 90, 180, 270] as const;

/**
 * Reads the CDN's parameters out of a query string. Unknown parameters are ignored; of a repeated
 * one the first counts.
 * @throws {LakeError} 400 naming the parameter whose value cannot be used.
 */
export function parseImageParams(search: URLSearchParams): ImageParams {
  const auto = search.get('auto');
  if (auto !== null && auto !== 'format') refuse('auto', 'must be "format"');
  const or = oneOf(search, 'or', ANGLES);
  return {
    w: wholeNumber(search, 'w', 1, MAX_EDGE),
    h: wholeNumber(search, 'h', 1, MAX_EDGE),
    minW: wholeNumber(search, 'min-w', 1, MAX_EDGE),
    maxW: wholeNumber(search, 'max-w', 1, MAX_EDGE),
    minH: wholeNumber(search, 'min-h', 1, MAX_EDGE),
    maxH: wholeNumber(search, 'max-h', 1, MAX_EDGE),
    dpr: decimal(search, 'dpr', 0.1, 5) ?? 1,
    rect: parseRect(search),
    fit: oneOf(search, 'fit', FITS) ?? 'clip',
    crop: parseCrop(search),
    fpX: decimal(search, 'fp-x', 0, 1),
    fpY: decimal(search, 'fp-y', 0, 1),
    q: wholeNumber(search, 'q', 0, 100),
    fm: oneOf(search, 'fm', FORMATS),
    isAutoFormat: auto === 'format',
    bg: parseColor(search),
    blur: wholeNumber(search, 'blur', 0, 2000) || undefined,
    sharp: wholeNumber(search, 'sharp', 0, 100) || undefined,
    sat: wholeNumber(search, 'sat', -100, 100) || undefined,
    pad: wholeNumber(search, 'pad', 0, 1000) || undefined,
    flip: oneOf(search, 'flip', ['h', 'v', 'hv']),
    or: or === 0 ? undefined : or,
    isInverted: oneOf(search, 'invert', ['true', 'false']) === 'true',
    isFirstFrame: oneOf(search, 'frame', [1]) === 1,
  };
}

/** True when the parameters ask for anything but the stored bytes. */
export function changesImage(params: ImageParams): boolean {
  const { dpr, crop, fit, ...rest } = params;
  return Object.values(rest).some((value) => value !== undefined && value !== false);
}

function refuse(name: string, rule: string): never {
  throw new LakeError(400, 'invalidParameter', `The parameter "${name}" ${rule}.`);
}

function decimal(
  search: URLSearchParams,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = search.get(name);
  if (text === null || text === '') return undefined;
  const value = /^-?\d{1,6}(\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) refuse(name, `must be a number from ${min} to ${max}`);
  return value;
}

/** Fractions are rounded: URL builders multiply sizes without rounding. */
function wholeNumber(
  search: URLSearchParams,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const value = decimal(search, name, min, max);
  return value === undefined ? undefined : Math.round(value);
}

function oneOf<T extends string | number>(
  search: URLSearchParams,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const text = search.get(name);
  if (text === null || text === '') return undefined;
  const found = allowed.find((value) => String(value) === text);
  return found ?? refuse(name, `must be one of ${allowed.join(', ')}`);
}

function parseRect(search: URLSearchParams): ImageParams['rect'] {
  const text = search.get('rect');
  if (text === null || text === '') return undefined;
  const numbers = text.split(',').map((part) => (/^-?\d{1,6}(\.\d+)?$/.test(part) ? +part : NaN));
  const [left, top, width, height] = numbers.map(Math.round);
  if (
    numbers.length !== 4 ||
    left === undefined ||
    top === undefined ||
    width === undefined ||
    height === undefined ||
    !(left > -2 && top > -2 && width >= 1 && height >= 1)
  ) {
    return refuse('rect', 'must be "left,top,width,height" in pixels');
  }
  return { left, top, width, height };
}

function parseCrop(search: URLSearchParams): Crop {
  const crop: Exclude<Crop, 'entropy'> = { x: 'center', y: 'center' };
  for (const word of (search.get('crop') ?? '').split(',')) {
    if (word === 'entropy') return 'entropy';
    if (word === 'left' || word === 'right') crop.x = word;
    else if (word === 'top' || word === 'bottom') crop.y = word;
    else if (word !== '' && word !== 'center' && word !== 'focalpoint') {
      refuse('crop', 'must be of top, bottom, left, right, center, focalpoint, entropy');
    }
  }
  return crop;
}

/** Sanity writes colours as RGB, RRGGBB, ARGB or AARRGGBB. */
function parseColor(search: URLSearchParams): ImageParams['bg'] {
  const text = search.get('bg')?.replace(/^#/, '');
  if (text === undefined || text === '') return undefined;
  if (!/^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text)) {
    refuse('bg', 'must be a colour such as ff8800 or 80ff8800');
  }
  const full = text.length <= 4 ? text.replace(/./g, '$&$&') : text;
  const [a, r, g, b] = (full.length === 6 ? `ff${full}` : full)
    .match(/../g)
    ?.map((pair) => Number.parseInt(pair, 16)) ?? [255, 0, 0, 0];
  return { r: r ?? 0, g: g ?? 0, b: b ?? 0, alpha: (a ?? 255) / 255 };
}
