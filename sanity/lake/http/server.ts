import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { takeWholeBody, toWebRequest } from '#lib/node/web-request.ts';
import { sendWebResponse } from '#lib/node/web-response.ts';
import { StoreError } from '../errors.ts';
import { errorResponse, plainError } from './errors.ts';
import { type AllowedHosts, isAllowedHost, isAllowedOrigin } from './origins.ts';
import { preflight, refuseMethod, withSharing } from './sharing.ts';

export type ServerOptions = {
  fetch(request: Request): Promise<Response>;
  /** 0 takes a free one. */
  port: number;
  allowed?: Partial<AllowedHosts>;
  /** What pages of another origin may do, or null when they may not use the lake. */
  findOrigin?(origin: string): { allowCredentials: boolean } | null;
  /** Takes over a connection that asks for another protocol, after host and origin were checked. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
};

export type RunningServer = {
  port: number;
  /** Stops taking requests, ends streams, waits for answers under way, at most five seconds. */
  close(): Promise<void>;
};

const CLOSE_TIMEOUT_MS = 5000;

/**
 * Serves a lake on 127.0.0.1.
 * @throws {StoreError} in one sentence when the port is taken or must not be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const allowed: AllowedHosts = {
    hosts: options.allowed?.hosts ?? [],
    origins: options.allowed?.origins ?? [],
  };
  const open = new Set<AbortController>();
  let isClosing = false;
  const server = createServer({
    // Clients put queries of up to 11 kB, encoded, into the address.
    maxHeaderSize: 64 * 1024,
    headersTimeout: 15_000,
    requestTimeout: 300_000,
    connectionsCheckingInterval: 5000,
  });
  server.on('request', (incoming, outgoing) => {
    const gone = new AbortController();
    if (isClosing) gone.abort();
    else open.add(gone);
    outgoing.once('close', () => {
      open.delete(gone);
      // Nobody waits for anything any more after a whole answer, and aborting costs time.
      if (!outgoing.writableFinished) gone.abort();
    });
    void handle(incoming, outgoing, options, allowed, gone.signal);
  });
  server.on('upgrade', (incoming, socket, head) => {
    // Node no longer handles this socket: an error without a listener would end the process.
    socket.on('error', () => socket.destroy());
    const refusal = refuse(incoming, allowed, options);
    if (refusal === null && options.upgrade !== undefined) {
      options.upgrade(incoming, socket, head);
    } else {
      socket.end(`HTTP/1.1 ${refusal?.status ?? 404} Refused\r\nconnection: close\r\n\r\n`);
    }
  });
  const port = await listen(server, options.port);
  return {
    port,
    close() {
      isClosing = true;
      for (const gone of open) gone.abort();
      return new Promise((resolve) => {
        const limit = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
        // A connection that was busy becomes idle later, and would be kept for the next request.
        const sweep = setInterval(() => server.closeIdleConnections(), 20);
        server.close(() => {
          clearTimeout(limit);
          clearInterval(sweep);
          resolve();
        });
      });
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port)));
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function listenError(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StoreError(`Port ${port} is in use; stop what uses it or choose another.`, 'port');
  }
  if (code === 'EACCES') {
    return new StoreError(`Port ${port} needs rights this user lacks; use one above 1023.`, 'port');
  }
  return error;
}

/** Null when host and origin may talk to this lake. */
function refuse(
  incoming: IncomingMessage,
  allowed: AllowedHosts,
  options: ServerOptions,
): Response | null {
  if (!isAllowedHost(incoming.headers.host, allowed)) {
    return plainError(403, 'This lake does not answer under that host name');
  }
  const { origin } = incoming.headers;
  if (origin !== undefined && originRights(origin, allowed, options) === null) {
    return plainError(403, 'Pages of that origin may not use this lake');
  }
  return null;
}

/** Pages on this machine and those of the settings may send the session of their visitor. */
function originRights(
  origin: string,
  allowed: AllowedHosts,
  { findOrigin }: ServerOptions,
): { allowCredentials: boolean } | null {
  if (isAllowedOrigin(origin, allowed)) return { allowCredentials: true };
  return findOrigin?.(origin) ?? null;
}

async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: ServerOptions,
  allowed: AllowedHosts,
  signal: AbortSignal,
): Promise<void> {
  const refusal = refuse(incoming, allowed, options);
  const { origin } = incoming.headers;
  let response: Response;
  try {
    response =
      refusal ??
      preflight(incoming) ??
      refuseMethod(incoming) ??
      (await options.fetch(toWebRequest(incoming, signal, await takeWholeBody(incoming))));
  } catch (error) {
    response = errorResponse(error);
  }
  const asking = refusal === null ? origin : undefined;
  const rights = asking === undefined ? null : originRights(asking, allowed, options);
  const shared = withSharing(response, asking, rights?.allowCredentials);
  await sendWebResponse(shared, incoming, outgoing, signal);
}
