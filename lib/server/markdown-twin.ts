import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { isForPage } from './request-kind.ts';

/** Pages that are had as Markdown too, under the same address with `.md` at its end. */
const HAS_TWIN = /^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/articles\/[^/?]+$/;
/** Next's own addresses of the same pages. */
const KEY_WITH_TWIN = /^\/[^/]+\/articles\//;

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
  if (!isForPage(incoming) || !HAS_TWIN.test(address) || address.endsWith('.ics')) return undefined;
  return address.endsWith('.md') ? undefined : `${address}.md`;
}

/** Whether the address of a kept page answers with Markdown as well. */
export function hasTwin(key: string): boolean {
  return KEY_WITH_TWIN.test(key);
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
