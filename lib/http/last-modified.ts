/**
 * When a document was last published, as `Last-Modified`; nothing for what is no instant. It only
 * informs: what is sent depends on other documents too, so that `ETag` alone decides about 304.
 */
export function lastModified(instant: string | null): Record<string, string> {
  const time = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? {} : { 'last-modified': new Date(time).toUTCString() };
}
