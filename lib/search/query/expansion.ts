import type { Tokenizer } from '../language/tokenizer.ts';
import type { QueryTerm, Variant } from './query-term.ts';
import type { Synonyms } from './synonyms.ts';
import type { TermLookup } from './term-lookup.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { QueryWeights } from './weights.ts';

/** What a query of one language is expanded with. */
export type Expansion = {
  tokenizer: Tokenizer;
  vocabulary: Vocabulary;
  lookup: TermLookup;
  /** The rules of the site's editors, and what words mean in general. */
  editors: Synonyms;
  thesaurus: Synonyms;
  weights: QueryWeights;
  /** Takes words as typed: no correction, no synonyms. */
  exact: boolean;
};

/** How surely the reader meant a variant, 0 to 1. */
export const TRUST = {
  certain: 1,
  sure: 0.9,
  guess: 0.6,
  /** Another word for it, where the site has nothing else for it, and where it has. */
  onlySynonym: 0.7,
  synonym: 0.5,
  /** A part of it, or a word that it begins. */
  part: 0.5,
  unlikely: 0.2,
} as const;

/** Adds what a query term may stand for, unless no article holds it; of equals the weightier stays. */
export function addVariant(
  queryTerm: QueryTerm,
  variant: Omit<Variant, 'articles' | 'titles'>,
  lookup: TermLookup,
): void {
  const { variants } = queryTerm;
  const known = variants.findIndex(({ term }) => term === variant.term);
  if (known >= 0 && (variants[known]?.weight ?? 0) >= variant.weight) return;
  const counts = lookup.counts(variant.term);
  if (counts.articles === 0) return;
  if (known >= 0) variants[known] = { ...variant, ...counts };
  else variants.push({ ...variant, ...counts });
}
