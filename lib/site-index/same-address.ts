import { isArticleType } from '#lib/articles/constants.ts';
import { type Addresses, addressKey } from './addresses.ts';

/** Two articles that want one address: readers see the first, by id, and never the others. */
export type SameAddress = { slug: string; shown: string; hidden: string };

/**
 * Articles under an address that another one has already. The Studio publishes none, so these were
 * written by a program.
 */
export function listSameAddress({ entries, articles }: Addresses): SameAddress[] {
  return [...entries.values()].flatMap(({ id, type, slug, language }) => {
    if (!isArticleType(type) || slug === null) return [];
    const shown = articles.get(addressKey(language, slug))?.id ?? id;
    return shown === id ? [] : [{ slug, shown, hidden: id }];
  });
}
