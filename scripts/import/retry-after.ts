/** How long a server asks to wait, in ms: it says seconds or an instant (RFC 9110, 10.2.3). */
export function retryAfter(header: string | null | undefined, at: Date): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - at.getTime();
  return Number.isNaN(ms) || ms < 0 ? undefined : ms;
}
