import { readVisibility, type Visibility } from '#lib/announcements/read.ts';
import { mostHelpful } from '#lib/feedback/read.ts';
import type { HelpfulCount } from '#lib/feedback/types.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { listTag } from '#sanity/client/tags.ts';
import { articleDatesQuery } from '#sanity/queries/articles.ts';
import { idsByDate } from './by-date.ts';
import { type Sort, type Tab, typesOfTab } from './constants.ts';

/**
 * The ids of every article of a tab that readers may see now, in the order of a sort. All pages of a
 * list are cut from one result, so that they agree.
 * @throws {Unavailable} while nothing was read of the content yet.
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
  const rows = await fetchContent({
    query: articleDatesQuery,
    params: { types, locale },
    tags: [listTag(tab, locale)],
  });
  const ids = idsByDate(rows, sort === 'published' ? 'published' : 'updated', drawnAsOf());
  const ordered = sort === 'helpful' ? byHelpful(ids, counts ?? (await mostHelpful())) : ids;
  return types.includes('announcement')
    ? applyVisibility(ordered, tab, await readVisibility({ locale }))
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
