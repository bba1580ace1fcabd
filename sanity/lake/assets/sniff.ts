/** What bytes are, told from the bytes. `family` decides which file names may refine it. */
export type Sniffed = {
  readonly mimeType: string;
  readonly extension: string;
  readonly family: 'image' | 'zip' | 'ole' | 'iso-media' | 'text' | 'other' | 'unknown';
};

/** Bytes of the start of a file that `sniff` wants to see. */
export const MAX_SNIFF_BYTES = 4100;

type Signature = Sniffed & { readonly at: number; readonly bytes: readonly number[] };

function signature(
  mimeType: string,
  extension: string,
  family: Sniffed['family'],
  magic: string | readonly number[],
  at = 0,
): Signature {
  const bytes = typeof magic === 'string' ? [...Buffer.from(magic, 'latin1')] : magic;
  return { mimeType, extension, family, bytes, at };
}

const SIGNATURES: readonly Signature[] = [
  signature('image/png', 'png', 'image', '\x89PNG\r\n\x1a\n'),
  signature('image/jpeg', 'jpg', 'image', [0xff, 0xd8, 0xff]),
  signature('image/gif', 'gif', 'image', 'GIF87a'),
  signature('image/gif', 'gif', 'image', 'GIF89a'),
  signature('image/tiff', 'tif', 'image', 'II*\0'),
  signature('image/tiff', 'tif', 'image', 'MM\0*'),
  signature('image/bmp', 'bmp', 'image', 'BM'),
  signature('image/x-icon', 'ico', 'image', [0, 0, 1, 0]),
  signature('image/vnd.adobe.photoshop', 'psd', 'image', '8BPS'),
  signature('application/pdf', 'pdf', 'other', '%PDF-'),
  signature('application/zip', 'zip', 'zip', 'PK\x03\x04'),
  signature('application/zip', 'zip', 'zip', 'PK\x05\x06'),
  signature('application/gzip', 'gz', 'other', [0x1f, 0x8b]),
  signature('application/x-7z-compressed', '7z', 'other', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  signature('application/vnd.rar', 'rar', 'other', 'Rar!\x1a\x07'),
  signature('application/x-bzip2', 'bz2', 'other', 'BZh'),
  signature('application/x-xz', 'xz', 'other', [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
  signature('application/zstd', 'zst', 'other', [0x28, 0xb5, 0x2f, 0xfd]),
  signature('application/x-cfb', 'cfb', 'ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  signature('video/webm', 'webm', 'other', [0x1a, 0x45, 0xdf, 0xa3]),
  signature('audio/mpeg', 'mp3', 'other', 'ID3'),
  signature('audio/mpeg', 'mp3', 'other', [0xff, 0xfb]),
  signature('audio/flac', 'flac', 'other', 'fLaC'),
  signature('audio/ogg', 'ogg', 'other', 'OggS'),
  signature('font/woff', 'woff', 'other', 'wOFF'),
  signature('font/woff2', 'woff2', 'other', 'wOF2'),
  signature('font/ttf', 'ttf', 'other', [0, 1, 0, 0, 0]),
  signature('font/otf', 'otf', 'other', 'OTTO'),
  signature('application/x-tar', 'tar', 'other', 'ustar', 257),
  signature('application/x-elf', 'elf', 'other', '\x7fELF'),
  signature('application/x-msdownload', 'exe', 'other', 'MZ'),
  signature('application/wasm', 'wasm', 'other', '\0asm'),
  signature('application/vnd.sqlite3', 'sqlite', 'other', 'SQLite format 3\0'),
];

/** ISO base media brands (ISO/IEC 14496-12): the four letters after `ftyp`. */
const BRANDS: readonly (readonly [RegExp, Sniffed])[] = [
  [/^avi[fs]$/, { mimeType: 'image/avif', extension: 'avif', family: 'image' }],
  [
    /^(hei[cxms]|hev[cxms]|mif1|msf1)$/,
    { mimeType: 'image/heic', extension: 'heic', family: 'image' },
  ],
  [/^qt {2}$/, { mimeType: 'video/quicktime', extension: 'mov', family: 'iso-media' }],
  [/^M4A /, { mimeType: 'audio/mp4', extension: 'm4a', family: 'iso-media' }],
  [/./s, { mimeType: 'video/mp4', extension: 'mp4', family: 'iso-media' }],
];

const UNKNOWN: Sniffed = {
  mimeType: 'application/octet-stream',
  extension: 'bin',
  family: 'unknown',
};

/**
 * The type of a file from its first `MAX_SNIFF_BYTES` bytes; its name and the sender's Content-Type
 * are ignored, because the sender chooses both.
 */
export function sniff(head: Uint8Array): Sniffed {
  const bytes = Buffer.from(
    head.buffer,
    head.byteOffset,
    Math.min(head.byteLength, MAX_SNIFF_BYTES),
  );
  const ascii = (start: number, end: number) => bytes.toString('latin1', start, end);
  if (ascii(4, 8) === 'ftyp') return sniffIsoMedia(bytes);
  if (ascii(0, 4) === 'RIFF') return sniffRiff(ascii(8, 12));
  for (const { at, bytes: magic, mimeType, extension, family } of SIGNATURES) {
    if (magic.every((byte, index) => bytes[at + index] === byte)) {
      return { mimeType, extension, family };
    }
  }
  return sniffText(bytes);
}

function sniffIsoMedia(bytes: Buffer): Sniffed {
  const boxEnd = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const brands: string[] = [];
  // The major brand may be the generic `mif1` while a compatible brand says AVIF.
  for (let at = 8; at + 4 <= boxEnd; at += at === 8 ? 8 : 4) {
    brands.push(bytes.toString('latin1', at, at + 4));
  }
  const avif = brands.some((brand) => /^avi[fs]$/.test(brand)) ? 'avif' : undefined;
  const brand = avif ?? brands[0] ?? '';
  return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? UNKNOWN;
}

function sniffRiff(form: string): Sniffed {
  if (form === 'WEBP') return { mimeType: 'image/webp', extension: 'webp', family: 'image' };
  if (form === 'WAVE') return { mimeType: 'audio/wav', extension: 'wav', family: 'other' };
  if (form === 'AVI ') return { mimeType: 'video/x-msvideo', extension: 'avi', family: 'other' };
  return UNKNOWN;
}

function sniffText(bytes: Buffer): Sniffed {
  if (bytes.length === 0 || !isUtf8Text(bytes)) return UNKNOWN;
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const body = text.replace(/^(?:\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>[]*>)+/i, '');
  if (/^<(?:[\w-]+:)?svg[\s>/]/i.test(body)) {
    return { mimeType: 'image/svg+xml', extension: 'svg', family: 'image' };
  }
  if (/^<!doctype\s+html/i.test(body) || /^<(html|head|body|script|iframe|meta)[\s>]/i.test(body)) {
    return { mimeType: 'text/html', extension: 'html', family: 'text' };
  }
  if (/^\s*<(\?xml|!DOCTYPE|[a-z][\w:-]*[\s>/])/i.test(text)) {
    return { mimeType: 'application/xml', extension: 'xml', family: 'text' };
  }
  return { mimeType: 'text/plain', extension: 'txt', family: 'text' };
}

/** Control characters other than tab, line feeds, form feed and escape never occur in text. */
function isUtf8Text(bytes: Buffer): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) return false;
  }
  try {
    // Where the limit cut the text, its last character may be cut too.
    const stream = bytes.length === MAX_SNIFF_BYTES;
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
