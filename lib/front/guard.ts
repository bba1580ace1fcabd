import type { IncomingHttpHeaders } from 'node:http';

/** Longest address answered, in characters: above it 414, before anything is routed. */
const LONGEST_ADDRESS = 8192;
/** The same for a search, of which the first words are read: people paste whole texts there. */
const LONGEST_SEARCH = 60_000;
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

/** The status with which an address is refused before it is routed, or undefined when it is fine. */
export function refusalOf(address: string | undefined): 400 | 414 | undefined {
  if (address === undefined || !address.startsWith('/')) return 400;
  if (address.length > (SEARCH.test(address) ? LONGEST_SEARCH : LONGEST_ADDRESS)) return 414;
  if (address.includes('\0') || /%00/.test(address)) return 400;
  return isDecodable(address) ? undefined : 400;
}

/** Removes what only Next may say to itself. Changes `headers` in place. */
export function stripInternalHeaders(headers: IncomingHttpHeaders): void {
  for (const name of INTERNAL_HEADERS) delete headers[name];
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
