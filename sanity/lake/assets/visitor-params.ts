import type { Size } from './geometry.ts';
import { type ImageParams, MAX_EDGE } from './params.ts';

/** Edges come in steps of this many pixels. */
const EDGE_STEP = 20;
const QUALITY_STEP = 10;
const FOCUS_STEP = 0.05;
const DPR_STEP = 0.5;
/** Width of a result whose size was not asked for. */
const DEFAULT_WIDTH = 2160;
/** A photograph of a phone, 2160 pixels wide. */
const MAX_PIXELS = 2160 * 3840;

/**
 * What a visitor gets for these parameters: in steps and no larger than the original, so that an
 * image has a bounded number of variants and none costs much more than the original is worth.
 * @param original the size of the stored image, turned as it is shown.
 */
export function visitorParams(params: ImageParams, original: Size): ImageParams {
  const source = params.rect ?? original;
  const isTurned = params.or === 90 || params.or === 270;
  const { width, height } = isTurned ? { width: source.height, height: source.width } : source;
  const edge = (value: number | undefined, max: number) =>
    value === undefined ? undefined : Math.min(Math.ceil(value / EDGE_STEP) * EDGE_STEP, max);
  return {
    ...params,
    ...box(params, { width, height }),
    dpr: Math.max(DPR_STEP, toStep(params.dpr, DPR_STEP)),
    minW: edge(params.minW, width),
    maxW: edge(params.maxW, width),
    minH: edge(params.minH, height),
    maxH: edge(params.maxH, height),
    fpX: params.fpX === undefined ? undefined : toStep(params.fpX, FOCUS_STEP),
    fpY: params.fpY === undefined ? undefined : toStep(params.fpY, FOCUS_STEP),
    q: params.q === undefined ? undefined : toStep(params.q, QUALITY_STEP),
    blur: params.blur === undefined ? undefined : toStep(params.blur, 50) || undefined,
    sharp: params.sharp === undefined ? undefined : toStep(params.sharp, 10) || undefined,
    sat: params.sat === undefined ? undefined : toStep(params.sat, 10) || undefined,
    pad:
      params.pad === undefined
        ? undefined
        : Math.min(toStep(params.pad, EDGE_STEP), 200) || undefined,
  };
}

/** The box in steps, shrunk with its proportions until it lies within the image and the limit. */
function box({ w, h, dpr }: ImageParams, image: Size): { w?: number; h?: number } {
  if (w === undefined && h === undefined) {
    return Math.max(image.width, image.height) > DEFAULT_WIDTH
      ? { w: Math.min(image.width, DEFAULT_WIDTH) }
      : {};
  }
  const density = Math.max(1, dpr);
  const byWidth = w === undefined ? 1 : image.width / (w * density);
  const byHeight = h === undefined ? 1 : image.height / (h * density);
  const area = (w ?? image.width) * (h ?? image.height) * density * density;
  const scale = Math.min(1, byWidth, byHeight, Math.sqrt(MAX_PIXELS / area));
  const edge = (value: number | undefined, max: number) => {
    if (value === undefined) return undefined;
    const step = Math.max(1, Math.ceil((value * scale) / EDGE_STEP - 1e-9)) * EDGE_STEP;
    return Math.min(step, max, MAX_EDGE);
  };
  return { w: edge(w, image.width), h: edge(h, image.height) };
}

function toStep(value: number, step: number): number {
  // Without the rounding 3 steps of 0.05 would be 0.15000000000000002.
  return Number((Math.round(value / step) * step).toFixed(2));
}
