import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest of a refused body is read, in ms, so that its sender gets the response. */
const DRAIN_TIMEOUT_MS = 5000;

/**
 * Sends a web response, as fast as the client takes it. Headers are added to those that
 * `outgoing` has already.
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
  if (!incoming.complete) {
    outgoing.setHeader('connection', 'close');
    await drain(incoming);
  }
  if (response.body === null) outgoing.end();
  else {
    outgoing.flushHeaders();
    await pump(response.body, outgoing, signal);
  }
}

/** Sends a web response that is short, with its length, where the request was read to its end. */
export async function sendWhole(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  outgoing.end(body);
}

async function drain(incoming: IncomingMessage): Promise<void> {
  const timeout = AbortSignal.timeout(DRAIN_TIMEOUT_MS);
  // Whether it ended, broke off or took too long: the response is sent next.
  const ended = once(incoming, 'end', { signal: timeout }).catch(() => undefined);
  // A data listener that still fills the request's stream would pause it again.
  incoming.removeAllListeners('data');
  incoming.resume();
  await ended;
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
