import { readFile } from 'node:fs/promises';
import type { Metadata, SharpOptions } from 'sharp';
import { LakeError } from '../errors.ts';
import type { DocumentInput } from '../store/document-input.ts';
import { blurHash } from './blur-hash.ts';
import { type AssetDetails, type AssetPlace, assetFields } from './file-document.ts';
import type { Size } from './geometry.ts';
import { paletteOf } from './palette.ts';
import { type Sniffed, sniff } from './sniff.ts';
import type { Staged } from './storage.ts';
import { densityWithin, svgSize } from './svg.ts';
import { openImage, reason } from './transform.ts';

/** Formats that both browsers or the transformer can show. */
const ACCEPTED = new Set(['png', 'jpg', 'gif', 'webp', 'avif', 'tif', 'svg']);

/** Longest edge of the thumbnail that colours are counted in. */
const PALETTE_EDGE = 128;
/** Memory that the pixels of an image may take: 100 megapixels in three colours of 8 bits. */
const MAX_DECODED_MB = 300;
/** The same where the whole image has to be unpacked at once. */
const MAX_DECODED_WHOLE_MB = 200;
const DECODED_WHOLE = new Set(['webp', 'avif', 'gif']);
const BYTES_PER_SAMPLE: Readonly<Record<string, number>> = {
  uchar: 1,
  char: 1,
  ushort: 2,
  short: 2,
};
const LQIP_WIDTH = 20;
/** Longest edge at which a drawing is looked at. */
const DRAWN_EDGE = 256;
const BLUR_HASH_EDGE = 32;

/**
 * Builds the `sanity.imageAsset` document of staged bytes. Its id is made of the bytes' SHA-1,
 * the upright size and the format, so the same picture always gives the same document.
 * @throws {LakeError} 400 when the bytes are no image, a broken one, or one of too many pixels.
 */
export async function imageDocument(
  staged: Staged,
  place: AssetPlace,
  details: AssetDetails,
): Promise<DocumentInput> {
  const type = sniff(staged.head);
  if (!ACCEPTED.has(type.extension)) throw notAnImage(type);
  const { size, metadata } =
    type.extension === 'svg' ? await describeVector(staged) : await describePixels(staged, type);
  const name = `${staged.sha1}-${size.width}x${size.height}.${type.extension}`;
  return {
    _id: `image-${staged.sha1}-${size.width}x${size.height}-${type.extension}`,
    _type: 'sanity.imageAsset',
    ...assetFields(
      staged,
      type,
      `images/${place.projectId}/${place.dataset}/${name}`,
      place,
      details,
    ),
    metadata: {
      _type: 'sanity.imageMetadata',
      ...metadata,
      dimensions: {
        _type: 'sanity.imageDimensions',
        ...size,
        aspectRatio: size.width / size.height,
      },
    },
  };
}

function notAnImage(type: Sniffed): LakeError {
  const hint =
    type.extension === 'heic'
      ? 'HEIC images cannot be shown by browsers; save it as JPEG and upload that.'
      : `The content is ${type.mimeType}; accepted are PNG, JPEG, GIF, WebP, AVIF, TIFF and SVG.`;
  return new LakeError(400, 'invalidImage', `The file is not an image that can be used. ${hint}`);
}

function brokenImage(detail: string): LakeError {
  return new LakeError(400, 'invalidImage', `The image is broken or too large: ${detail}.`);
}

async function describePixels(staged: Staged, type: Sniffed) {
  try {
    const header = await openImage(staged.file).metadata();
    const size = uprightSize(header);
    checkDecodedSize(header, type);
    return { size, metadata: await describeLook(staged.file, header.hasAlpha) };
  } catch (error) {
    if (error instanceof LakeError) throw error;
    throw brokenImage(`${type.extension.toUpperCase()}: ${reason(error)}`);
  }
}

/** A small file can hold more pixels than fit into memory, and 16 bits of each colour. */
function checkDecodedSize(header: Metadata, { extension }: Sniffed): void {
  const { width, height, depth, isProgressive } = header;
  // Progressive JPEG keeps 16 bits of what it adds up, WebP is unpacked with an alpha channel.
  const bytesPerSample = (BYTES_PER_SAMPLE[depth] ?? 4) * (isProgressive ? 2 : 1);
  const channels = extension === 'webp' ? 4 : header.channels;
  const isWhole = DECODED_WHOLE.has(extension) || isProgressive;
  const allowed = isWhole ? MAX_DECODED_WHOLE_MB : MAX_DECODED_MB;
  const megabytes = Math.round((width * height * channels * bytesPerSample) / 1e6);
  if (megabytes <= allowed) return;
  throw brokenImage(
    `${width} × ${height} pixels of ${bytesPerSample * 8} bits take ${megabytes} MB, and ${allowed} are allowed; save it smaller, with 8 bits, or as a JPEG that is not progressive`,
  );
}

/** An SVG that cannot be drawn here is still served as it is, without colours or preview. */
async function describeVector(staged: Staged) {
  const bytes = await readFile(staged.file);
  const size = svgSize(bytes);
  if (size === null) throw brokenImage('the SVG has no root element');
  if (Math.max(size.width, size.height) > 99_999) throw brokenImage('the SVG is too large');
  // A few letters can say that a drawing is as large as a house.
  const density = densityWithin(size, DRAWN_EDGE);
  const look = await describeLook(staged.file, true, { density }).catch(() => null);
  return { size, metadata: look ?? { hasAlpha: true, isOpaque: false } };
}

function uprightSize(header: Metadata): Size {
  const { width, height } = header.autoOrient;
  if (!width || !height || Math.max(width, height) > 99_999) {
    throw brokenImage('its size cannot be used');
  }
  return { width, height };
}

/** Reads all pixels once small, which also shows whether the file is whole. */
async function describeLook(file: string, hasAlpha: boolean, options: SharpOptions = {}) {
  const thumbnail = await openImage(file, options)
    .autoOrient()
    .resize(PALETTE_EDGE, PALETTE_EDGE, {
      fit: 'inside',
      withoutEnlargement: true,
      // Sharper kernels put colours along edges that the picture does not have.
      kernel: 'linear',
    })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = thumbnail.info;
  const small = () => openImage(thumbnail.data, { raw: { width, height, channels } });
  const isOpaque = !hasAlpha || (await hasNoClearPixel(file, options));
  const preview = small().resize({ width: LQIP_WIDTH });
  const lqip = isOpaque
    ? await preview.removeAlpha().jpeg({ quality: 70 }).toBuffer()
    : await preview.png({ palette: true }).toBuffer();
  const waves = await small()
    .flatten({ background: '#fff' })
    .resize(BLUR_HASH_EDGE, BLUR_HASH_EDGE, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const palette = paletteOf(thumbnail.data);
  return {
    hasAlpha,
    isOpaque,
    lqip: `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${lqip.toString('base64')}`,
    blurHash: blurHash(waves, BLUR_HASH_EDGE, BLUR_HASH_EDGE, 4, 3),
    ...(palette === undefined ? {} : { palette }),
  };
}

/** The library's own statistics would take ten times as long, and the memory of all channels. */
async function hasNoClearPixel(file: string, options: SharpOptions): Promise<boolean> {
  const alpha = openImage(file, options).extractChannel('alpha').raw({ depth: 'uchar' });
  return (await alpha.toBuffer()).every((value) => value === 255);
}
