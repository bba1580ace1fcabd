import { createHash } from 'node:crypto';
import sharp from 'sharp';

export type CheckedFile = {
  kind: 'image' | 'file';
  sha1: string;
  bytes: Buffer;
  filename: string;
};

/** Formats of pictures that the content lake and Sanity take. */
const FORMATS = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'heif', 'svg', 'tiff']);
/** A small file may hold a picture with enough pixels to fill the memory. */
const MAX_PIXELS = 100_000_000;

/** The bytes as a picture, or why they are none, in a few words. */
export async function checkPicture(
  bytes: Buffer,
  filename: string,
): Promise<CheckedFile | { fault: string }> {
  const fault = emptyOrPage(bytes);
  if (fault !== undefined) return { fault };
  try {
    const {
      format,
      width,
      height,
      pages = 1,
    } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    if (format === undefined || !FORMATS.has(format))
      return { fault: `is of a format that is not taken: ${format}` };
    if (!width || !height) return { fault: 'has no size' };
    if (width * height > MAX_PIXELS) return { fault: `has ${width} × ${height} dots` };
    // Decoded once, so that one that is cut off is found; of an animation the first picture.
    if (format !== 'svg' && pages >= 1)
      await sharp(bytes, { limitInputPixels: MAX_PIXELS }).resize(8).raw().toBuffer();
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { fault: `is no picture or a broken one (${reason})` };
  }
  return { kind: 'image', sha1: sha1Of(bytes), bytes, filename };
}

/** The bytes as a file for readers to load, or why they are none. */
export function checkFile(bytes: Buffer, filename: string): CheckedFile | { fault: string } {
  const fault = /\.x?html?$/i.test(filename) ? emptyOnly(bytes) : emptyOrPage(bytes);
  return fault === undefined ? { kind: 'file', sha1: sha1Of(bytes), bytes, filename } : { fault };
}

function emptyOnly(bytes: Buffer): string | undefined {
  return bytes.length === 0 ? 'is empty: 0 bytes' : undefined;
}

/** A page of a sign-in or an error in place of the file. */
function emptyOrPage(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'is empty: 0 bytes';
  const start = bytes.subarray(0, 512).toString('latin1').trimStart();
  return /^(?:<!doctype html|<html|<head|<body)/i.test(start)
    ? 'is a web page and not the file'
    : undefined;
}

function sha1Of(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex');
}
