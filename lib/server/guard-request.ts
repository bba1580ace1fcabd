import type { IncomingMessage } from 'node:http';
import type { Addresses } from '#lib/site-index/addresses.ts';
import { guardRoute, type Route } from '#lib/site-index/guard.ts';
import { isDrawing, isPreview } from './request-kind.ts';

/**
 * What is known of a request's address. Editors in a preview see what is not published, and the
 * queue draws pages that are gone, so that they are not kept as they were.
 */
export function guardRequest(
  incoming: IncomingMessage,
  addresses: Addresses | undefined,
  instant: Date,
): Route {
  if (isDrawing(incoming) || isPreview(incoming)) return { kind: 'open' };
  return guardRoute(incoming.url ?? '/', addresses, instant);
}
