import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** An address that this server must not request. */
export class RequestRefused extends Error {
  override name = 'RequestRefused';
}

export type RequestOptions = {
  userAgent: string;
  timeoutMs: number;
  /** Which IP addresses may be requested; tests allow their own server. */
  isAllowed: (address: string) => boolean;
  ports: readonly number[];
};

export const WEB_PORTS = [80, 443] as const;

/** The options outside tests. */
export function publicRequestOptions(siteUrl: string): RequestOptions {
  return {
    userAgent: `Signpost link check (+${siteUrl})`,
    timeoutMs: 10_000,
    isAllowed: isPublicAddress,
    ports: WEB_PORTS,
  };
}

/** The response without its body. */
export type Answer = { status: number; location: string | null };

/**
 * Sends one request without credentials and reads the headers of the response. It connects to the
 * very address that was checked, so that DNS cannot change it in between.
 * @throws {RequestRefused} when the address is not on the public web.
 */
export async function requestHead(
  url: URL,
  method: 'HEAD' | 'GET',
  options: RequestOptions,
): Promise<Answer> {
  checkShape(url, options);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve: answer, reject } = Promise.withResolvers<IncomingMessage>();
  const request = send(
    url,
    {
      method,
      agent: false,
      lookup: guardedLookup(options),
      signal: AbortSignal.timeout(options.timeoutMs),
      headers: { 'user-agent': options.userAgent, accept: '*/*' },
      maxHeaderSize: 32_768,
    },
    answer,
  );
  request.on('error', reject);
  request.end();
  const response = await promise;
  const { statusCode = 0, headers } = response;
  // Only the headers matter, and the body is cut off next.
  response.on('error', () => undefined);
  response.destroy();
  return { status: statusCode, location: headers.location ?? null };
}

function checkShape(url: URL, { ports, isAllowed }: RequestOptions): void {
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '')
    throw new RequestRefused('no plain address');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!ports.includes(port)) throw new RequestRefused('a port that is not for the web');
  // Names are checked in the lookup; IP addresses are never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host))
    throw new RequestRefused('an address that is not public');
}

function guardedLookup({ isAllowed }: RequestOptions): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '');
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => isAllowed(address))) {
        return callback(new RequestRefused('an address that is not public'), '');
      }
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}
