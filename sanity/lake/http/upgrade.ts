import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { serveStreams } from '../events/multiplexer.ts';
import { VISITOR_HEADER } from '../groq/visibility-window.ts';
import { Presence } from '../presence/presence.ts';
import type { SharedServices } from './endpoint.ts';

/** Larger messages end the connection: what editors' tools send is a query at most. */
const MAX_MESSAGE_BYTES = 256 * 1024;
/** Connections at once; those without an account take at most half of them. */
const MAX_SOCKETS = 2000;
const PING_MS = 20_000;
/** How long peers get to close their side before the connection is cut. */
const CLOSE_TIMEOUT_MS = 50;

const MUX = /^(?:\/lake)?\/v[^/]+\/mux$/;
const SOCKET = /^(?:\/lake)?\/v[^/]+\/socket\/([^/]+)$/;

export type Upgrades = {
  /** Takes over a connection whose host and origin were checked. */
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

/**
 * The lake's WebSockets: `/vX/mux` carries all event streams of a browser tab, `/vX/socket/:dataset`
 * carries presence.
 */
export function createUpgrades(
  services: SharedServices,
  fetch: (request: Request) => Promise<Response>,
): Upgrades {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  /** Of each dataset: editors of one are not told of those of another. */
  const presences = new Map<string, Presence>();
  const guests = new Set<WebSocket>();
  let timer: NodeJS.Timeout | undefined;

  function isGuest(credentials: Headers): boolean {
    try {
      const request = new Request('http://lake/', { headers: credentials });
      return services.authenticate(request).role === 'anonymous';
    } catch {
      // The credentials are no longer valid.
      return true;
    }
  }

  function serve(socket: WebSocket, credentials: Headers, path: string): void {
    keepAlive(socket);
    if (MUX.test(path)) serveStreams(socket, { fetch, credentials });
    else presenceOf(SOCKET.exec(path)?.[1] ?? '').join(socket, credentials);
  }

  function presenceOf(dataset: string): Presence {
    const known = presences.get(dataset);
    if (known !== undefined) return known;
    const presence = new Presence(services);
    presences.set(dataset, presence);
    return presence;
  }

  function isDataset(name: string | undefined): boolean {
    return services.datasets.list().some((record) => record.name === name);
  }

  /** Else connections that died silently would stay open. */
  function keepAlive(socket: WebSocket): void {
    let isAlive = true;
    socket.on('pong', () => {
      isAlive = true;
    });
    // `close` follows every error.
    socket.on('error', () => undefined);
    const ping = setInterval(() => {
      if (!isAlive) socket.terminate();
      else socket.ping();
      isAlive = false;
    }, PING_MS);
    ping.unref();
    socket.on('close', () => clearInterval(ping));
  }

  return {
    upgrade(incoming, socket, head) {
      const path = URL.parse(incoming.url ?? '/', 'http://lake')?.pathname ?? '/';
      const dataset = SOCKET.exec(path)?.[1];
      if (!MUX.test(path) && !isDataset(dataset)) {
        socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
        return;
      }
      const credentials = credentialsOf(incoming);
      const isUnknown = isGuest(credentials);
      const isFull = server.clients.size >= MAX_SOCKETS;
      if (isFull || (isUnknown && guests.size >= MAX_SOCKETS / 2)) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(incoming, socket, head, (webSocket) => {
        if (isUnknown) {
          guests.add(webSocket);
          webSocket.on('close', () => guests.delete(webSocket));
        }
        serve(webSocket, credentials, path);
      });
    },
    async close() {
      clearTimeout(timer);
      if (server.clients.size === 0) return;
      for (const socket of server.clients) socket.close(1001, 'The content lake is closing');
      await new Promise((resolve) => {
        timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
      });
      for (const socket of server.clients) socket.terminate();
    },
  };
}

/** The headers that authenticate a caller and name the page. */
function credentialsOf({ headers }: IncomingMessage): Headers {
  const credentials = new Headers();
  for (const name of [
    'host',
    'origin',
    'cookie',
    'authorization',
    'x-forwarded-for',
    VISITOR_HEADER,
  ]) {
    const value = headers[name];
    if (typeof value === 'string') credentials.set(name, value);
  }
  return credentials;
}
