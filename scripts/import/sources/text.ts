/** Encodings by the bytes that a file begins with. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Bytes in which a page says its encoding (HTML standard, 13.2.3.2). */
const PRESCAN = 1_024;

/** Shares of zeros by which UTF-16 is known. */
const MIN_ZEROS = 0.4;
const MAX_OTHER_ZEROS = 0.05;

/** What programs of Windows write that know no other. */
const FALLBACK = 'windows-1252';

/**
 * The text of a file in UTF-8, or else in the encoding that its first bytes, a `meta` of a page or
 * its letters say.
 * @returns the encoding where it is not UTF-8.
 */
export function decodeText(bytes: Uint8Array): { text: string; other: string | undefined } {
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) {
    const [, label] = mark;
    return { text: read(bytes, label), other: label === 'utf-8' ? undefined : label };
  }
  const other = utf16(bytes) ?? (isUtf8(bytes) ? undefined : (declared(bytes) ?? FALLBACK));
  return { text: read(bytes, other ?? 'utf-8'), other };
}

function read(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

/** UTF-16 without a mark: of Latin letters every other byte is zero, which no other text holds. */
function utf16(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, PRESCAN);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / start.length);
  if (odd > MIN_ZEROS && even < MAX_OTHER_ZEROS) return 'utf-16le';
  return even > MIN_ZEROS && odd < MAX_OTHER_ZEROS ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Some byte is none of UTF-8.
    return false;
  }
}

function declared(bytes: Uint8Array): string | undefined {
  const start = read(bytes.subarray(0, PRESCAN), FALLBACK);
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w:-]+)/i.exec(start)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // It says so, and it is not.
    return encoding === 'utf-8' ? undefined : encoding;
  } catch {
    // No encoding that anybody knows.
    return undefined;
  }
}
