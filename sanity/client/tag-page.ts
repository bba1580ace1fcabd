import { unstable_cache } from 'next/cache';

/** Next takes no more tags than this at once; a page that names more is drawn again with lists. */
const MOST_TAGS = 100;

/**
 * Puts tags on the page that is being made, so that it can be made again when one of them is
 * dropped. Does nothing outside pages: in answers made for one request, and in tests.
 */
export async function tagPage(tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  const few = tags.slice(0, MOST_TAGS);
  try {
    // What is kept here is of no interest: of a kept value Next hands the tags on to the page.
    await unstable_cache(async () => true, ['page-tags', ...few], { tags: few })();
  } catch {
    // Outside Next there is no cache, and no page to be made again.
  }
}
