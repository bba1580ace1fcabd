import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '#lib/context.ts';
import { keyOfPath, NOT_FOUND_KEY } from '#lib/pages/address.ts';
import { htmlOf, type Page } from '#lib/pages/page.ts';
import { securityHeaders } from '#lib/seo/security-headers.ts';
import type { Route } from '#lib/site-index/guard.ts';
import { isForPage } from './request-kind.ts';
import { contentHeaders, type ResponseMeta, sharedCacheControl } from './response-headers.ts';

/** Right after a start a reader waits so long at most for a page that is out of date. */
const STARTUP_WAIT_MS = 1_000;

/** What is for Next alone: its tags, and the length of a body that is sent in another encoding. */
const INTERNAL_HEADERS = new Set(['x-next-cache-tags', 'content-length', 'transfer-encoding']);

const SECURITY = Object.fromEntries(
  securityHeaders().flatMap(({ headers }) =>
    headers.map(({ key, value }) => [key.toLowerCase(), value]),
  ),
);

/** Next answers these from the same address with other bodies. */
const VARY =
  'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, accept-encoding';

/**
 * Answers a reader from the finished pages, without Next. A stale page is sent as it is and put into
 * the queue, except right after a start, when what happened in between must not be missed.
 * @returns false for whatever is not such a page, or was never drawn.
 */
export function createServePage(context: Context, metaNow: () => ResponseMeta) {
  const { pages, queue, reads, recompression, startup } = context;

  return async function servePage(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    route: Route,
  ): Promise<boolean> {
    if (!isForPage(incoming)) return false;
    const key = route.kind === 'absent' ? NOT_FOUND_KEY : keyOfPath(incoming.url ?? '/');
    if (key === undefined) return false;
    let page = pages.get(key);
    if (page === undefined) return false;
    reads.note(key);
    if (page.brotli === null) recompression.add(key);
    if (!pages.isFresh(page)) {
      queue.add([key], 'reader');
      if (!startup.isCurrent) {
        await Promise.race([queue.whenDrawn(key), pause(STARTUP_WAIT_MS)]);
        page = pages.get(key) ?? page;
      }
    }
    send(incoming, outgoing, page, metaNow());
    return true;
  };
}

function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  page: Page,
  meta: ResponseMeta,
): void {
  for (const [name, value] of Object.entries(page.headers)) {
    if (!INTERNAL_HEADERS.has(name) && !name.startsWith('x-nextjs-'))
      outgoing.setHeader(name, value);
  }
  const { encoding, body } = bodyOf(page, incoming.headers['accept-encoding']);
  const etag = `"${page.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    ...SECURITY,
    ...contentHeaders(meta),
    'cache-control':
      page.status === 200 || page.status === 404
        ? sharedCacheControl(meta)
        : 'public, max-age=0, must-revalidate',
    vary: VARY,
    etag,
  };
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  if (page.status === 200 && isKnown(incoming.headers['if-none-match'], etag)) {
    outgoing.writeHead(304).end();
    return;
  }
  if (!outgoing.hasHeader('content-type')) {
    outgoing.setHeader('content-type', 'text/html; charset=utf-8');
  }
  if (encoding !== undefined) outgoing.setHeader('content-encoding', encoding);
  outgoing.setHeader('content-length', body.length);
  outgoing.writeHead(page.status);
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

function bodyOf(page: Page, accepted: string | undefined): { encoding?: string; body: Buffer } {
  if (page.brotli !== null && accepts('br', accepted)) return { encoding: 'br', body: page.brotli };
  if (accepts('gzip', accepted)) return { encoding: 'gzip', body: page.gzip };
  return { body: htmlOf(page) };
}

function accepts(encoding: string, header = ''): boolean {
  return header.split(',').some((one) => {
    const [name = '', ...rest] = one.trim().toLowerCase().split(';');
    return name.trim() === encoding && !rest.some((part) => /^\s*q=0(?:\.0*)?\s*$/.test(part));
  });
}

/** A CDN that compresses by itself weakens tags. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
