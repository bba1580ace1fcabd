/**
 * Whether `If-None-Match` says that its sender has this version of an answer (RFC 9110, 13.1.2). A CDN
 * that compresses by itself weakens tags.
 */
export function isKnownVersion(header: string | null | undefined, etag: string): boolean {
  const named = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return named.some((one) => one === '*' || one === etag);
}
