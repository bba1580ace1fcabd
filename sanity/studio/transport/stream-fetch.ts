import type { ClientConfig } from '@sanity/client';
import { StreamConnection } from './stream-connection.ts';

/** `fetch` in the shape in which @sanity/client takes one. */
type ResolveFetch = NonNullable<ClientConfig['resolveFetch']>;

/** What comes before the version, the version, and the path of an event stream. */
const STREAM = /^(https?:\/\/[^?]*?)(\/v[^/]+\/data\/(?:listen|live\/events)\/[^/?]+(?:\?.*)?)$/;

/** Asks the lake, as `fetch` does. */
type LakeFetch = (address: string, init?: RequestInit) => Promise<Response>;

/** @returns what @sanity/client takes as `resolveFetch`; see {@link createLakeFetch}. */
export function createStreamFetch(plainFetch: typeof fetch = globalThis.fetch): ResolveFetch {
  const lakeFetch = createLakeFetch(plainFetch);
  return () => (input, init) => lakeFetch(String(input), init as RequestInit);
}

/**
 * Carries all event streams of this tab over one WebSocket. A browser opens at most six HTTP/1.1
 * connections to an origin, all its tabs together, and the Studio listens six times with one
 * document open; WebSockets are not counted among them. Every other request goes its usual way.
 */
export function createLakeFetch(plainFetch: typeof fetch): LakeFetch {
  const connections = new Map<string, StreamConnection>();

  return (address, init) => {
    const [, base, path] = STREAM.exec(address) ?? [];
    const method = init?.method ?? 'GET';
    if (base === undefined || path === undefined || method !== 'GET') {
      return plainFetch.call(globalThis, address, init);
    }
    let connection = connections.get(base);
    if (connection === undefined) {
      connection = new StreamConnection(`${base.replace(/^http/, 'ws')}/v1/mux`);
      connections.set(base, connection);
    }
    const headers = new Headers(init?.headers);
    return connection.open({
      path: `${new URL(base).pathname.replace(/\/$/, '')}${path}`,
      lastEventId: headers.get('last-event-id'),
      authorization: headers.get('authorization'),
      signal: init?.signal ?? null,
    });
  };
}
