import { context } from '#lib/context.ts';
import { fetchCards } from './fetch-cards.ts';
import type { ArticleCard } from './types.ts';

/**
 * The articles that are nearest to one by meaning, where editors chose none themselves. Which pages
 * show another list after a change, `lib/revalidation/lists-at-end.ts` knows.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function suggestedFor({
  _id,
  related,
}: {
  _id: string;
  related: unknown;
}): Promise<ArticleCard[]> {
  if (Array.isArray(related) && related.length > 0) return [];
  return fetchCards(context().related.idsOf(_id), []);
}
