import type { CorrectionKind } from '../language/edits.ts';

/** What each way from a word of the query to a term of the site is worth. */
export type QueryWeights = {
  /** Share of a stop word. */
  stopWord: number;
  /** An unknown word taken for one of the site's; less when it is a word of the language. */
  correction: Readonly<Record<CorrectionKind, number>>;
  correctionOfKnownWord: number;
  /** A longer word that begins with the last word typed: when that is unknown, when it is known. */
  completion: readonly [number, number];
  /** The same for an unknown word in the middle of a query. */
  abbreviation: number;
  /** Parts of an unknown word; two words that the site writes as one. */
  split: number;
  joined: number;
  /** The known beginning or end of an unknown compound. */
  compound: number;
  /** The same of one that the site has as a whole. */
  partOfKnown: number;
  /** Another form of a word that the site has as typed too. */
  kin: number;
  synonym: number;
  /** The same where the site has nothing for the word itself. */
  synonymOfUnknown: number;
  /** Another way to say several words together, which mean less by chance. */
  synonymOfPhrase: number;
  /** Another word by a rule of the site's editors, who know what their readers mean. */
  synonymOfEditors: number;
};

/** Chosen with those of `rank/weights.ts`. */
export const QUERY_WEIGHTS: QueryWeights = {
  stopWord: 0.4,
  correction: {
    accents: 1,
    oneEdit: 0.9,
    twoEdits: 0.7,
    shortWord: 0.5,
    middleWord: 0.7,
  },
  correctionOfKnownWord: 0.5,
  completion: [0.5, 0.25],
  abbreviation: 0.5,
  split: 0.7,
  joined: 0.7,
  compound: 0.4,
  partOfKnown: 0.25,
  kin: 0.2,
  synonym: 0.3,
  synonymOfUnknown: 0.6,
  synonymOfPhrase: 0.6,
  synonymOfEditors: 0.8,
};
