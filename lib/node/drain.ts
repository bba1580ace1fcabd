import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';

/** How long the unwanted rest of a body is read, so that its sender gets the answer. */
const DRAIN_TIMEOUT_MS = 30_000;

/** Reads and drops what is left of a request. Settles when it ended, broke off or took too long. */
export async function drain(incoming: IncomingMessage): Promise<void> {
  if (incoming.complete || incoming.destroyed) return;
  const signal = AbortSignal.timeout(DRAIN_TIMEOUT_MS);
  // Whichever it was, the connection is closed next.
  const ended = Promise.race([
    once(incoming, 'end', { signal }),
    once(incoming, 'close', { signal }),
  ]);
  // A data listener that still fills the request's stream would pause it again.
  incoming.removeAllListeners('data');
  incoming.resume();
  await ended.catch(() => undefined);
}
