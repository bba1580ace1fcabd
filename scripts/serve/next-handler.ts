import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export type NextHandler = {
  /** Settles when Next can answer. */
  ready: Promise<unknown>;
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
};

/** Loads Next, which takes longer than all the rest of a start; requests for it wait meanwhile. */
export function loadNext(options: { dev: boolean; port: number }): NextHandler {
  const prepared = import('next').then(async ({ default: next }) => {
    const app = next({ ...options, hostname: 'localhost' });
    await app.prepare();
    return { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler() };
  });
  return {
    ready: prepared,
    handle: async (incoming, outgoing) => (await prepared).handle(incoming, outgoing),
    upgrade: async (incoming, socket, head) => (await prepared).upgrade(incoming, socket, head),
  };
}
