import { readVisibility, type Visibility } from '#lib/announcements/read.ts';
import { mostHelpful } from '#lib/feedback/read.ts';
import type { HelpfulCount } from '#lib/feedback/types.ts';
import { fetchSlices } from '#sanity/client/fetch-slices.ts';
import { listTag } from '#sanity/client/tags.ts';
import { articleIdsByPublishedQuery, articleIdsByUpdatedQuery } from '#sanity/queries/articles.ts';
import { type Sort, type Tab, typesOfTab } from './constants.ts';

/** Below the 2 MB that Next caches, even when every id has the greatest length. */
const IDS_IN_SLICE = 10_000;

/**
 * The ids of all articles of a tab that readers may see now, sorted. All pages of a list are cut
 * from one cached answer, so that they agree.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function orderedIds({
  locale,
  tab,
  sort,
  counts,
}: {
  locale: string;
  tab: Tab;
  sort: Sort;
  counts?: readonly HelpfulCount[];
}): Promise<string[]> {
  const types = typesOfTab(tab);
  const query = sort === 'published' ? articleIdsByPublishedQuery : articleIdsByUpdatedQuery;
  const ids = await fetchSlices(
    { query, params: { types, locale }, tags: [listTag(tab)] },
    IDS_IN_SLICE,
  );
  const ordered = sort === 'helpful' ? byHelpful(ids, counts ?? (await mostHelpful())) : ids;
  return types.includes('announcement')
    ? applyVisibility(ordered, tab, await readVisibility())
    : ordered;
}

/** Without hidden announcements; on their own tab the pinned ones come first. */
function applyVisibility(
  ids: readonly string[],
  tab: Tab,
  { hidden, pinned }: Visibility,
): string[] {
  const shown = ids.filter((id) => !hidden.has(id));
  if (tab !== 'announcements' || pinned.size === 0) return shown;
  return [...shown.filter((id) => pinned.has(id)), ...shown.filter((id) => !pinned.has(id))];
}

/** Sorts by helpful count; articles with equal counts keep their order. */
export function byHelpful(ids: readonly string[], counts: readonly HelpfulCount[]): string[] {
  const helpful = new Map(counts.map((count) => [count.articleId, count.helpful]));
  return ids.toSorted((a, b) => (helpful.get(b) ?? 0) - (helpful.get(a) ?? 0));
}
