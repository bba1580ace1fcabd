import { cache } from 'react';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';

/** What one drawing of a page has read so far. */
export type Drawing = {
  /** The number of the last change before anything was read. */
  sequence: number;
  tags: Set<string>;
  /** Results by query and parameters: asked twice, a query gives the same, whatever changes meanwhile. */
  results: Map<string, Promise<unknown>>;
};

/** The instant that a page is drawn for: now, or the boundary that it is drawn ahead of. */
export function drawnAsOf(): Date {
  return context().drawing.getStore()?.boundary ?? now();
}

/** The drawing under way; outside of pages a new one for each call. */
export const currentDrawing = cache(
  (): Drawing => ({ sequence: context().pages.sequence, tags: new Set(), results: new Map() }),
);
