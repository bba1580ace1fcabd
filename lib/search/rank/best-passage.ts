import type { Bm25 } from './bm25.ts';
import type { Occurrences } from './occurrences.ts';
import type { WeighedTerms } from './term-weights.ts';
import type { Weights } from './weights.ts';

/** The passages of a body that hold most of a query. */
export type BestPassage = {
  /** The best score of a passage, and how close the words of the query stand there. */
  score: number;
  proximity: number;
  /** Index of the best by words that carry meaning, for readers to see; 0 when none holds any. */
  shown: number;
  /** Words of the whole body. */
  bodyLength: number;
};

/** Words between two that count as close together. */
const MAX_DISTANCE = 4;
const PASSAGE_K1 = 1.2;

/** Finds the best passage of one article after the other, for one query. */
export class PassageScorer {
  readonly #terms: WeighedTerms;
  readonly #bm25: Bm25;
  readonly #weights: Weights;
  readonly #averageLength: number;
  readonly #queryTermCount: number;
  readonly #frequency: Float64Array;
  readonly #pairs: Float64Array;

  constructor(terms: WeighedTerms, bm25: Bm25, weights: Weights, averageLength: number) {
    this.#terms = terms;
    this.#bm25 = bm25;
    this.#weights = weights;
    this.#averageLength = averageLength;
    this.#queryTermCount = terms.subject.length;
    this.#frequency = new Float64Array(terms.variants.length);
    this.#pairs = new Float64Array(this.#queryTermCount * this.#queryTermCount);
  }

  /** Adds to `occurrences` what the body and its best passage hold. */
  find(body: Uint32Array, occurrences: Occurrences): BestPassage {
    const best: BestPassage = { shown: 0, score: 0, proximity: 0, bodyLength: 0 };
    let bestContent = -1;
    let bestTotal = -1;
    let shownTotal = -1;
    let ordinal = 0;
    let start = 0;
    for (let at = 0; at <= body.length; at += 1) {
      if (at < body.length && body[at] !== 0) continue;
      const size = at - start;
      const nearness = this.#scan(body, start, at, occurrences.body);
      if (nearness !== undefined) {
        const score = this.#score(this.#terms.idf, size);
        const total = score + this.#weights.proximity * nearness.proximity;
        const content =
          this.#score(this.#terms.contentIdf, size) + this.#weights.proximity * nearness.content;
        if (total > bestTotal) {
          bestTotal = total;
          best.score = score;
          best.proximity = nearness.proximity;
          occurrences.passage.set(this.#frequency);
        }
        if (content > bestContent || (content === bestContent && total > shownTotal)) {
          bestContent = content;
          shownTotal = total;
          best.shown = content === 0 ? 0 : ordinal;
          occurrences.shown.set(this.#frequency);
        }
      }
      best.bodyLength += size;
      start = at + 1;
      ordinal += 1;
    }
    return best;
  }

  #score(idfs: readonly number[], size: number): number {
    const length = size / (this.#averageLength || 1);
    const shape = { k1: PASSAGE_K1, b: this.#weights.passageB };
    return this.#bm25.score(this.#frequency, idfs, length, shape);
  }

  /**
   * Counts the query's terms in one passage, and adds them to `bodyFrequency`.
   * @returns how close they stand, and those of content alone; undefined when there is none.
   */
  #scan(
    body: Uint32Array,
    start: number,
    end: number,
    bodyFrequency: Float64Array,
  ): { proximity: number; content: number } | undefined {
    const { variantOf, contentIdf } = this.#terms;
    let hits = 0;
    let proximity = 0;
    let content = 0;
    const recent: number[] = [];
    const recentAt: number[] = [];
    for (let at = start; at < end; at += 1) {
      const variant = (variantOf[body[at] ?? 0] ?? 0) - 1;
      if (variant < 0) continue;
      if (hits === 0) {
        this.#frequency.fill(0);
        this.#pairs.fill(0);
      }
      hits += 1;
      this.#frequency[variant] = (this.#frequency[variant] ?? 0) + 1;
      bodyFrequency[variant] = (bodyFrequency[variant] ?? 0) + 1;
      for (let back = recent.length - 1; back >= 0; back -= 1) {
        const distance = at - (recentAt[back] ?? 0);
        if (distance > MAX_DISTANCE) break;
        const former = recent[back] ?? 0;
        const gain = this.#pairGain(variant, former, distance);
        proximity += gain;
        if (contentIdf[variant] !== 0 && contentIdf[former] !== 0) content += gain;
      }
      recent.push(variant);
      recentAt.push(at);
    }
    return hits === 0 ? undefined : { proximity, content };
  }

  /** What two variants `distance` words apart add over the best place of their query terms so far. */
  #pairGain(variant: number, former: number, distance: number): number {
    const { idf, queryTermOf } = this.#terms;
    const queryTerm = queryTermOf[variant] ?? 0;
    const other = queryTermOf[former] ?? 0;
    if (queryTerm === other) return 0;
    const order = queryTerm === other + 1 ? 1 : 0.5;
    const value = (Math.min(idf[variant] ?? 0, idf[former] ?? 0) * order) / distance;
    const pair = Math.min(queryTerm, other) * this.#queryTermCount + Math.max(queryTerm, other);
    const gain = value - (this.#pairs[pair] ?? 0);
    if (gain <= 0) return 0;
    this.#pairs[pair] = value;
    return gain;
  }
}
