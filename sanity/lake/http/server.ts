import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { LakeError, StoreError } from '../errors.ts';
import { errorResponse, plainError } from './errors.ts';
import { type AllowedHosts, isAllowedHost, isAllowedOrigin } from './origins.ts';

export type ServerOptions = {
  fetch(request: Request): Promise<Response>;
  /** 0 takes a free one. */
  port: number;
  allowed?: Partial<AllowedHosts>;
  /** Takes over a connection that asks for another protocol, after host and origin were checked. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
};

export type RunningServer = {
  port: number;
  /** Stops taking requests, ends streams, waits for answers under way, at most five seconds. */
  close(): Promise<void>;
};

const CLOSE_LIMIT_MS = 5000;
/** How long a refused upload may go on, so that its sender gets to read the refusal. */
const DRAIN_LIMIT_MS = 5000;

/**
 * Serves a lake on 127.0.0.1.
 * @throws {StoreError} in one sentence when the port is taken or must not be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const allowed: AllowedHosts = {
    hosts: options.allowed?.hosts ?? [],
    origins: options.allowed?.origins ?? [],
  };
  const closing = new AbortController();
  const server = createServer({
    // Clients put queries of up to 11 kB, encoded, into the address.
    maxHeaderSize: 64 * 1024,
    headersTimeout: 15_000,
    requestTimeout: 300_000,
    connectionsCheckingInterval: 5000,
  });
  server.on('request', (incoming, outgoing) => {
    void handle(incoming, outgoing, options, allowed, closing.signal);
  });
  server.on('upgrade', (incoming, socket, head) => {
    // From here on nobody but us listens, and an error that nobody hears of ends the process.
    socket.on('error', () => socket.destroy());
    const refusal = refuse(incoming, allowed);
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
      closing.abort();
      return new Promise((resolve) => {
        const limit = setTimeout(() => server.closeAllConnections(), CLOSE_LIMIT_MS);
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
    return new StoreError(`Port ${port} is in use; stop what uses it or set LAKE_PORT to another.`);
  }
  if (code === 'EACCES') {
    return new StoreError(`Port ${port} needs rights this user lacks; set LAKE_PORT above 1023.`);
  }
  return error;
}

/** Null when host and origin may talk to this lake. */
function refuse(incoming: IncomingMessage, allowed: AllowedHosts): Response | null {
  if (!isAllowedHost(incoming.headers.host, allowed)) {
    return plainError(403, 'This lake does not answer under that host name');
  }
  const { origin } = incoming.headers;
  if (origin !== undefined && !isAllowedOrigin(origin, allowed)) {
    return plainError(403, 'Pages of that origin may not use this lake');
  }
  return null;
}

async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: ServerOptions,
  allowed: AllowedHosts,
  closing: AbortSignal,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, closing]);
  const refusal = refuse(incoming, allowed);
  const { origin } = incoming.headers;
  let response: Response;
  try {
    response = refusal ?? preflight(incoming) ?? (await options.fetch(toRequest(incoming, signal)));
  } catch (error) {
    response = errorResponse(error);
  }
  if (refusal === null && origin !== undefined) {
    outgoing.setHeader('access-control-allow-origin', origin);
    outgoing.setHeader('access-control-allow-credentials', 'true');
    outgoing.setHeader('access-control-expose-headers', 'retry-after, x-sanity-request-id');
  }
  outgoing.setHeader('vary', 'origin');
  outgoing.setHeader('x-content-type-options', 'nosniff');
  await send(response, incoming, outgoing, signal);
}

function preflight(incoming: IncomingMessage): Response | null {
  if (incoming.method !== 'OPTIONS') return null;
  const headers = new Headers({
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-max-age': '86400',
  });
  const asked = incoming.headers['access-control-request-headers'];
  if (asked !== undefined) headers.set('access-control-allow-headers', asked);
  return new Response(null, { status: 204, headers });
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const item of value ?? []) headers.append(name, item);
  }
  const path = incoming.url?.startsWith('/') ? incoming.url : '/';
  const url = new URL(`http://${incoming.headers.host}${path}`);
  const { method = 'GET' } = incoming;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, duplex: 'half' };
  return new Request(url, { ...init, body: chunksOf(incoming) });
}

/**
 * Reads only as fast as the lake does, so that a limit can stop a large body early. What comes
 * after the lake stopped reading is let pass unseen.
 */
function chunksOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
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
      // Whoever sent it has gone, which is nothing that the log should hold.
      incoming.once('error', () => {
        if (isOpen) controller.error(new LakeError(400, 'brokenOff', 'The request broke off'));
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

async function send(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'vary') outgoing.appendHeader(name, value);
    else outgoing.setHeader('vary', `origin, ${value}`);
  }
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

/** Takes in the rest of a refused body, so that its sender is still there to read the refusal. */
async function drain(incoming: IncomingMessage): Promise<void> {
  const limit = AbortSignal.timeout(DRAIN_LIMIT_MS);
  const ended = once(incoming, 'end', { signal: limit }).catch(() => undefined);
  // A data listener that still fills the request's stream would pause it again.
  incoming.removeAllListeners('data');
  incoming.resume();
  await ended;
}

/** Writes as fast as the reader takes it. An event stream ends when its reader or the lake goes. */
async function pump(
  body: ReadableStream<Uint8Array>,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (!outgoing.write(next.value)) await once(outgoing, 'drain', { signal });
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
    cancel();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
