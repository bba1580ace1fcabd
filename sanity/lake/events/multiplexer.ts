import type { WebSocket } from 'ws';
import { isJsonObject } from '#sanity/groq/document.ts';
import { scanJson } from '../json-text.ts';

/** Event streams one connection may carry. */
const MAX_STREAMS = 200;
const STREAM_PATH = /^(?:\/lake)?\/v[^/]+\/data\/(?:listen|live\/events)\/[^/]+$/;

/**
 * Carries many event streams over one WebSocket. Browsers open no more than six connections to an
 * origin over HTTP/1.1, and an editor's tool with one document open listens six times.
 *
 * The client sends `{op:'sub', id, path, lastEventId?, authorization?}` and `{op:'unsub', id}`; it
 * gets `{id, status, type}` once, then `{id, chunk}` with raw server-sent events, then `{id, end}`.
 * Each stream is an ordinary request to the lake, with the credentials of the connection.
 */
export function serveStreams(
  socket: WebSocket,
  options: { fetch: (request: Request) => Promise<Response>; credentials: Headers },
): void {
  const { fetch, credentials } = options;
  const open = new Map<number, AbortController>();

  function send(message: Record<string, unknown>): Promise<void> {
    // Resolves when the bytes have left, so a slow reader slows the stream down.
    return new Promise((resolve, reject) => {
      socket.send(JSON.stringify(message), (error) => (error ? reject(error) : resolve()));
    });
  }

  function reject(id: number, status: number): void {
    // A connection that has ended needs no answer.
    void send({ id, status, type: null }).catch(() => undefined);
  }

  async function subscribe(id: number, path: string, headers: Headers): Promise<void> {
    const controller = new AbortController();
    open.set(id, controller);
    try {
      const host = credentials.get('host') ?? 'localhost';
      const url = new URL(path, `http://${host}`);
      const { signal } = controller;
      const response = await fetch(new Request(url, { headers, signal }));
      await send({ id, status: response.status, type: response.headers.get('content-type') });
      if (response.body !== null) await forward(id, response.body, signal);
      await send({ id, end: true });
    } catch {
      // The connection has ended; nobody is left to be told.
    } finally {
      open.delete(id);
    }
  }

  async function forward(
    id: number,
    body: ReadableStream<Uint8Array>,
    signal: AbortSignal,
  ): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    // A source that failed has nothing left to cancel.
    const cancel = () => void reader.cancel().catch(() => undefined);
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        await send({ id, chunk: decoder.decode(next.value, { stream: true }) });
      }
    } finally {
      cancel();
      signal.removeEventListener('abort', cancel);
    }
  }

  socket.on('message', (data, isBinary) => {
    const message = isBinary ? null : parse(String(data));
    if (message === null || typeof message.id !== 'number') {
      socket.close(1003, 'The message cannot be understood');
    } else if (message.op === 'unsub') {
      open.get(message.id)?.abort();
    } else if (!isStreamPath(message.path) || open.has(message.id)) {
      reject(message.id, 400);
    } else if (open.size >= MAX_STREAMS) {
      reject(message.id, 429);
    } else {
      const headers = new Headers(credentials);
      const { authorization, lastEventId } = message;
      if (isHeaderValue(authorization)) headers.set('authorization', authorization);
      if (isHeaderValue(lastEventId)) headers.set('last-event-id', lastEventId);
      void subscribe(message.id, message.path, headers);
    }
  });
  socket.on('close', () => {
    for (const controller of open.values()) controller.abort();
  });
}

function parse(text: string): Record<string, unknown> | null {
  try {
    if (scanJson(text).hasBackslashName) return null;
    const message: unknown = JSON.parse(text);
    return isJsonObject(message) ? message : null;
  } catch {
    return null;
  }
}

function isStreamPath(path: unknown): path is string {
  return typeof path === 'string' && STREAM_PATH.test(path.split('?', 1)[0] ?? '');
}

function isHeaderValue(value: unknown): value is string {
  return typeof value === 'string' && /^[\x20-\x7e]{1,4096}$/.test(value);
}
