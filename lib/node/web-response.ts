import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { drain } from './drain.ts';

const texts = new WeakMap<Response, string>();

/** A response whose text is at hand, and is sent in one piece with its length. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  texts.set(response, text);
  return response;
}

/**
 * Sends a web response as fast as the client takes it, with the headers that `outgoing` has already.
 * @param signal ends a stream when the client has gone or the server closes.
 */
export async function sendWebResponse(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  const text = texts.get(response);
  if (text !== undefined && incoming.complete) {
    outgoing.end(text);
    return;
  }
  if (!incoming.complete) {
    outgoing.setHeader('connection', 'close');
    if (response.status >= 400) return sendEarly(response, incoming, outgoing);
    await drain(incoming);
  }
  if (response.body === null) outgoing.end();
  else {
    outgoing.flushHeaders();
    await pump(response.body, outgoing, signal);
  }
}

/** The sender gets the answer before its body has ended, and the connection ends with it. */
async function sendEarly(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.setHeader('content-length', body.length);
  outgoing.write(body);
  await drain(incoming);
  outgoing.end();
}

async function pump(
  body: ReadableStream<Uint8Array>,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  // A source that failed has nothing left to cancel.
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (!outgoing.write(next.value)) await once(outgoing, 'drain', { signal });
    }
    outgoing.end();
  } catch {
    // The client has gone, or the body failed after its headers were sent.
    outgoing.destroy();
    cancel();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
