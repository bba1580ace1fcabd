/** Whether an `Accept-Encoding` header allows an encoding. */
export function acceptsEncoding(encoding: string, header = ''): boolean {
  return header.split(',').some((one) => {
    const [name = '', ...rest] = one.trim().toLowerCase().split(';');
    return name.trim() === encoding && !rest.some((part) => /^\s*q=0(?:\.0*)?\s*$/.test(part));
  });
}

/** What nearly all browsers send, so that it is read once and not for each request. */
const KNOWN = new Map<string, Encoding[]>();
const MAX_KNOWN = 100;

export type Encoding = 'br' | 'gzip' | 'zstd';

/** The encodings that a header allows: those that are kept ready first, the smallest in front. */
export function encodingsOf(header = ''): readonly Encoding[] {
  const known = KNOWN.get(header);
  if (known !== undefined) return known;
  const encodings = (['br', 'gzip', 'zstd'] as const).filter((one) => acceptsEncoding(one, header));
  if (KNOWN.size < MAX_KNOWN) KNOWN.set(header, encodings);
  return encodings;
}
