import { QUERY_WEIGHTS, type QueryWeights } from '../query/weights.ts';

/**
 * Every number that ranking depends on. They were chosen on all development sets together, by
 * `npm run search:eval`; `docs/benchmarks.md` shows what each part is worth.
 */
export type Weights = QueryWeights & {
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
  ...QUERY_WEIGHTS,
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
