import type { RepairKind } from './spell.ts';

/**
 * Every number that ranking depends on. They were chosen on all development sets together, by
 * `npm run search:eval`; `docs/benchmarks.md` shows what each part is worth.
 */
export type Weights = {
  /** Share of a stop word. */
  stopWord: number;
  /** An unknown word taken for one of the site's: its share, and how surely it was meant. */
  repair: Readonly<Record<RepairKind, { weight: number; trust: number }>>;
  /** A longer word that begins with the last word typed: when that is unknown, when it is known. */
  completion: readonly [number, number];
  /** The same for an unknown word in the middle of a query. */
  abbreviation: number;
  /** Parts of an unknown word; two words that the site writes as one. */
  split: number;
  joined: number;
  synonym: number;
  /** BM25 of the whole article. */
  bodyK1: number;
  bodyB: number;
  titleInBody: number;
  /** BM25 of the title alone. */
  title: number;
  titleK1: number;
  titleB: number;
  /** The best passage. */
  passage: number;
  passageB: number;
  /** Query words that stand close together in the passage. */
  proximity: number;
  /** How much of the query the article holds at all. */
  coverage: number;
};

export const WEIGHTS: Weights = {
  stopWord: 0.4,
  repair: {
    accents: { weight: 1, trust: 1 },
    oneEdit: { weight: 0.9, trust: 0.9 },
    twoEdits: { weight: 0.7, trust: 0.6 },
    shortWord: { weight: 0.5, trust: 0.5 },
    middleWord: { weight: 0.7, trust: 0.5 },
  },
  completion: [0.5, 0.25],
  abbreviation: 0.5,
  split: 0.7,
  joined: 0.7,
  synonym: 0.3,
  bodyK1: 1.2,
  bodyB: 0.75,
  titleInBody: 0.5,
  title: 1,
  titleK1: 1.2,
  titleB: 0.75,
  passage: 0.6,
  passageB: 0.5,
  proximity: 0.6,
  coverage: 0.3,
};
