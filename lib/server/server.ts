import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { DEFAULT_LOCALE, LOCALES, localeOf } from '#lib/i18n/locales.ts';
import { log } from '#lib/log.ts';
import { NOWHERE, nowhereIn } from '#lib/seo/routes.ts';
import type { Route } from '#lib/site-index/guard.ts';
import { answerRoute, refuse } from './answer-route.ts';
import { createClientAddress } from './client-address.ts';
import { internalTwin, prefersMarkdown, twinOf, varyByAccept } from './markdown-twin.ts';
import { proxyRequest, proxyUpgrade } from './proxy.ts';
import { PREVIEW_GONE, refusalOf, stripForgedPreview, stripInternalHeaders } from './refuse.ts';
import { isDrawing } from './request-kind.ts';
import { setHeaders } from './response-headers.ts';

export type ServerOptions = {
  /** Answers everything that is not the lake's. */
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
  /** Takes WebSocket upgrades that are not the lake's: the development server's own. */
  upgrade?: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  /** Answers what takes neither routing nor a page; undefined leaves the request to the others. */
  fastRoute?:
    | ((incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> | undefined)
    | undefined;
  /** What is known of an address before routing: absent, or where it leads. Asks nobody. */
  routeOf?: (incoming: IncomingMessage) => Route;
  /** Answers with what pages need besides their HTML. @returns whether it did. */
  serveFile?:
    | ((incoming: IncomingMessage, outgoing: ServerResponse) => boolean | Promise<boolean>)
    | undefined;
  /** Answers from finished pages; false leaves the request to `handle`. */
  servePage?: (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    route: Route,
  ) => boolean | Promise<boolean>;
  /** Sent with whatever is answered without a page. */
  headers?: Readonly<Record<string, string>>;
  /** With which the queue has pages drawn. */
  revalidationKey?: string | undefined;
  /** From where a request comes; what follows believes it and nothing else. */
  clientAddress?: (incoming: IncomingMessage) => string;
  /** Port of the embedded lake, or undefined when content is kept in a real project. */
  lakePort: number | undefined;
  timeouts?: Timeouts;
};

/** For how long, in ms, a client may take its time. */
export type Timeouts = {
  /** Bytes of the address and the headers together. */
  maxHeaderSize?: number;
  headersTimeout: number;
  /** For a whole request; editors send files to the lake, over slow lines too. */
  requestTimeout: number;
  /** For a whole request to anything but the lake. */
  bodyTimeout: number;
  keepAliveTimeout: number;
  connectionsCheckingInterval: number;
};

// Node waits 60 s and 5 min by default: long enough for a few slow clients to hold every socket.
const TIMEOUTS: Timeouts = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  bodyTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  // Room for the longest address that the guard lets through, and for what comes with it.
  maxHeaderSize: 80 * 1024,
};

const FILE = /^\/(?:_next\/static|page-script|theme)\//;
const LAKE = /^\/lake(?:\/|$)/;

/**
 * The one HTTP server of the site: it puts the lake under `/lake` on the same origin, refuses
 * what no route should see, and bounds how long a slow client may hold a connection.
 */
export function createSiteServer({
  handle,
  upgrade,
  fastRoute,
  routeOf,
  serveFile,
  servePage,
  headers = {},
  revalidationKey,
  clientAddress = createClientAddress([]),
  lakePort,
  timeouts = TIMEOUTS,
}: ServerOptions): Server {
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const refusal = refusalOf(incoming.url, incoming.headers.host);
    if (refusal !== undefined) {
      setHeaders(outgoing, headers);
      return refuse(outgoing, refusal);
    }
    if (stripForgedPreview(incoming.headers, revalidationKey)) {
      outgoing.setHeader('set-cookie', PREVIEW_GONE);
    }
    stripInternalHeaders(incoming.headers, revalidationKey);
    incoming.headers['x-forwarded-for'] = clientAddress(incoming);
    if (lakePort !== undefined && LAKE.test(incoming.url ?? '')) {
      return proxyRequest(incoming, outgoing, lakePort);
    }
    boundBody(incoming, outgoing, timeouts.bodyTimeout);
    const fast = fastRoute?.(incoming, outgoing);
    if (fast) {
      setHeaders(outgoing, headers);
      return fast;
    }
    if (serveFile && FILE.test(incoming.url ?? '') && (await serveFile(incoming, outgoing))) return;
    const route = routeOf?.(incoming);
    if (route === undefined) return handle(incoming, outgoing);
    const isRead = incoming.method === 'GET' || incoming.method === 'HEAD';
    if (route.kind !== 'open' || !isRead) setHeaders(outgoing, headers);
    if (answerRoute(incoming, outgoing, route)) return;
    // The queue has the page for what is absent drawn in each language.
    const isDrawnAbsent = isDrawing(incoming) && NOWHERES.has(incoming.url ?? '');
    if (route.kind === 'open') incoming.url = route.address;
    else if (!isDrawnAbsent) incoming.url = nowhereFor(incoming.url);
    // There is one page for what is absent, and no part of it for Next's router.
    if (route.kind === 'absent') delete incoming.headers.rsc;
    const twin = route.kind === 'open' ? twinOf(incoming) : undefined;
    if (twin !== undefined && prefersMarkdown(incoming.headers.accept)) {
      incoming.url = internalTwin(twin);
      varyByAccept(outgoing, twin);
      return handle(incoming, outgoing);
    }
    if (route.kind === 'open') incoming.url = internalTwin(route.address);
    if (servePage && (await servePage(incoming, outgoing, route))) return;
    if (twin !== undefined) varyByAccept(outgoing);
    // Without a kept page Next answers, in the default language, since it knows the status.
    if (route.kind === 'absent' && !isDrawnAbsent) incoming.url = NOWHERE;
    await handle(incoming, outgoing);
  }

  const server = createServer(timeouts, (incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      log('server').error({ err: error }, 'A request failed before Next.');
      if (outgoing.headersSent) outgoing.destroy();
      else refuse(outgoing, 500);
    });
  });
  server.on('upgrade', (incoming, socket, head) => {
    if (lakePort !== undefined && LAKE.test(incoming.url ?? '')) {
      proxyUpgrade(incoming, socket, head, lakePort);
    } else if (upgrade) {
      upgrade(incoming, socket, head).catch(() => socket.destroy());
    } else {
      socket.destroy();
    }
  });
  return server;
}

const NOWHERES: ReadonlySet<string> = new Set(LOCALES.map(nowhereIn));

/** Where the page is that says in the language of an address that nothing is there. */
function nowhereFor(address: string | undefined): string {
  const [, prefix] = /^\/+([a-z-]+)/i.exec(address ?? '') ?? [];
  return nowhereIn(localeOf(prefix) ?? DEFAULT_LOCALE);
}

/** Ends a request whose body does not come to its end in time. */
function boundBody(incoming: IncomingMessage, outgoing: ServerResponse, ms: number): void {
  if (incoming.headers['content-length'] === undefined && !incoming.headers['transfer-encoding']) {
    return;
  }
  const late = setTimeout(() => {
    if (incoming.complete) return;
    if (!outgoing.headersSent) outgoing.writeHead(408, { connection: 'close' }).end();
    incoming.destroy();
  }, ms).unref();
  outgoing.once('close', () => clearTimeout(late));
}
