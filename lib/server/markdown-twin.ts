import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { keyOfPath } from '#lib/pages/address.ts';
import { twinHref } from '#lib/seo/twin-href.ts';
import { isForPage } from './request-kind.ts';

/** Next's own addresses of the pages that are had as Markdown too. */
const HAS_TWIN = /^\/[^/]+\/(?:list|topics|categories|articles)(?:\/|$)/;
/** Where Next makes the Markdown of lists and topics; that of articles has an address of its own. */
const INTERNAL = '/api/twins';

/** Both may be asked for with their character set. */
const TYPES = [
  'text/html',
  'text/markdown',
  'text/html;charset=utf-8',
  'text/markdown;charset=utf-8',
];

/** What nearly all programs send, so that it is read once and not for each request. */
const KNOWN = new Map<string, boolean>();
const MAX_KNOWN = 100;

/** Whether an `Accept` header likes Markdown better than HTML (RFC 9110, 12.5.1). */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const known = KNOWN.get(accept);
  if (known !== undefined) return known;
  const [best = ''] = new Negotiator({ headers: { accept } }).mediaTypes([...TYPES]);
  const isMarkdown = best.startsWith('text/markdown');
  if (KNOWN.size < MAX_KNOWN) KNOWN.set(accept, isMarkdown);
  return isMarkdown;
}

/** Where the Markdown of a page is, when readers ask for the page; undefined for all else. */
export function twinOf(incoming: IncomingMessage): string | undefined {
  const address = incoming.url ?? '/';
  if (!isForPage(incoming) || /\.(?:md|ics|png)(?:\?|$)/.test(address)) return undefined;
  const key = keyOfPath(address);
  return key !== undefined && hasTwin(key) ? twinHref(address) : undefined;
}

/** Whether a kept page answers with Markdown as well. */
export function hasTwin(key: string): boolean {
  return HAS_TWIN.test(key);
}

/** Where Next makes what stands under the public address of a page's Markdown. */
export function internalTwin(address: string): string {
  const [, path, query = ''] = /^([^?]+)\.md(\?.*)?$/.exec(address) ?? [];
  if (path === undefined || /\/articles\/[^/]+$/.test(path)) return address;
  const page = path.replace(/(?:^|\/)index$/, '') || '/';
  const key = keyOfPath(page + query);
  return key === undefined ? address : INTERNAL + key.split('/').map(encodeURIComponent).join('/');
}

/**
 * Says that what is sent depends on `Accept`, whatever else it depends on, so that a shared cache
 * never gives one form for the other.
 * @param location of the form that was chosen, where it has an address of its own.
 */
export function varyByAccept(outgoing: ServerResponse, location?: string): void {
  const { writeHead } = outgoing;
  Object.defineProperty(outgoing, 'writeHead', {
    configurable: true,
    writable: true,
    value: (...args: unknown[]): unknown => {
      const said = String(outgoing.getHeader('vary') ?? '').toLowerCase();
      const names = new Set([...said.split(',').map((name) => name.trim()), 'accept']);
      outgoing.setHeader('vary', [...names].filter(Boolean).join(', '));
      if (location !== undefined) outgoing.setHeader('content-location', location);
      return Reflect.apply(writeHead, outgoing, args);
    },
  });
}
