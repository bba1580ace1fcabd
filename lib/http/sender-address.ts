/**
 * The address that a request came from, as the nearest proxy says: our own server writes
 * `X-Forwarded-For` itself (`lib/front/client-address.ts`), whatever a client put there.
 * @returns an empty text when nobody said it.
 */
export function senderAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
