import type { IncomingMessage } from 'node:http';
import { plainError } from './errors.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Says in the headers of a response which pages may read it. What never changes is public, the same for all of them.
 * @param allowCredentials whether those of `origin` may send the session of their visitor.
 */
export function withSharing(
  response: Response,
  origin: string | undefined,
  allowCredentials = true,
): Response {
  const { headers } = response;
  headers.set('x-content-type-options', 'nosniff');
  if (/\bimmutable\b/.test(headers.get('cache-control') ?? '')) {
    headers.set('access-control-allow-origin', '*');
    return response;
  }
  headers.append('vary', 'origin');
  if (origin === undefined) return response;
  headers.set('access-control-allow-origin', origin);
  if (allowCredentials) headers.set('access-control-allow-credentials', 'true');
  headers.set('access-control-expose-headers', 'retry-after, x-sanity-request-id');
  return response;
}

/** 405 for a method that no request of a browser can have, such as TRACE; null for others. */
export function refuseMethod({ method = 'GET' }: IncomingMessage): Response | null {
  if (METHODS.includes(method)) return null;
  const response = plainError(405, 'Method not allowed');
  response.headers.set('allow', METHODS.join(', '));
  return response;
}

/** The answer to a preflight of a page that may use this lake; null for other requests. */
export function preflight(incoming: IncomingMessage): Response | null {
  if (incoming.method !== 'OPTIONS') return null;
  const headers = new Headers({
    allow: METHODS.join(', '),
    'access-control-allow-methods': METHODS.join(', '),
    'access-control-max-age': '86400',
  });
  const asked = incoming.headers['access-control-request-headers'];
  if (asked !== undefined) headers.set('access-control-allow-headers', asked);
  return new Response(null, { status: 204, headers });
}
