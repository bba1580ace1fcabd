import type { CorrectionKind } from '../language/edits.ts';

/**
 * Every number that ranking depends on. They were chosen on all development sets together, by
 * `npm run search:eval`; `docs/benchmarks.md` shows what each part is worth.
 */
export type Weights = {
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
  /** The known beginning or end of an unknown compound. */
  compound: number;
  joined: number;
  synonym: number;
  /** The same where the site has nothing for the word itself. */
  synonymOfUnknown: number;
  /** Another way to say several words together, which mean less by chance. */
  synonymOfPhrase: number;
  /** Another word by a rule of the site's editors, who know what their readers mean. */
  synonymOfEditors: number;
  /** BM25 of the whole article. */
  bodyK1: number;
  bodyB: number;
  titleInBody: number;
  /**
   * BM25 of the title alone: a share, and more for each word of the collection's average title,
   * since titles that are questions say more than titles that are labels.
   */
  title: number;
  titlePerWord: number;
  titleK1: number;
  titleB: number;
  /** The best passage. */
  passage: number;
  passageB: number;
  /** Query words that stand close together in the passage. */
  proximity: number;
  /** How much of the query the title and the best passage hold. */
  coverage: number;
  /** Share of the score by type. News tell of a day: the standing answer comes first. */
  ofType: Readonly<Record<string, number>>;
};

export const WEIGHTS: Weights = {
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
  compound: 0.4,
  joined: 0.7,
  synonym: 0.3,
  synonymOfUnknown: 0.6,
  synonymOfPhrase: 0.6,
  synonymOfEditors: 0.8,
  bodyK1: 1.2,
  bodyB: 0.75,
  titleInBody: 0.5,
  title: 0.2,
  titlePerWord: 0.14,
  titleK1: 1.2,
  titleB: 0.75,
  passage: 0.5,
  passageB: 0.5,
  proximity: 0.6,
  coverage: 0.3,
  ofType: { announcement: 0.88 },
};
