import type { IncomingHttpHeaders } from 'node:http';

/** Longest address answered, in characters: above it 414, before anything is routed. */
const MAX_ADDRESS_LENGTH = 8192;
/** The same for a search, of which the first words are read: people paste whole texts there. */
const MAX_SEARCH_LENGTH = 60_000;
const SEARCH = /^\/(?:api\/)?search\?/;

/** Headers that Next takes as said by itself; from outside they could skip or poison its routing. */
const INTERNAL_HEADERS = [
  'next-resume',
  'x-matched-path',
  'x-middleware-rewrite',
  'x-middleware-subrequest',
  'x-nextjs-data',
  'x-now-route-matches',
];

const DRAWING = 'x-prerender-revalidate';

/** The status with which an address is refused before it is routed, or undefined when it is fine. */
export function refusalOf(address: string | undefined): 400 | 414 | undefined {
  if (address === undefined || !address.startsWith('/')) return 400;
  if (address.length > (SEARCH.test(address) ? MAX_SEARCH_LENGTH : MAX_ADDRESS_LENGTH)) return 414;
  if (address.includes('\0') || /%00/.test(address)) return 400;
  return isDecodable(address) ? undefined : 400;
}

/**
 * Removes what only Next and the queue may say. Changes `headers` in place.
 * @param revalidationKey with which the queue has pages drawn; without one nobody may.
 */
export function stripInternalHeaders(
  headers: IncomingHttpHeaders,
  revalidationKey: string | undefined,
): void {
  for (const name of INTERNAL_HEADERS) delete headers[name];
  if (headers[DRAWING] !== revalidationKey) delete headers[DRAWING];
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
