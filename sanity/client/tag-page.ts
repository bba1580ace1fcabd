import { unstable_cache } from 'next/cache';
import { context } from '#lib/context.ts';
import { currentDrawing } from './drawing.ts';
import { aheadTag, sequenceTag } from './tags.ts';

/** Next takes no more tags than this at once (16.4.6). */
const MAX_TAGS = 100;

/** Tags the page being drawn, so that a change makes it stale. Does nothing outside pages. */
export async function tagPage(tags: readonly string[]): Promise<void> {
  const drawing = currentDrawing();
  const boundary = context().drawing.getStore()?.boundary;
  const own = [sequenceTag(drawing.sequence), ...(boundary ? [aheadTag(boundary)] : [])];
  const all = [...own, ...tags].filter((tag) => !drawing.tags.has(tag));
  for (let from = 0; from < all.length; from += MAX_TAGS) {
    const some = all.slice(from, from + MAX_TAGS);
    try {
      // The value is of no interest: Next hands the tags of what it caches on to the page.
      await unstable_cache(async () => true, ['page-tags', ...some], { tags: some })();
      for (const tag of some) drawing.tags.add(tag);
    } catch {
      // Outside Next there is no cache, and no page to be drawn again.
    }
  }
}
