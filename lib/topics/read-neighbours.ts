import { context } from '#lib/context.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { timeTag } from '#sanity/client/tags.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbours } from './types.ts';

/**
 * What readers find before and after an article on the page of its topic. The page that asks is drawn
 * again when the clock shows or hides an announcement there.
 */
export async function getNeighbours({
  locale,
  id,
}: {
  locale: string;
  id: string;
}): Promise<Neighbours> {
  const found = neighboursOf(context().replica, id, drawnAsOf());
  await tagPage((found?.announcements ?? []).map((slug) => timeTag(slug, locale)));
  return { previous: found?.previous ?? null, next: found?.next ?? null };
}
