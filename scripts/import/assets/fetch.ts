import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '#lib/clock.ts';
import { isPublicAddress } from '#lib/insights/links/public-address.ts';
import { retryAfter } from '../retry-after.ts';

/** Why a file could not be fetched, in a few words. */
export class FetchFault extends Error {
  override name = 'FetchFault';
}

export type FetchOptions = {
  /** An origin that the operator named: it may be on a private network, and gets the headers. */
  access: { origin: string; headers: Readonly<Record<string, string>> } | undefined;
  signal: AbortSignal;
};

const MAX_REDIRECTS = 5;
const MAX_TRIES = 4;
const MAX_WAIT_MS = 60_000;
const TIMEOUT_MS = 60_000;
/** Larger files are no part of an article. */
export const MAX_FILE_BYTES = 100_000_000;

/**
 * The bytes of a file on the web. Waits when the server says so, and tries failures again.
 * @throws {FetchFault} when it is not there, too large, or on a private network.
 */
export async function fetchFile(address: string, options: FetchOptions): Promise<Buffer> {
  let url = parse(address);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const answer = await withRetries(url, options);
    if (Buffer.isBuffer(answer)) return answer;
    url = parse(answer, url);
  }
  throw new FetchFault('leads from address to address');
}

function parse(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '') {
    throw new FetchFault('is no address of the web');
  }
  return url;
}

async function withRetries(url: URL, options: FetchOptions): Promise<Buffer | string> {
  let reason = '';
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    options.signal.throwIfAborted();
    let wait = 500 * 2 ** attempt;
    try {
      const answer = await requestOnce(url, options);
      if ('body' in answer) return answer.body;
      if ('location' in answer) return answer.location;
      reason = `status ${answer.status}`;
      if (answer.status < 500 && answer.status !== 429 && answer.status !== 408) break;
      wait = Math.min(answer.retryAfterMs ?? wait, MAX_WAIT_MS);
    } catch (error) {
      if (error instanceof FetchFault) throw error;
      if (Reflect.get(Object(error), 'code') === 'ENOTFOUND')
        throw new FetchFault('is on a host that does not exist');
      reason = error instanceof Error ? error.message : 'no connection';
    }
    if (attempt + 1 < MAX_TRIES) await pause(wait, undefined, { signal: options.signal });
  }
  throw new FetchFault(reason);
}

type Answer =
  | { body: Buffer }
  | { location: string }
  | { status: number; retryAfterMs: number | undefined };

async function requestOnce(url: URL, { access, signal }: FetchOptions): Promise<Answer> {
  const isNamed = access !== undefined && url.origin === access.origin;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!isNamed && isIP(host) !== 0 && !isPublicAddress(host))
    throw new FetchFault('is on a private network');
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = send(
    url,
    {
      agent: false,
      // Connects to the very address that was checked, so that DNS cannot change it in between.
      ...(isNamed ? {} : { lookup: publicLookup }),
      headers: {
        'user-agent': 'Signpost import',
        accept: '*/*',
        'accept-encoding': 'identity',
        ...(isNamed ? access.headers : {}),
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      maxHeaderSize: 32_768,
    },
    resolve,
  );
  request.on('error', reject);
  request.end();
  const response = await promise;
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    response.destroy();
    return { location: headers.location };
  }
  if (status !== 200) {
    response.destroy();
    return { status, retryAfterMs: retryAfter(headers['retry-after'], now()) };
  }
  return { body: await collect(response) };
}

async function collect(response: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    size += piece.length;
    if (size > MAX_FILE_BYTES) {
      response.destroy();
      throw new FetchFault(`is larger than ${MAX_FILE_BYTES / 1e6} MB`);
    }
    pieces.push(piece);
  }
  const expected = Number(response.headers['content-length'] ?? size);
  if (size < expected) throw new Error('it was cut off');
  return Buffer.concat(pieces);
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, '');
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address))) {
      return callback(new FetchFault('is on a private network'), '');
    }
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};
