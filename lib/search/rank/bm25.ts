/** Okapi BM25 in which a query term counts once, by the variant of it that is worth most. */
export class Bm25 {
  readonly #queryTermOf: readonly number[];
  readonly #best: Float64Array;

  /** @param queryTermOf by variant, the index of its query term below `queryTermCount`. */
  constructor(queryTermOf: readonly number[], queryTermCount: number) {
    this.#queryTermOf = queryTermOf;
    this.#best = new Float64Array(queryTermCount);
  }

  /**
   * @param frequency and `idfs` by variant.
   * @param relativeLength of the text: 1 is the average.
   */
  score(
    frequency: Float64Array,
    idfs: readonly number[],
    relativeLength: number,
    { k1, b }: { k1: number; b: number },
  ): number {
    const norm = k1 * (1 - b + b * relativeLength);
    const best = this.#best;
    best.fill(0);
    for (let variant = 0; variant < idfs.length; variant += 1) {
      const count = frequency[variant] ?? 0;
      if (count === 0) continue;
      const value = ((idfs[variant] ?? 0) * count * (k1 + 1)) / (count + norm);
      const queryTerm = this.#queryTermOf[variant] ?? 0;
      if (value > (best[queryTerm] ?? 0)) best[queryTerm] = value;
    }
    let sum = 0;
    for (let queryTerm = 0; queryTerm < best.length; queryTerm += 1) sum += best[queryTerm] ?? 0;
    return sum;
  }
}
