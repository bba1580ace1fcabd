import type { Sharp } from 'sharp';
import type { FORMATS, ImageParams } from './params.ts';

/** A format the transformer writes. */
export type OutputFormat = (typeof FORMATS)[number] | 'gif';

/** Above this many pixels AVIF costs more CPU than it saves, so `auto=format` sends WebP. */
const MAX_AVIF_PIXELS = 2_000_000;

/**
 * Compression effort 0–9. Measured on screenshots of 640–1600 px: 1 takes a tenth of the time of
 * sharp's default for some 15 % more bytes.
 */
const AVIF_EFFORT = 1;

const MIME_TYPES: Record<OutputFormat, string> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

export function mimeTypeOf(format: OutputFormat): string {
  return MIME_TYPES[format];
}

/**
 * Chooses what to send: `fm` if given, else with `auto=format` the best the `Accept` header names,
 * else the format of the stored image.
 */
export function chooseFormat(
  params: ImageParams,
  accept: string,
  sourceExtension: string,
  pixels: number,
): OutputFormat {
  if (params.fm !== undefined) return params.fm;
  if (params.isAutoFormat) {
    if (acceptsType(accept, 'image/avif') && pixels <= MAX_AVIF_PIXELS) return 'avif';
    if (acceptsType(accept, 'image/webp')) return 'webp';
  }
  switch (sourceExtension) {
    case 'png':
    case 'webp':
    case 'avif':
    case 'gif':
    case 'jpg':
      return sourceExtension;
    case 'svg':
      return 'png';
    default:
      return 'jpg';
  }
}

/** Wildcards do not count: every browser sends them, whatever it can show. */
function acceptsType(accept: string, mimeType: string): boolean {
  return accept.split(',').some((entry) => {
    const [type, ...attributes] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return type === mimeType && !attributes.some((attribute) => /^q=0(\.0*)?$/.test(attribute));
  });
}

/** Sets the encoder. `q` is 0–100 as in the CDN; the defaults look alike across formats. */
export function encode(image: Sharp, format: OutputFormat, q: number | undefined): Sharp {
  const quality = (byDefault: number) => Math.max(1, q ?? byDefault);
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality: quality(75), mozjpeg: false });
    case 'pjpg':
      return image.jpeg({ quality: quality(75), progressive: true });
    case 'png':
      // A palette is lossy, so only a caller who asks for less quality gets one.
      return q === undefined || q >= 100
        ? image.png({ compressionLevel: 8 })
        : image.png({ palette: true, quality: quality(90) });
    case 'webp':
      return image.webp({ quality: quality(75), effort: 4 });
    case 'avif':
      return image.avif({ quality: quality(55), effort: AVIF_EFFORT });
    case 'gif':
      return image.gif();
  }
}
