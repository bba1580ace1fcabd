/** The address that a request came from, as our own front server wrote it; '' when unknown. */
export function callerAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
