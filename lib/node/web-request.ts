import type { IncomingMessage } from 'node:http';

/** The sender ended the connection before the whole body had come. */
export class BrokenBody extends Error {
  override name = 'BrokenBody';
}

const bodies = new WeakMap<Request, Buffer<ArrayBuffer>>();

/** The body of a request, if it was read before the request was made. */
export function bodyAtHand(request: Request): Buffer<ArrayBuffer> | undefined {
  return bodies.get(request);
}

/**
 * The body of a Node request that came whole in the same piece as its headers, which most do;
 * undefined for others. Nothing is waited for but the parser's turn.
 */
export async function takeWholeBody(
  incoming: IncomingMessage,
): Promise<Buffer<ArrayBuffer> | undefined> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return undefined;
  await undefined;
  if (!incoming.complete) return undefined;
  const body: unknown = incoming.read();
  return Buffer.isBuffer(body) ? Buffer.from(body) : Buffer.alloc(0);
}

/**
 * The web request of a Node request.
 * @param signal aborts when the client has gone or the server closes.
 * @param body has been read already; without it, the body is read as the handler asks for it.
 * @throws {BrokenBody} while its body is read.
 * @throws {TypeError} when its `Host` is no host.
 */
export function toWebRequest(
  incoming: IncomingMessage,
  signal: AbortSignal,
  body?: Buffer<ArrayBuffer>,
): Request {
  const headers: [string, string][] = [];
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.push([name, value]);
    else for (const item of value ?? []) headers.push([name, item]);
  }
  const path = incoming.url?.startsWith('/') ? incoming.url : '/';
  const url = new URL(`http://${incoming.headers.host}${path}`);
  const { method = 'GET' } = incoming;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  if (body) {
    const request = new Request(url, { method, headers, signal, body });
    bodies.set(request, body);
    return request;
  }
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, duplex: 'half' };
  return new Request(url, { ...init, body: bodyOf(incoming) });
}

/** Reads only as fast as the handler does. What arrives after it stopped reading is dropped. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let isOpen = true;
  return new ReadableStream({
    start(controller) {
      incoming.on('data', (chunk: Buffer) => {
        if (!isOpen) return;
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once('end', () => {
        if (isOpen) controller.close();
        isOpen = false;
      });
      incoming.once('error', () => {
        if (isOpen) controller.error(new BrokenBody('The request broke off'));
        isOpen = false;
      });
      incoming.pause();
    },
    pull() {
      incoming.resume();
    },
    cancel() {
      isOpen = false;
    },
  });
}
