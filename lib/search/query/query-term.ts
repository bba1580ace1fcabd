/** One indexed term that a word of the query may stand for. */
export type Variant = {
  term: number;
  weight: number;
  /** Articles and titles that hold the term. */
  articles: number;
  titles: number;
  /** Where it came from, for the explanation of a ranking. */
  source: 'typed' | 'corrected' | 'prefix' | 'compound' | 'synonym';
  word: string;
  /** How surely the reader meant it, 0 to 1. */
  trust: number;
  /** The editors' rule behind a synonym. */
  rule?: string | undefined;
};

/**
 * A word of the query with everything it may stand for; an article matches it once, at its best.
 * A word that nothing on the site resembles has no variants.
 */
export type QueryTerm = {
  word: string;
  /** Grammar rather than subject. */
  stop: boolean;
  /** Carries no meaning by itself: not highlighted, and no reason to show a passage. */
  empty: boolean;
  /** Could stand in a question about anything. */
  common: boolean;
  /** A number so short that it says nothing by itself. */
  vague: boolean;
  /** No word of the language, as far as that is known. */
  foreign: boolean;
  /** The reader may still be typing it. */
  unfinished: boolean;
  variants: Variant[];
  /** The word that the reader is told it was taken for. */
  correctedTo?: string | undefined;
};
