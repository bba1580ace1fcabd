import type { ClientConfig } from '@sanity/client';
import { StreamConnection } from './stream-connection.ts';

/** `fetch` in the shape in which @sanity/client takes one. */
type ResolveFetch = NonNullable<ClientConfig['resolveFetch']>;
type StreamFetch = ReturnType<ResolveFetch>;

/** What comes before the version, the version, and the path of an event stream. */
const STREAM = /^(https?:\/\/[^?]*?)(\/v[^/]+\/data\/(?:listen|live\/events)\/[^/?]+(?:\?.*)?)$/;

/**
 * Carries all event streams of this tab over one WebSocket. A browser opens at most six HTTP/1.1
 * connections to an origin, all its tabs together, and the Studio listens six times with one
 * document open; WebSockets are not counted among them. Every other request goes its usual way.
 * @returns what @sanity/client takes as `resolveFetch`.
 */
export function createStreamFetch(plainFetch: typeof fetch = globalThis.fetch): ResolveFetch {
  const connections = new Map<string, StreamConnection>();

  const streamFetch: StreamFetch = (input, init) => {
    const [, base, path] = STREAM.exec(String(input)) ?? [];
    const method = init?.method ?? 'GET';
    if (base === undefined || path === undefined || method !== 'GET') {
      return plainFetch.call(globalThis, input, init as RequestInit);
    }
    let connection = connections.get(base);
    if (connection === undefined) {
      connection = new StreamConnection(`${base.replace(/^http/, 'ws')}/v1/mux`);
      connections.set(base, connection);
    }
    const headers = new Headers(init?.headers as HeadersInit | undefined);
    return connection.open({
      path: `${new URL(base).pathname.replace(/\/$/, '')}${path}`,
      lastEventId: headers.get('last-event-id'),
      authorization: headers.get('authorization'),
      signal: init?.signal ?? null,
    });
  };
  return () => streamFetch;
}
