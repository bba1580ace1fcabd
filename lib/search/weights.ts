/**
 * Every number that ranking depends on. They were chosen on all development sets together, by
 * `npm run search:eval`; `docs/benchmarks.md` shows what each part is worth.
 */
export type Weights = {
  /** Share of a stop word. */
  stopWord: number;
  /** A word repaired by one edit, by two. */
  repaired: readonly [number, number];
  /** A longer word that begins with the last word typed: when that is unknown, when it is known. */
  prefix: readonly [number, number];
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
  repaired: [0.9, 0.45],
  prefix: [0.5, 0.25],
  synonym: 0.2,
  bodyK1: 1.2,
  bodyB: 0.75,
  titleInBody: 0.5,
  title: 1,
  titleK1: 1.2,
  titleB: 0.75,
  passage: 0.3,
  passageB: 0.5,
  proximity: 0.6,
  coverage: 0.3,
};
