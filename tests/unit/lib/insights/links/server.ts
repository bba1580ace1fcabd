import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { RequestOptions } from '#lib/insights/links/request.ts';

export type Seen = { method: string; path: string; userAgent: string; at: number };

export type OtherSite = {
  port: number;
  origin: string;
  /** Every request so far, in order. */
  seen: Seen[];
  /** The most requests that were open at one time. */
  mostAtOnce(): number;
  close(): Promise<void>;
};

/** A site that links lead to, on this machine. */
export async function otherSite(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<OtherSite> {
  const seen: Seen[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, path: url, userAgent: headers['user-agent'] ?? '', at: Date.now() });
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    port: address.port,
    origin: `http://127.0.0.1:${address.port}`,
    seen,
    mostAtOnce: () => most,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Asks servers of this machine at these ports, and nobody else. */
export function localRequestOptions(ports: readonly number[], timeoutMs = 2_000): RequestOptions {
  return {
    userAgent: 'Signpost link check (+https://help.example.com)',
    timeoutMs,
    isAllowed: (address) => address === '127.0.0.1',
    ports,
  };
}
