import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';

/** More than any answer of the CMS; a service gone mad shall not fill the memory. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/**
 * The part of `fetch` that a client needs, over Node's HTTP: Next's caches responses, which those
 * of the CMS must not be. Event streams are handed on as they come, all else once it is whole.
 */
export function plainFetch(input: string | URL, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = Object.fromEntries(new Headers(init.headers));
  const body = typeof init.body === 'string' ? init.body : undefined;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      { method: init.method ?? 'GET', headers, signal: init.signal ?? undefined },
      (incoming) => {
        const status = incoming.statusCode ?? 502;
        const responseHeaders = headersOf(incoming.headersDistinct);
        if (responseHeaders.get('content-type')?.startsWith('text/event-stream')) {
          const stream = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
          return resolve(new Response(stream, { status, headers: responseHeaders }));
        }
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size > MAX_RESPONSE_BYTES) request.destroy(new Error('The answer is too large.'));
        });
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = status === 204 || status === 304 ? null : Buffer.concat(chunks);
          resolve(new Response(text, { status, headers: responseHeaders }));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function headersOf(distinct: NodeJS.Dict<string[]>): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(distinct)) {
    for (const value of values) headers.append(name, value);
  }
  return headers;
}
