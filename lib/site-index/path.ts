/** An address in its parts, each as it was sent; `search` and `hash` with their sign, or empty. */
export type Parts = { path: string; search: string; hash: string };

/** Splits an address as a visitor sent it, which begins with a slash. */
export function splitAddress(address: string): Parts {
  const [path = ''] = address.split(/[?#]/, 1);
  // Only the part behind the path: a path that begins with `//` would be taken for another host.
  const { search, hash } = new URL(`http://site/${address.slice(path.length)}`);
  return { path, search, hash };
}

/** The decoded segments, without empty ones and dot segments; undefined if undecodable. */
export function readSegments(path: string): string[] | undefined {
  try {
    // Browsers resolve dot segments and turn `\` as this does.
    const { pathname } = new URL(`http://site${path}`);
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    // Not an address: it cannot be decoded.
    return undefined;
  }
}

/** Without the dots and spaces at the end, which mails and chats add to a link. */
export function withoutEnding(segments: readonly string[]): string[] {
  const last = segments.at(-1)?.replace(/[.\s]+$/u, '') ?? '';
  return [...segments.slice(0, -1), last].filter(Boolean);
}

/** The path of decoded segments. */
export function writePath(segments: readonly string[]): string {
  return `/${segments.map((one) => encodeURIComponent(one.toWellFormed())).join('/')}`;
}

/** Whether a path is written as ours are; signs that need no encoding may be encoded or not. */
export function isWrittenAs(path: string, canonical: string): boolean {
  const encode = (sign: string) => encodeURIComponent(sign);
  return path.toWellFormed().replace(/[^\w\-.!~*'()%/]+/gu, encode) === canonical;
}
