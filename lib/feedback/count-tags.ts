import type { ArticleList } from '#lib/articles/view.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { helpfulTag, rankTag } from '#sanity/client/tags.ts';

/** Next takes no more tags at once. */
const AT_ONCE = 100;

/** Has the page that is being made made again when the helpful count of one of these changes. */
export async function tagCounts(articleIds: readonly string[]): Promise<void> {
  for (let from = 0; from < articleIds.length; from += AT_ONCE) {
    await tagPage(articleIds.slice(from, from + AT_ONCE).map(helpfulTag));
  }
}

/** The same for a page of a list, and when it is sorted by helpful also when others belong on it. */
export async function tagListCounts({ results, tab, sort, page }: ArticleList): Promise<void> {
  await tagCounts(results.map(({ id }) => id));
  if (sort === 'helpful') await tagPage([rankTag(tab, page)]);
}
