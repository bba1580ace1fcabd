import { createHash } from 'node:crypto';
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { isKnownVersion } from '#lib/http/known-version.ts';
import { ownBytes } from '#lib/node/own-bytes.ts';
import { gzipQuick } from '#lib/pages/page.ts';
import type { PageStore } from '#lib/pages/store.ts';
import { collectBody } from './collect-body.ts';
import { acceptsEncoding } from './encoding.ts';
import { isForPage } from './request-kind.ts';

/** What is made from content, clock and counts alone: feeds, articles as text, lists as JSON. */
const KEPT =
  /^\/(?:[a-z-]+\/)?(?:feed\.xml|rss\.xml|feed\.json|llms\.txt|llms-full\.txt(?:\?.*)?|openapi\.json|mcp\/server-card|\.well-known\/(?:ai-catalog|mcp\/server-card)\.json|sitemap\.xml|sitemaps\/[a-z-]+\.xml|robots\.txt|manifest\.webmanifest|articles\/[^/?]+\.(?:md|ics)|api\/(?:articles(?:\/[^/?]+)?|banners|twins\/[^?]+)(?:\?.*)?)$/;

const MAX_BYTES = 4 * 1024 * 1024;

/** Headers that are not kept with a response. */
const OF_THE_MOMENT = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
]);

/** Counts of votes may change where no page shows them, so an answer is made again after this. */
const MAX_AGE_MS = 5_000;

type Kept = {
  sequence: number;
  /** In ms since 1970. A clock that was set back is before it. */
  from: number;
  until: number;
  headers: OutgoingHttpHeaders;
  etag: string;
  identity: Buffer;
  gzip: Buffer;
};

export type KeptResponsesDeps = {
  pages: Pick<PageStore, 'sequence'>;
  now: () => Date;
  /** When an announcement next appears, changes or disappears. */
  nextBoundary: () => Date | null;
};

/** Keeps responses that are no pages until the page store counts a change or a boundary. */
export class KeptResponses {
  readonly #deps: KeptResponsesDeps;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(deps: KeptResponsesDeps) {
    this.#deps = deps;
  }

  /** @returns whether the response was sent; if not, what comes is kept for the next reader. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const path = incoming.url ?? '/';
    if (!isForPage(incoming) || !KEPT.test(path)) return false;
    const known = this.#kept.get(path);
    if (known !== undefined && this.#isCurrent(known)) {
      send(incoming.headers, incoming.method, outgoing, known);
      return true;
    }
    if (incoming.method === 'GET') this.#keepNext(path, incoming, outgoing);
    return false;
  }

  #isCurrent({ sequence, from, until }: Kept): boolean {
    const { pages, now } = this.#deps;
    const time = now().getTime();
    return sequence === pages.sequence && from <= time && time < until;
  }

  #keepNext(path: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { pages, nextBoundary, now } = this.#deps;
    const asked = { ...incoming.headers };
    // The whole response is wanted, in the one form that all others are made from.
    for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since', 'range']) {
      delete incoming.headers[name];
    }
    const { sequence } = pages;
    const boundary = nextBoundary()?.getTime() ?? Number.POSITIVE_INFINITY;
    const from = now().getTime();
    const until = Math.min(boundary, from + MAX_AGE_MS);
    collectBody(
      outgoing,
      () => outgoing.statusCode === 200,
      async (identity) => {
        const headers = Object.fromEntries(
          Object.entries(outgoing.getHeaders()).filter(([name]) => !OF_THE_MOMENT.has(name)),
        );
        const etag = createHash('sha1').update(identity).digest('base64url');
        const gzip = await gzipQuick(identity);
        const body = { headers, etag, identity: ownBytes(identity), gzip };
        const one = { sequence, from, until, ...body };
        this.#keep(path, one);
        send(asked, 'GET', outgoing, one);
      },
    );
  }

  #keep(path: string, one: Kept): void {
    this.#forget(path);
    for (const [oldest] of this.#kept) {
      if (this.#bytes + sizeOf(one) <= MAX_BYTES) break;
      this.#forget(oldest);
    }
    this.#kept.set(path, one);
    this.#bytes += sizeOf(one);
  }

  #forget(path: string): void {
    const former = this.#kept.get(path);
    if (former === undefined) return;
    this.#kept.delete(path);
    this.#bytes -= sizeOf(former);
  }
}

function sizeOf({ identity, gzip }: Kept): number {
  return identity.length + gzip.length + 1_024;
}

function send(
  asked: IncomingHttpHeaders,
  method: string | undefined,
  outgoing: ServerResponse,
  { headers, etag: plain, identity, gzip }: Kept,
): void {
  const isZipped = acceptsEncoding('gzip', asked['accept-encoding']);
  const etag = `"${plain}${isZipped ? '-gzip' : ''}"`;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) outgoing.setHeader(name, value);
  }
  outgoing.setHeader('etag', etag);
  outgoing.setHeader('vary', 'accept-encoding');
  if (isKnownVersion(asked['if-none-match'], etag)) {
    for (const name of ['content-type', 'content-length']) outgoing.removeHeader(name);
    outgoing.writeHead(304).end();
    return;
  }
  const body = isZipped ? gzip : identity;
  if (isZipped) outgoing.setHeader('content-encoding', 'gzip');
  outgoing.setHeader('content-length', body.length);
  outgoing.writeHead(200).end(method === 'HEAD' ? undefined : body);
}
