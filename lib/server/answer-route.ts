import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Destination } from '#lib/redirects/resolve.ts';
import { READING } from '#lib/site-index/endpoints.ts';
import type { Route } from '#lib/site-index/guard.ts';

/** What some address of the site takes; no other method is read any further. */
const METHODS = [...READING, 'POST'];

/**
 * Answers what needs no page: a method that an address does not take, an address that leads on, and
 * what is absent where readers look for no page. Asks nobody and keeps nothing.
 * @returns whether it did.
 */
export function answerRoute(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  route: Route,
): boolean {
  const { method = 'GET', url = '/' } = incoming;
  const methods = route.kind === 'open' ? route.methods : READING;
  const allow = [...methods, 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') {
    outgoing.writeHead(204, { allow }).end();
    return true;
  }
  const isTaken = route.kind === 'open' ? methods.includes(method) : METHODS.includes(method);
  if (!isTaken) {
    refuse(outgoing, 405, { allow });
    return true;
  }
  if (route.kind === 'moved') {
    sendOn(outgoing, route.to);
    return true;
  }
  if (route.kind === 'open') return false;
  if (/^\/+api(?:\/|$)/i.test(url)) {
    sendUnknownEndpoint(outgoing);
    return true;
  }
  // Nobody reads a page in place of a script or a form's answer.
  if (READING.includes(method) && !url.startsWith('/_next/')) return false;
  refuse(outgoing, 404);
  return true;
}

/** Answers with a status and its number. */
export function refuse(
  outgoing: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
  outgoing.end(`${status}\n`);
}

function sendOn(outgoing: ServerResponse, { to, permanent }: Destination): void {
  const url = new URL(to, 'http://site');
  const location = to.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : url.href;
  outgoing.writeHead(permanent ? 308 : 307, {
    location,
    // Browsers would believe a permanent one for ever, and editors may want the address back.
    'cache-control': outgoing.hasHeader('set-cookie')
      ? 'no-store'
      : 'public, max-age=0, must-revalidate',
  });
  outgoing.end();
}

/** As `app/api/[...path]` answers on servers that are not ours. */
function sendUnknownEndpoint(outgoing: ServerResponse): void {
  outgoing.writeHead(404, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  outgoing.end(JSON.stringify({ error: 'There is no such endpoint.' }));
}
