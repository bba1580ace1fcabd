import type { QueryTerm, Variant } from './query-term.ts';

/** Trust below which a repair is not worth saying. */
const SAID = 0.5;

/**
 * What unknown words were taken for, by what the best articles hold: never a word that only
 * articles which are not shown know.
 */
export function repairsSeen(
  queryTerms: readonly QueryTerm[],
  witnesses: readonly (Variant | undefined)[][],
): Map<string, string> {
  const repairs = new Map<string, string>();
  queryTerms.forEach((queryTerm, index) => {
    if (!queryTerm.variants.some((variant) => variant.source === 'repaired')) return;
    const seen = witnesses
      .map((matches) => matches[index])
      .find((variant) => variant?.source === 'repaired' && variant.trust >= SAID);
    if (seen !== undefined) repairs.set(queryTerm.word, seen.word);
  });
  return repairs;
}
