import type { QueryTerm, Variant } from './query-term.ts';

/** Trust below which a correction is not worth saying. */
const MIN_TRUST = 0.5;

/**
 * What unknown words were taken for, by what the best articles hold: never a word that only
 * articles which are not shown know.
 */
export function correctionsSeen(
  queryTerms: readonly QueryTerm[],
  witnesses: readonly (Variant | undefined)[][],
): Map<string, string> {
  const corrections = new Map<string, string>();
  queryTerms.forEach((queryTerm, index) => {
    if (!queryTerm.variants.some((variant) => variant.source === 'corrected')) return;
    const seen = witnesses
      .map((matches) => matches[index])
      .find((variant) => variant?.source === 'corrected' && variant.trust >= MIN_TRUST);
    if (seen !== undefined) corrections.set(queryTerm.word, seen.word);
  });
  return corrections;
}
