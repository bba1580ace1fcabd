/**
 * The address a request came from, by the `X-Forwarded-For` that our own server sets; empty when
 * there is none.
 */
export function senderAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
