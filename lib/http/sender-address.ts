import type { HeaderReader } from './plain.ts';

/** The address a request came from, by the `X-Forwarded-For` of our own server; else empty. */
export function senderAddress(headers: HeaderReader): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
