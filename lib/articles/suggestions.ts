import { context } from '#lib/context.ts';
import { fetchCards } from './fetch-cards.ts';
import type { ArticleCard } from './types.ts';
import { tagTargets, targetIn } from './versions.ts';

/**
 * The articles that are nearest to one by meaning, where editors chose none themselves; to readers of
 * another language the versions that they would get. Which pages show another list after a change,
 * `lib/revalidation/lists-at-end.ts` knows.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function suggestedFor(
  { _id, related }: { _id: string; related: unknown },
  { locale, readers }: { locale: string; readers: string },
): Promise<ArticleCard[]> {
  if (Array.isArray(related) && related.length > 0) return [];
  const ids = context().related.idsOf(_id);
  if (readers === locale) return fetchCards(ids, []);
  await tagTargets(readers, ids);
  const targets = ids.flatMap((id) => targetIn(readers, id) ?? []);
  const languages = new Map(targets.map(({ id, language }) => [id, language]));
  const cards = await fetchCards(
    [...languages.keys()].filter((id) => id !== undefined),
    [],
  );
  return cards.map((card) => {
    const language = languages.get(card.id);
    return language === undefined ? card : { ...card, language };
  });
}
