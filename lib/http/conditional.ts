import { createHash } from 'node:crypto';
import { isKnownVersion } from './known-version.ts';

/** A response that caches must revalidate each time; 304 when the client has this body already. */
export function conditional(
  request: Request,
  body: string,
  contentType: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = { ...more, etag, 'cache-control': 'public, max-age=0, must-revalidate' };
  if (isKnownVersion(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { headers: { ...headers, 'content-type': contentType } });
}
