import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { drain } from '#lib/node/drain.ts';

/** Tells the lake that somebody from outside asks (`sanity/lake/groq/visibility-window.ts`). */
const VISITOR_HEADER = 'x-lake-visitor';

/** Headers that belong to one connection and never travel on (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Hands a request on to a server on this machine and streams its answer back, event streams
 * included. The upstream sees its own address as Host, and the visitor's Origin unchanged.
 * Answers 503 in JSON when nothing listens there.
 */
export function proxyRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  upstreamPort: number,
): void {
  const upstream = httpRequest(
    {
      host: '127.0.0.1',
      port: upstreamPort,
      method: incoming.method,
      path: incoming.url,
      headers: {
        ...passedOn(incoming.headers),
        ...framingOf(incoming),
        host: `127.0.0.1:${upstreamPort}`,
        [VISITOR_HEADER]: '1',
      },
    },
    (answer) => {
      answer.on('error', () => outgoing.destroy());
      if (incoming.complete) {
        outgoing.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
        answer.pipe(outgoing);
        return;
      }
      // Refused while the body is still being sent, of which nobody wants more.
      incoming.unpipe(upstream);
      const headers = { ...passedOn(answer.headers), connection: 'close' };
      outgoing.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(outgoing, { end: false });
      answer.once('end', () => {
        isAnswered = true;
        void drain(incoming).then(() => outgoing.end());
      });
    },
  );
  let isAnswered = false;
  upstream.on('error', () => {
    if (isAnswered) return;
    if (outgoing.headersSent) return outgoing.destroy();
    outgoing.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
    outgoing.end(JSON.stringify({ statusCode: 503, error: 'The content lake does not answer.' }));
  });
  // A reader who goes away must not leave the upstream producing events for nobody.
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

/** Joins a WebSocket upgrade with a server on this machine, byte for byte. */
export function proxyUpgrade(
  incoming: IncomingMessage,
  visitor: Duplex,
  head: Buffer,
  upstreamPort: number,
): void {
  const upstream = connect(upstreamPort, '127.0.0.1', () => {
    const host = `127.0.0.1:${upstreamPort}`;
    const headers = { ...incoming.headers, host, [VISITOR_HEADER]: '1' };
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => `${name}: ${one}`),
    );
    upstream.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(visitor);
    visitor.pipe(upstream);
  });
  upstream.on('error', () => visitor.destroy());
  visitor.on('error', () => upstream.destroy());
  upstream.on('close', () => visitor.destroy());
  visitor.on('close', () => upstream.destroy());
}

/**
 * A body that came in chunks goes on in chunks. Without this Node sends that of a GET or a DELETE
 * as it is, and the lake takes it for the next request on a connection that all visitors share.
 */
function framingOf({ headers }: IncomingMessage): IncomingMessage['headers'] {
  return headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': 'chunked' };
}

function passedOn(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}
