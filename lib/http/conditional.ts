import { createHash } from 'node:crypto';

/**
 * A text that may change at any moment: nobody keeps it without asking, and who has it already is
 * told so with 304 and nothing more.
 */
export function conditional(request: Request, body: string, contentType: string): Response {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' };
  const known = (request.headers.get('if-none-match') ?? '').split(',');
  if (known.some((one) => one.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { headers: { ...headers, 'content-type': contentType } });
}
