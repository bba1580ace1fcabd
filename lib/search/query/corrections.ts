import type { QueryTerm, Variant } from './query-term.ts';

/** Trust below which a correction is not worth saying. */
const MIN_TRUST = 0.5;

/**
 * What unknown words were taken for, by what the best articles hold: never a word that only
 * articles which are not shown know, and of several the one that the site uses most.
 * @param held the variants that each of the best articles holds.
 */
export function correctionsSeen(
  queryTerms: readonly QueryTerm[],
  held: readonly ReadonlySet<Variant>[],
): Map<string, string> {
  const corrections = new Map<string, string>();
  for (const { word, variants } of queryTerms) {
    const [best] = variants
      .filter(({ source, trust }) => source === 'corrected' && trust >= MIN_TRUST)
      .filter((variant) => held.some((one) => one.has(variant)))
      .sort((a, b) => b.weight * b.articles - a.weight * a.articles);
    if (best !== undefined) corrections.set(word, best.word);
  }
  return corrections;
}
