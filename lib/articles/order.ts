import { readVisibility, type Visibility } from '#lib/announcements/read.ts';
import { mostHelpful } from '#lib/feedback/read.ts';
import type { HelpfulCount } from '#lib/feedback/votes.ts';
import { fetchSlices } from '#sanity/client/fetch-slices.ts';
import { listTag } from '#sanity/client/tags.ts';
import { articleIdsByPublishedQuery, articleIdsByUpdatedQuery } from '#sanity/queries/articles.ts';
import { type Sort, type Tab, typesOfTab } from './constants.ts';

/** So many ids stay under 2 MB even when each is as long as the CMS allows. */
const IDS_IN_SLICE = 10_000;

/**
 * The ids of every article of a tab that readers may see now, in the order of a sort. Lists are cut
 * from one answer, which is kept until a card in the list changes, so that all pages of a list
 * agree and none of them asks the CMS to sort.
 *
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
  /** Helpful counts to sort by; those of now when left out. */
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

/** Without what is hidden now; among announcements, with those first that are pinned now. */
function applyVisibility(
  ids: readonly string[],
  tab: Tab,
  { hidden, pinned }: Visibility,
): string[] {
  const shown = ids.filter((id) => !hidden.has(id));
  if (tab !== 'announcements' || pinned.size === 0) return shown;
  return [...shown.filter((id) => pinned.has(id)), ...shown.filter((id) => !pinned.has(id))];
}

/**
 * Puts the articles that readers found helpful first. Articles with equal counts, and those with
 * none, keep their order among each other.
 */
export function byHelpful(ids: readonly string[], counts: readonly HelpfulCount[]): string[] {
  const helpful = new Map(counts.map((count) => [count.articleId, count.helpful]));
  return ids.toSorted((a, b) => (helpful.get(b) ?? 0) - (helpful.get(a) ?? 0));
}
