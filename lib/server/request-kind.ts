import type { IncomingMessage } from 'node:http';
import { BOUNDARY_HEADER, DRAWING_HEADER } from '#lib/pages/draw.ts';

/** Next's own cookie of a preview; the server takes a forged one away (`refuse.ts`). */
const PREVIEW = /(?:^|;\s*)__prerender_bypass=/;

/** Whether an editor may see drafts with this request, as far as its cookie goes. */
export function isPreview({ headers }: IncomingMessage): boolean {
  return headers.cookie !== undefined && PREVIEW.test(headers.cookie);
}

/** Whether the queue has a page drawn. Strangers' headers of this name never come so far. */
export function isDrawing({ headers }: IncomingMessage): boolean {
  return headers[DRAWING_HEADER] !== undefined;
}

/** The boundary that a page is drawn ahead of; undefined for all others. */
export function boundaryOf(incoming: IncomingMessage): Date | undefined {
  const said = incoming.headers[BOUNDARY_HEADER];
  return isDrawing(incoming) && typeof said === 'string' ? new Date(said) : undefined;
}

/** Whether a reader wants a whole page, not a part of it for Next's router. */
export function isForPage(incoming: IncomingMessage): boolean {
  const { method, headers } = incoming;
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && headers.rsc === undefined && !isDrawing(incoming) && !isPreview(incoming);
}
