import {
  createMcpHandler,
  type McpHttpHandler,
  type McpRequestContext,
} from '@modelcontextprotocol/server';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { errorResponse, Forbidden, TooMany } from '#lib/errors.ts';
import { hostOf } from '#lib/http/same-site.ts';
import { senderAddress } from '#lib/http/sender-address.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { log } from '#lib/log.ts';
import { getSite } from '#lib/site/read.ts';
import { createMcpServer } from './server.ts';

/** Larger than any call of a tool. */
const MAX_BODY_BYTES = 64 * 1024;

/** Streams of changes that may be open at once; nothing that they tell of ever changes. */
const MAX_SUBSCRIPTIONS = 50;

let handler: McpHttpHandler | undefined;

function createHandler(): McpHttpHandler {
  const create = async ({ requestInfo }: McpRequestContext) => {
    const { name } = await getSite({ locale: DEFAULT_LOCALE });
    return createMcpServer(name, context().env, requestInfo?.headers ?? new Headers());
  };
  return createMcpHandler(create, {
    maxRequestBodySize: MAX_BODY_BYTES,
    maxSubscriptions: MAX_SUBSCRIPTIONS,
    onerror: (error) => log('mcp').debug({ err: error }, 'A request was refused.'),
  });
}

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, of 2026-07-28 and of 2025, without
 * sessions: any instance answers any request. 403 for pages of other sites, 413 and 429 above the
 * limits, which are those of `/api/search`.
 */
export async function answerMcp(request: Request): Promise<Response> {
  try {
    requireOwnOrigin(request.headers);
    const wait = context().limits.search.take(senderAddress(request.headers), now().getTime());
    if (wait > 0) throw new TooMany('Too many calls in a short time. Wait a moment.', wait);
    handler ??= createHandler();
    const response = await handler.fetch(request);
    const headers = new Headers(response.headers);
    headers.set('cache-control', 'no-store');
    return new Response(response.body, { status: response.status, headers });
  } catch (error) {
    return errorResponse(error);
  }
}

/**
 * A browser says on whose page it is. Names that lead to this machine from elsewhere are refused
 * too, or a page could reach a help center inside a network through its reader (DNS rebinding).
 */
function requireOwnOrigin(headers: Headers): void {
  const { siteUrl } = context().env;
  const host = headers.get('host') ?? '';
  const origin = headers.get('origin');
  const isOwn = origin === null || origin === siteUrl || hostOf(origin) === host;
  if (!isOwn || !isOurName(host, siteUrl)) {
    throw new Forbidden('Only pages of this site and programs may call this.');
  }
}

/** The site's own name, and what nobody else can have named: addresses, and names without a dot. */
function isOurName(host: string, siteUrl: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  if (hostname === new URL(siteUrl).hostname) return true;
  return !hostname.includes('.') || /^[\d.]+$/.test(hostname) || hostname.endsWith('.localhost');
}
