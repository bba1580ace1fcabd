import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'sanity-webhook-signature';

/** Longer than two retries 30 s apart and a queue before them; older ones are replays. */
const OLDEST_MS = 15 * 60_000;
/** How far the sender's clock may be ahead. */
const AHEAD_MS = 5 * 60_000;

const HEADER = /^t=(\d{1,15})[, ]+v1=([\w-]+)$/;

/** What is wrong with a signature; undefined when it holds. */
export type SignatureFault = 'missing' | 'malformed' | 'forged' | 'stale';

/**
 * Checks Sanity's webhook signature: `v1` is HMAC-SHA256 of `<t>.<body>` in unpadded base64url,
 * `t` is in milliseconds (format read in `@sanity/webhook` 4.0.4, which compares in variable time
 * and accepts signatures of any age).
 */
export function signatureFault(
  header: string | null,
  body: string,
  secret: string,
  now: Date,
): SignatureFault | undefined {
  if (header === null || header === '') return 'missing';
  const [, sentAt, signature] = HEADER.exec(header.trim()) ?? [];
  if (sentAt === undefined || signature === undefined) return 'malformed';
  const expected = createHmac('sha256', secret).update(`${sentAt}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  const age = now.getTime() - Number(sentAt);
  return age > OLDEST_MS || age < -AHEAD_MS ? 'stale' : undefined;
}

/** The header that {@link signatureFault} accepts, for a body sent at an instant. */
export function signatureOf(body: string, secret: string, sentAt: Date): string {
  const at = sentAt.getTime();
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('base64url');
  return `t=${at},v1=${signature}`;
}
