import type { Tokenizer } from '../language/tokenizer.ts';
import type { QueryTerm, Variant } from '../query/query-term.ts';
import type { Wanted } from './snippet.ts';

/** The words to look for in a text and to mark in it, with what each is worth there. */
export function wantedWords(queryTerms: readonly QueryTerm[], tokenizer: Tokenizer): Wanted {
  const wanted = new Map<string, { queryTerm: number; value: number; shown: boolean }>();
  const onlyStops = queryTerms.every((queryTerm) => queryTerm.stop);
  queryTerms.forEach((queryTerm, index) => {
    for (const variant of queryTerm.variants) {
      const term = tokenizer.term(variant.word);
      if (wanted.has(term)) continue;
      const value = variant.weight / Math.sqrt(1 + variant.articles);
      wanted.set(term, {
        queryTerm: index,
        value,
        shown: (!queryTerm.stop || onlyStops) && isMarked(variant),
      });
    }
  });
  return wanted;
}

/** What a reader would know as an answer to their words: the general thesaurus only ranks. */
function isMarked({ source, rule }: Variant): boolean {
  return source !== 'synonym' || rule !== undefined;
}
