import { readFile } from 'node:fs/promises';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { LakeError } from '../errors.ts';
import { chooseFormat, encode, mimeTypeOf, type OutputFormat } from './encode.ts';
import { type Plan, planImage, type Size } from './geometry.ts';
import type { ImageParams } from './params.ts';
import { hasFilters, SVG_DENSITY } from './svg.ts';

/** Images with more pixels are refused unread: a small file can unpack to gigabytes. */
const MAX_INPUT_PIXELS = 100_000_000;

/** Nothing an editor needs takes longer; a hostile file may. */
const TIMEOUT_SECONDS = 30;

/** Longest edge at which a whole vector image is drawn before it is cut. */
const MAX_DRAWN_EDGE = 8192;
/** The same for one with filters, which is enlarged then: they compute each pixel many times. */
const MAX_FILTERED_EDGE = 800;

// Several images are worked on at once (`image-queue.ts`), each on one thread.
sharp.concurrency(1);
sharp.cache(false);

export type TransformSource = { file: string; extension: string; upright: Size };

/** Opens an image with the limits that hold for all reading of untrusted pixels. */
export function openImage(input: string | Buffer, options: SharpOptions = {}): Sharp {
  return sharp(input, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error', ...options }).timeout({
    seconds: TIMEOUT_SECONDS,
  });
}

/** What a request will give, known before any pixel is read. */
export function describeResult(
  source: TransformSource,
  params: ImageParams,
  accept: string,
): { plan: Plan; format: OutputFormat; mimeType: string } {
  const plan = planImage(source.upright, params);
  const pixels = plan.scaled.width * plan.scaled.height;
  const format = chooseFormat(params, accept, source.extension, pixels);
  return { plan, format, mimeType: mimeTypeOf(format) };
}

/**
 * Renders a stored image as the parameters ask.
 * @throws {LakeError} 422 when the stored image cannot be decoded.
 */
export async function transformImage(
  source: TransformSource,
  params: ImageParams,
  plan: Plan,
  format: OutputFormat,
): Promise<Buffer> {
  try {
    return await render(source, params, plan, format);
  } catch (error) {
    if (error instanceof LakeError) throw error;
    throw new LakeError(422, 'imageError', `The image could not be processed: ${reason(error)}.`);
  }
}

async function render(
  source: TransformSource,
  params: ImageParams,
  plan: Plan,
  format: OutputFormat,
): Promise<Buffer> {
  const isOpaqueFormat = format === 'jpg' || format === 'pjpg';
  const clear = params.bg ?? { r: 255, g: 255, b: 255, alpha: isOpaqueFormat ? 1 : 0 };
  let image = await openUpright(source, params.or, plan);
  if (params.flip?.includes('h')) image = image.flop();
  if (params.flip?.includes('v')) image = image.flip();
  if (params.sat !== undefined) image = image.modulate({ saturation: 1 + params.sat / 100 });
  if (params.isInverted) image = image.negate({ alpha: false });
  if (params.blur !== undefined) image = image.blur(blurSigma(params.blur, plan.scaled));
  if (params.sharp !== undefined) image = image.sharpen({ sigma: 1, m2: params.sharp / 10 });
  if (Object.values(plan.border).some((edge) => edge > 0)) {
    image = image.extend({ ...plan.border, background: clear });
  }
  if (params.bg !== undefined || isOpaqueFormat) image = image.flatten({ background: clear });
  return encode(image, format, params.q).toBuffer();
}

/** Files that could not be drawn. It may take seconds to find that out. */
const undrawable = new Set<string>();
const MAX_UNDRAWABLE = 1000;

/** Vector images are first drawn at the size they are needed in; the region grows with them. */
async function drawVector(
  source: TransformSource,
  plan: Plan,
  or: ImageParams['or'],
): Promise<[Buffer, Plan]> {
  const { region, scaled } = plan;
  const { width, height } = source.upright;
  const wanted = Math.max(scaled.width / region.width, scaled.height / region.height);
  const isFiltered = hasFilters(await readFile(source.file, 'utf8'));
  const edge = isFiltered ? MAX_FILTERED_EDGE : MAX_DRAWN_EDGE;
  const scale = Math.min(wanted, edge / Math.max(width, height));
  const drawn = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const density = Math.min(Math.max(SVG_DENSITY * scale, 1), 10_000);
  if (undrawable.has(source.file)) throw new Error('it cannot be drawn');
  const pixels = await openImage(source.file, { density })
    .resize({ ...drawn, fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer()
    .catch((error) => {
      if (undrawable.size >= MAX_UNDRAWABLE) undrawable.clear();
      undrawable.add(source.file);
      throw error;
    });
  const isTurned = or === 90 || or === 270;
  const turned = isTurned ? { width: drawn.height, height: drawn.width } : drawn;
  const left = Math.min(Math.round(region.left * scale), turned.width - 1);
  const top = Math.min(Math.round(region.top * scale), turned.height - 1);
  const cut = {
    left,
    top,
    width: Math.min(Math.max(1, Math.round(region.width * scale)), turned.width - left),
    height: Math.min(Math.max(1, Math.round(region.height * scale)), turned.height - top),
  };
  return [pixels, { ...plan, region: cut }];
}

async function openUpright(
  source: TransformSource,
  or: ImageParams['or'],
  plan: Plan,
): Promise<Sharp> {
  const isVector = source.extension === 'svg';
  const [input, cut] = isVector ? await drawVector(source, plan, or) : [source.file, plan];
  const upright = openImage(input).autoOrient();
  return cutAndScale(or === undefined ? upright : upright.rotate(or), cut);
}

function cutAndScale(image: Sharp, { region, scaled, isEntropyCrop }: Plan): Sharp {
  const { width, height } = scaled;
  const cut = image.extract(region);
  if (isEntropyCrop) {
    return cut.resize({ width, height, fit: 'cover', position: sharp.strategy.entropy });
  }
  return cut.resize({ width, height, fit: 'fill' });
}

/** The CDN's 0–2000 in sharp's unit, kept below what takes seconds to compute. */
function blurSigma(blur: number, { width, height }: Size): number {
  return Math.min(Math.max(blur / 10, 0.3), Math.max(width, height) / 8 + 0.3, 60);
}

/** The first sentence of a library's message, without its file names. */
export function reason(error: unknown): string {
  const message = Error.isError(error) ? error.message : String(error);
  const [line = 'unknown error'] = message.split('\n');
  return line
    .replaceAll(/(?:\/[^\s:]+)+/g, 'file')
    .replace(/\.$/, '')
    .slice(0, 200);
}
