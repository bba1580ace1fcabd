import type { IncomingHttpHeaders } from 'node:http';
import { BOUNDARY_HEADER, DRAWING_HEADER } from '#lib/pages/draw.ts';

/** Longest address answered, in characters: above it 414, before anything is routed. */
const MAX_ADDRESS_LENGTH = 8192;
/** The same for a search, of which the first words are read: people paste whole texts there. */
const MAX_SEARCH_LENGTH = 60_000;
const SEARCH = /^\/(?:api\/)?search\?/;
/** The same for the lake: Sanity's client puts queries of 11,264 and listeners of 14,800 into one. */
const MAX_LAKE_ADDRESS_LENGTH = 16_384;
const LAKE = /^\/lake\//;

/** Headers that Next takes as said by itself; from outside they could skip or poison its routing. */
const INTERNAL_HEADERS = [
  'next-resume',
  'x-matched-path',
  'x-middleware-rewrite',
  'x-middleware-subrequest',
  'x-nextjs-data',
  'x-now-route-matches',
];

const PREVIEW = '__prerender_bypass';
const ACTION = 'next-action';

/** Takes the cookie of a preview from a browser. */
export const PREVIEW_GONE = `${PREVIEW}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

/**
 * The status with which an address is refused before it is routed, or undefined when it is fine.
 * @param host the `Host` header; HTTP/1.0 has none.
 */
export function refusalOf(
  address: string | undefined,
  host: string | undefined,
): 400 | 414 | undefined {
  if (address === undefined || !address.startsWith('/')) return 400;
  if (host !== undefined && !URL.canParse(`http://${host}`)) return 400;
  if (address.length > maxLengthOf(address)) return 414;
  if (address.includes('\0') || /%00/.test(address)) return 400;
  return isDecodable(address) ? undefined : 400;
}

/**
 * Removes what only Next, the queue and an editor's preview may say. Changes `headers` in place.
 * @param revalidationKey with which the queue has pages drawn; without one nobody may.
 */
export function stripInternalHeaders(
  headers: IncomingHttpHeaders,
  revalidationKey: string | undefined,
): void {
  // An object whose members are deleted becomes slow to read.
  for (const name of INTERNAL_HEADERS) if (headers[name] !== undefined) delete headers[name];
  if (headers[DRAWING_HEADER] !== revalidationKey || revalidationKey === undefined) {
    for (const name of [DRAWING_HEADER, BOUNDARY_HEADER])
      if (headers[name] !== undefined) delete headers[name];
  }
  // Only the tools of a preview have actions; Next fails on any other one.
  if (headers[ACTION] !== undefined && !headers.cookie?.includes(`${PREVIEW}=`)) {
    delete headers[ACTION];
  }
}

/**
 * Removes the cookie of a preview that is forged or of an earlier build. Changes `headers` in place.
 * @param revalidationKey of the build, by which Next knows a preview; without one Next alone tells.
 * @returns whether there was one, for `PREVIEW_GONE` to take it from the browser too.
 */
export function stripForgedPreview(
  headers: IncomingHttpHeaders,
  revalidationKey: string | undefined,
): boolean {
  const { cookie } = headers;
  if (revalidationKey === undefined || !cookie?.includes(`${PREVIEW}=`)) return false;
  const isForged = (one: string) =>
    one.startsWith(`${PREVIEW}=`) && one !== `${PREVIEW}=${revalidationKey}`;
  const cookies = cookie.split(';').map((one) => one.trim());
  const kept = cookies.filter((one) => !isForged(one));
  if (kept.length === cookies.length) return false;
  headers.cookie = kept.join('; ');
  return true;
}

function maxLengthOf(address: string): number {
  if (SEARCH.test(address)) return MAX_SEARCH_LENGTH;
  return LAKE.test(address) ? MAX_LAKE_ADDRESS_LENGTH : MAX_ADDRESS_LENGTH;
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
