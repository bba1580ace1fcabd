import { isVisibleAt } from '#lib/announcements/window.ts';
import { helpfulCounts } from '#lib/feedback/read.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { articleCardsQuery } from '#sanity/queries/articles.ts';
import { type CardRow, toCard } from './card.ts';
import type { ArticleCard } from './types.ts';

/**
 * The cards of these articles, in this order. One that has gone since its id was read is left out.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function fetchCards(
  ids: readonly string[],
  tags: readonly string[],
): Promise<ArticleCard[]> {
  return inOrder(ids, await fetchContent({ query: articleCardsQuery, params: { ids }, tags }));
}

async function inOrder(ids: readonly string[], rows: readonly CardRow[]): Promise<ArticleCard[]> {
  const instant = drawnAsOf();
  // The ids may be newer than the list of hidden announcements, so each card is checked again.
  const shown = rows.filter((row) => row._type !== 'announcement' || isVisibleAt(row, instant));
  const rowOf = new Map(shown.map((row) => [row._id, row]));
  const helpful = await helpfulCounts(ids);
  return ids.flatMap((id) => {
    const row = rowOf.get(id);
    const card = row ? toCard(row, helpful.get(id) ?? 0) : null;
    return card ? [card] : [];
  });
}
