import { isVisibleAt } from '#lib/announcements/window.ts';
import { now } from '#lib/clock.ts';
import { Unavailable } from '#lib/errors.ts';
import { helpfulCounts } from '#lib/feedback/read.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { articleCardsQuery } from '#sanity/queries/articles.ts';
import { cardFields } from '#sanity/queries/fragments.ts';
import { type CardRow, toCard } from './card.ts';
import type { ArticleCard } from './types.ts';

/** Far below the 2 MB that Next caches. */
const CARDS_IN_SLICE = 200;

/**
 * The cards of these articles, in this order, without those deleted meanwhile.
 * @throws {Unavailable} when the CMS does not answer, or knows none of them.
 */
export async function fetchCards(
  ids: readonly string[],
  tags: readonly string[],
): Promise<ArticleCard[]> {
  const cards: ArticleCard[] = [];
  for (let from = 0; from < ids.length; from += CARDS_IN_SLICE) {
    const slice = ids.slice(from, from + CARDS_IN_SLICE);
    cards.push(...(await inOrder(slice, await fetchSlice(slice, tags))));
  }
  return cards;
}

async function fetchSlice(
  ids: readonly string[],
  tags: readonly string[],
): Promise<readonly CardRow[]> {
  const rows = await fetchContent({
    query: articleCardsQuery,
    params: { ids },
    tags,
    pieces: { shape: cardFields, of: (cards: readonly CardRow[]) => cards },
    selection: { shape: cardFields, ids },
  });
  if (rows.length > 0) return rows;
  throw new Unavailable('The content lists articles that it does not have.');
}

async function inOrder(ids: readonly string[], rows: readonly CardRow[]): Promise<ArticleCard[]> {
  const instant = now();
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
