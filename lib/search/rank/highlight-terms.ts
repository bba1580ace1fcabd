import type { Tokenizer } from '../language/tokenizer.ts';
import type { QueryTerm, Variant } from '../query/query-term.ts';

/** What a term of the query is worth in a text that is shown. */
export type HighlightTerm = {
  /** Index of the query term that it stands for. */
  queryTerm: number;
  /** By its rarity; 0 for words that carry no meaning. */
  value: number;
  highlighted: boolean;
  /** Counts also where the text has it as a word without meaning: the query is nothing else. */
  empty: boolean;
};

export type HighlightTerms = ReadonlyMap<string, HighlightTerm>;

/**
 * The terms to look for in a text and to highlight in it. Words that carry no meaning count only
 * when a query is nothing else.
 */
export function highlightTermsOf(
  queryTerms: readonly QueryTerm[],
  tokenizer: Tokenizer,
): HighlightTerms {
  const terms = new Map<string, HighlightTerm>();
  const onlyEmpty = queryTerms.every(({ empty }) => empty);
  queryTerms.forEach((queryTerm, index) => {
    const isContent = onlyEmpty || !queryTerm.empty;
    for (const variant of queryTerm.variants) {
      const term = tokenizer.term(variant.word);
      if (terms.get(term)?.highlighted === true) continue;
      terms.set(term, {
        queryTerm: index,
        value: isContent ? variant.weight / Math.sqrt(1 + variant.articles) : 0,
        highlighted: isContent && isHighlighted(variant, queryTerm),
        empty: onlyEmpty,
      });
    }
  });
  return terms;
}

/**
 * Words of the general thesaurus only rank: readers would not see why they are highlighted. Of
 * several corrections that one is highlighted which the reader is told of.
 */
function isHighlighted({ source, rule, word }: Variant, { correctedTo }: QueryTerm): boolean {
  if (source === 'synonym') return rule !== undefined;
  return source !== 'corrected' || correctedTo === undefined || word === correctedTo;
}
