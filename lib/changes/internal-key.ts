import { randomBytes, timingSafeEqual } from 'node:crypto';

declare global {
  var signpostInternalKey: string | undefined;
}

/**
 * What this process says to itself. Tags may be dropped only inside a request, so timers ask a
 * route of their own process; the key lives in its memory and nowhere else.
 */
export function internalKey(): string {
  globalThis.signpostInternalKey ??= randomBytes(32).toString('base64url');
  return globalThis.signpostInternalKey;
}

/** Whether a request with this `authorization` header comes from this process. */
export function isInternal(authorization: string | null | undefined): boolean {
  const given = Buffer.from(authorization ?? '');
  const expected = Buffer.from(`Bearer ${internalKey()}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What this process sends along to be known as itself. */
export function internalHeaders(): { authorization: string } {
  return { authorization: `Bearer ${internalKey()}` };
}
