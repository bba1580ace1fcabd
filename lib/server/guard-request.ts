import type { IncomingMessage } from 'node:http';
import type { Addresses } from '#lib/site-index/addresses.ts';
import { READING } from '#lib/site-index/endpoints.ts';
import { type GuardOptions, guardRoute, type Route } from '#lib/site-index/guard.ts';
import { isDrawing, isPreview } from './request-kind.ts';

/**
 * What is known of a request's address. The queue draws pages that are gone, so that they are not
 * kept as they were. Editors in a preview see what is not published, with the whole query, and the
 * tools of the preview send forms to pages.
 */
export function guardRequest(
  incoming: IncomingMessage,
  addresses: Addresses | undefined,
  instant: Date,
  options: GuardOptions = {},
): Route {
  const address = asText(incoming.url ?? '/');
  if (isDrawing(incoming)) return { kind: 'open', address, methods: READING };
  if (isPreview(incoming)) {
    const route = guardRoute(address, undefined, instant, options);
    if (route.kind !== 'open') return route;
    return { kind: 'open', address, methods: [...route.methods, 'POST'] };
  }
  const route = guardRoute(address, addresses, instant, options);
  if (route.kind !== 'open' || incoming.headers.rsc === undefined) return route;
  return { ...route, address: withRouterHash(route.address, address) };
}

/** Next compares this parameter of its router with the headers, and sends on who lacks it. */
function withRouterHash(address: string, asked: string): string {
  const hash = /[?&](_rsc(?:=[\w-]{0,64})?)(?=[&#]|$)/.exec(asked)?.[1];
  if (hash === undefined || /[?&]_rsc(?:[=&#]|$)/.test(address)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${hash}`;
}

/** Node reads addresses as Latin-1; those who do not encode send UTF-8. */
function asText(address: string): string {
  return /[\x80-\xff]/.test(address) ? Buffer.from(address, 'latin1').toString('utf8') : address;
}
