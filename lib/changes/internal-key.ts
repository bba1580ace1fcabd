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

/** Whether a request comes from this process. */
export function isInternal(request: Request): boolean {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const expected = Buffer.from(`Bearer ${internalKey()}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
