import type { Tokenizer } from '../language/tokenizer.ts';
import type { QueryTerm, Variant } from '../query/query-term.ts';
import type { HighlightTerms } from './snippet.ts';

/** The words to look for in a text and to mark in it, with what each is worth there. */
export function highlightTermsOf(
  queryTerms: readonly QueryTerm[],
  tokenizer: Tokenizer,
): HighlightTerms {
  const terms = new Map<string, { queryTerm: number; value: number; highlighted: boolean }>();
  const onlyStops = queryTerms.every((queryTerm) => queryTerm.stop);
  queryTerms.forEach((queryTerm, index) => {
    for (const variant of queryTerm.variants) {
      const term = tokenizer.term(variant.word);
      if (terms.has(term)) continue;
      const value = variant.weight / Math.sqrt(1 + variant.articles);
      terms.set(term, {
        queryTerm: index,
        value,
        highlighted: (!queryTerm.stop || onlyStops) && isHighlighted(variant),
      });
    }
  });
  return terms;
}

/** Words of the general thesaurus only rank: readers would not see why they are highlighted. */
function isHighlighted({ source, rule }: Variant): boolean {
  return source !== 'synonym' || rule !== undefined;
}
