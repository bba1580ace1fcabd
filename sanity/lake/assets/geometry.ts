import { LakeError } from '../errors.ts';
import { type ImageParams, MAX_EDGE } from './params.ts';

export type Size = { width: number; height: number };
type Region = Size & { left: number; top: number };

/** What to do with an upright image: cut, scale to a size (maybe distorting), then add borders. */
export type Plan = {
  region: Region;
  scaled: Size;
  border: { top: number; right: number; bottom: number; left: number };
  isEntropyCrop: boolean;
};

/** Longest edge of a result whose size nobody asked for, e.g. after a change of format. */
const MAX_NATURAL_EDGE = 8192;

/**
 * Works out the geometry of a request: cut `rect`, turn by `or`, then `fit` into `w` × `h`.
 * @param upright size in pixels with the EXIF orientation applied
 * @returns the region in coordinates of the image after turning by `or`
 * @throws {LakeError} 400 when `rect` lies outside, or the result would be too large.
 */
export function planImage(upright: Size, params: ImageParams): Plan {
  const rect = params.rect === undefined ? whole(upright) : clampRect(params.rect, upright);
  const source = turn(rect, upright, params.or);
  const { width: w, height: h } = targetBox(source, params);
  const isCropping = (params.fit === 'crop' || params.fit === 'min') && w && h;
  const inner = isCropping ? cropRegion(source, { width: w, height: h }, params) : whole(source);
  const region = { ...inner, left: source.left + inner.left, top: source.top + inner.top };
  const scaled = scaledSize(region, w, h, params);
  const pad = params.pad ?? 0;
  const border = { top: pad, right: pad, bottom: pad, left: pad };
  if ((params.fit === 'fill' || params.fit === 'fillmax') && w && h) {
    border.left += Math.floor((w - scaled.width) / 2);
    border.right += Math.ceil((w - scaled.width) / 2);
    border.top += Math.floor((h - scaled.height) / 2);
    border.bottom += Math.ceil((h - scaled.height) / 2);
  }
  const width = scaled.width + border.left + border.right;
  const height = scaled.height + border.top + border.bottom;
  if (Math.max(width, height) > MAX_NATURAL_EDGE) {
    throw new LakeError(400, 'invalidParameter', `The image would exceed ${MAX_NATURAL_EDGE} px.`);
  }
  return {
    region,
    scaled,
    border,
    isEntropyCrop: Boolean(isCropping) && params.crop === 'entropy',
  };
}

/** A region in the coordinates of the image turned clockwise. */
function turn(region: Region, image: Size, angle: ImageParams['or']): Region {
  const { left, top, width, height } = region;
  if (angle === 90)
    return { left: image.height - top - height, top: left, width: height, height: width };
  if (angle === 270)
    return { left: top, top: image.width - left - width, width: height, height: width };
  if (angle === 180) {
    return { left: image.width - left - width, top: image.height - top - height, width, height };
  }
  return region;
}

/**
 * Cuts `rect` down to the image: builders round outwards by a pixel.
 * @throws {LakeError} 400 when nothing of it lies inside.
 */
function clampRect(rect: Region, image: Size): Region {
  const left = Math.max(0, rect.left);
  const top = Math.max(0, rect.top);
  const width = Math.min(image.width, rect.left + rect.width) - left;
  const height = Math.min(image.height, rect.top + rect.height) - top;
  if (width < 1 || height < 1) {
    throw new LakeError(
      400,
      'invalidParameter',
      `The parameter "rect" lies outside the image of ${image.width} × ${image.height} px.`,
    );
  }
  return { left, top, width, height };
}

function whole(size: Size): Region {
  return { left: 0, top: 0, width: size.width, height: size.height };
}

/** The asked box in device pixels; `dpr` gives way where the result would grow past the limit. */
function targetBox(source: Size, params: ImageParams): Partial<Size> {
  let { w, h } = params;
  if (params.fit === 'crop') {
    w ??= h === undefined ? params.maxW : undefined;
    const naturalHeight = w === undefined ? undefined : (w * source.height) / source.width;
    const naturalWidth = h === undefined ? undefined : (h * source.width) / source.height;
    if (h === undefined && (params.minH ?? params.maxH) !== undefined) {
      h = clamp(naturalHeight ?? source.height, params.minH, params.maxH);
    }
    if (w === undefined && (params.minW ?? params.maxW) !== undefined) {
      w = clamp(naturalWidth ?? source.width, params.minW, params.maxW);
    }
  }
  const dpr = Math.min(params.dpr, MAX_EDGE / Math.max(w ?? 1, h ?? 1));
  return {
    width: w === undefined ? undefined : atLeastOne(w * dpr),
    height: h === undefined ? undefined : atLeastOne(h * dpr),
  };
}

function clamp(value: number, min = 1, max = MAX_EDGE): number {
  return Math.min(Math.max(value, min), max);
}

function atLeastOne(value: number): number {
  return Math.max(1, Math.round(value));
}

/** The largest part of the source with the box's proportions, placed by focal point or edge. */
function cropRegion(source: Size, box: Size, params: ImageParams): Region {
  if (params.crop === 'entropy') return whole(source);
  const scale = Math.min(source.width / box.width, source.height / box.height);
  const width = Math.min(source.width, atLeastOne(box.width * scale));
  const height = Math.min(source.height, atLeastOne(box.height * scale));
  const { x, y } = params.crop;
  const centreX = params.fpX ?? { left: 0, center: 0.5, right: 1 }[x];
  const centreY = params.fpY ?? { top: 0, center: 0.5, bottom: 1 }[y];
  return {
    width,
    height,
    left: Math.round(clampTo(centreX * source.width - width / 2, source.width - width)),
    top: Math.round(clampTo(centreY * source.height - height / 2, source.height - height)),
  };
}

function clampTo(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}

function scaledSize(
  region: Size,
  w: number | undefined,
  h: number | undefined,
  { fit, crop }: ImageParams,
): Size {
  if (w === undefined && h === undefined) return shrink(region, MAX_NATURAL_EDGE / longest(region));
  if (fit === 'scale') {
    return {
      width: w ?? Math.min(region.width, MAX_NATURAL_EDGE),
      height: h ?? Math.min(region.height, MAX_NATURAL_EDGE),
    };
  }
  if ((fit === 'crop' || (fit === 'min' && crop === 'entropy')) && w && h) {
    return { width: w, height: h };
  }
  const byWidth = (w ?? Number.POSITIVE_INFINITY) / region.width;
  const byHeight = (h ?? Number.POSITIVE_INFINITY) / region.height;
  const fitting = Math.min(byWidth, byHeight, MAX_NATURAL_EDGE / longest(region));
  const neverEnlarges = fit === 'max' || fit === 'min' || fit === 'fillmax';
  const scale = neverEnlarges ? Math.min(fitting, 1) : fitting;
  const width = atLeastOne(region.width * scale);
  const height = atLeastOne(region.height * scale);
  return { width: Math.min(width, w ?? width), height: Math.min(height, h ?? height) };
}

function shrink(size: Size, scale: number): Size {
  if (scale >= 1) return { width: size.width, height: size.height };
  return { width: atLeastOne(size.width * scale), height: atLeastOne(size.height * scale) };
}

function longest(size: Size): number {
  return Math.max(size.width, size.height);
}
