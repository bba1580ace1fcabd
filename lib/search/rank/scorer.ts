import type { QueryTerm, Variant } from '../query/query-term.ts';
import { type Collection, type WeighedTerms, weighTerms } from './term-weights.ts';
import type { Weights } from './weights.ts';

/** An article as rows of term ids; 0 stands between the passages of its body. */
export type Candidate = { type: string; title: Uint32Array; body: Uint32Array };

/** The parts of a score, before their weights. */
export type Parts = {
  body: number;
  title: number;
  passage: number;
  proximity: number;
  coverage: number;
};

export type Scored = {
  score: number;
  parts: Parts;
  /** Index of the passage that answers best. */
  passage: number;
  /**
   * Share of the query's subject that the title and the best passage hold, 0 to 1; words that the
   * site does not know count as missing.
   */
  covered: number;
};

/** Where a word stands in an article, and how often. */
export type Place = {
  queryTerm: number;
  variant: Variant;
  value: number;
  inTitle: number;
  inPassage: number;
  inText: number;
};

/** Words between two that count as close together. */
const MAX_DISTANCE = 4;
/** Words in a title beyond which a longer one says no more. */
const MAX_TITLE_WORDS = 12;

/** Scores articles against one query. Made once a query; `score` is called once a candidate. */
export class Scorer {
  readonly #weights: Weights;
  readonly #collection: Collection;
  readonly #queryTermCount: number;
  readonly #terms: WeighedTerms;
  readonly #frequency: Float64Array;
  readonly #titleFrequency: Float64Array;
  readonly #passageFrequency: Float64Array;
  /** What the best passage holds. */
  readonly #answerFrequency: Float64Array;
  readonly #best: Float64Array;
  readonly #pairs: Float64Array;

  constructor(
    queryTerms: readonly QueryTerm[],
    collection: Collection,
    termCount: number,
    weights: Weights,
  ) {
    this.#weights = weights;
    this.#collection = collection;
    this.#queryTermCount = queryTerms.length;
    this.#terms = weighTerms(queryTerms, collection, termCount);
    const count = this.#terms.variants.length;
    this.#frequency = new Float64Array(count);
    this.#titleFrequency = new Float64Array(count);
    this.#passageFrequency = new Float64Array(count);
    this.#answerFrequency = new Float64Array(count);
    this.#best = new Float64Array(this.#queryTermCount);
    this.#pairs = new Float64Array(this.#queryTermCount * this.#queryTermCount);
  }

  score({ title, body, type }: Candidate): Scored {
    const weights = this.#weights;
    const { idf, titleIdf, variantOf } = this.#terms;
    this.#frequency.fill(0);
    this.#titleFrequency.fill(0);
    this.#answerFrequency.fill(0);
    for (let at = 0; at < title.length; at += 1) {
      const variant = (variantOf[title[at] ?? 0] ?? 0) - 1;
      if (variant >= 0) this.#titleFrequency[variant] = (this.#titleFrequency[variant] ?? 0) + 1;
    }
    const { passage, passageScore, proximity, length } = this.#passages(body);
    for (let variant = 0; variant < idf.length; variant += 1) {
      this.#frequency[variant] =
        (this.#frequency[variant] ?? 0) +
        weights.titleInBody * (this.#titleFrequency[variant] ?? 0);
    }
    const bodyScore = this.#bm25(
      this.#frequency,
      idf,
      (length + weights.titleInBody * title.length) /
        (this.#collection.bodyLength + weights.titleInBody * this.#collection.titleLength || 1),
      weights.bodyK1,
      weights.bodyB,
    );
    const titleScore = this.#bm25(
      this.#titleFrequency,
      titleIdf,
      title.length / (this.#collection.titleLength || 1),
      weights.titleK1,
      weights.titleB,
    );
    const parts: Parts = {
      body: bodyScore,
      title: titleScore,
      passage: passageScore,
      proximity,
      coverage: this.#coverage(),
    };
    const score =
      (weights.ofType[type] ?? 1) *
      (parts.body +
        this.#titleWeight(type) * parts.title +
        weights.passage * (parts.passage + weights.proximity * parts.proximity) +
        weights.coverage * parts.coverage);
    return { score, parts, passage, covered: this.#covered() };
  }

  /** What the title and the best passage hold of the query, favouring those that hold most. */
  #coverage(): number {
    const { idf, queryTermOf, queryTermIdf, totalIdf } = this.#terms;
    const best = this.#best;
    best.fill(0);
    let sum = 0;
    for (let variant = 0; variant < idf.length; variant += 1) {
      const queryTerm = queryTermOf[variant] ?? 0;
      if (best[queryTerm] !== 0 || !this.#isInAnswer(variant)) continue;
      best[queryTerm] = 1;
      sum += queryTermIdf[queryTerm] ?? 0;
    }
    return totalIdf === 0 ? 0 : (sum * sum) / totalIdf;
  }

  #isInAnswer(variant: number): boolean {
    return (this.#answerFrequency[variant] ?? 0) + (this.#titleFrequency[variant] ?? 0) > 0;
  }

  /** Uses the counts that the last article left behind. */
  #covered(): number {
    const { idf, queryTermOf, trust, subject } = this.#terms;
    const best = this.#best;
    best.fill(0);
    for (let variant = 0; variant < idf.length; variant += 1) {
      if (!this.#isInAnswer(variant)) continue;
      const queryTerm = queryTermOf[variant] ?? 0;
      best[queryTerm] = Math.max(best[queryTerm] ?? 0, trust[variant] ?? 0);
    }
    let held = 0;
    let all = 0;
    for (let queryTerm = 0; queryTerm < best.length; queryTerm += 1) {
      const worth = subject[queryTerm] ?? 0;
      held += worth * (best[queryTerm] ?? 0);
      all += worth;
    }
    return all === 0 ? 0 : held / all;
  }

  /** For each word of the query the variant by which this article matches it best. */
  matches(candidate: Candidate): (Variant | undefined)[] {
    const { idf, queryTermOf, variants, subject } = this.#terms;
    this.score(candidate);
    const found: { variant: Variant | undefined; value: number }[] = subject.map(() => ({
      variant: undefined,
      value: 0,
    }));
    variants.forEach((variant, index) => {
      const held = (this.#frequency[index] ?? 0) + (this.#titleFrequency[index] ?? 0);
      const queryTerm = found[queryTermOf[index] ?? 0];
      if (queryTerm === undefined || held === 0 || (idf[index] ?? 0) <= queryTerm.value) return;
      queryTerm.variant = variant;
      queryTerm.value = idf[index] ?? 0;
    });
    return found.map(({ variant }) => variant);
  }

  /** How often each variant that an article holds stands where in it, best variant of a query term first. */
  places(candidate: Candidate): Place[] {
    const { idf, queryTermOf, variants } = this.#terms;
    this.score(candidate);
    return variants
      .map((variant, index) => ({
        queryTerm: queryTermOf[index] ?? 0,
        variant,
        value: idf[index] ?? 0,
        inTitle: this.#titleFrequency[index] ?? 0,
        inPassage: this.#answerFrequency[index] ?? 0,
        inText:
          (this.#frequency[index] ?? 0) -
          this.#weights.titleInBody * (this.#titleFrequency[index] ?? 0),
      }))
      .filter(({ inTitle, inText }) => inTitle + inText > 0)
      .sort((a, b) => a.queryTerm - b.queryTerm || b.value - a.value);
  }

  /** What the parts of a score are worth together, by where the words stand. */
  shares(
    { parts }: Scored,
    type: string,
  ): Record<'title' | 'text' | 'passage' | 'coverage', number> {
    const weights = this.#weights;
    return {
      title: this.#titleWeight(type) * parts.title,
      text: parts.body,
      passage: weights.passage * (parts.passage + weights.proximity * parts.proximity),
      coverage: weights.coverage * parts.coverage,
    };
  }

  #titleWeight(type: string): number {
    const { titleLengths, titleLength } = this.#collection;
    const length = Math.min(MAX_TITLE_WORDS, titleLengths.get(type) ?? titleLength);
    return this.#weights.title + this.#weights.titlePerWord * length;
  }

  /** The sum over query terms of the best variant's BM25; leaves the values in `#best`. */
  #bm25(
    frequency: Float64Array,
    idfs: readonly number[],
    relativeLength: number,
    k1: number,
    b: number,
  ): number {
    const norm = k1 * (1 - b + b * relativeLength);
    const { queryTermOf } = this.#terms;
    const best = this.#best;
    best.fill(0);
    for (let variant = 0; variant < idfs.length; variant += 1) {
      const count = frequency[variant] ?? 0;
      if (count === 0) continue;
      const value = ((idfs[variant] ?? 0) * count * (k1 + 1)) / (count + norm);
      const queryTerm = queryTermOf[variant] ?? 0;
      if (value > (best[queryTerm] ?? 0)) best[queryTerm] = value;
    }
    let sum = 0;
    for (let queryTerm = 0; queryTerm < best.length; queryTerm += 1) sum += best[queryTerm] ?? 0;
    return sum;
  }

  #passages(body: Uint32Array): {
    passage: number;
    passageScore: number;
    proximity: number;
    length: number;
  } {
    const weights = this.#weights;
    let passage = 0;
    let passageScore = 0;
    let proximity = 0;
    let bestTotal = -1;
    let length = 0;
    let ordinal = 0;
    let start = 0;
    for (let at = 0; at <= body.length; at += 1) {
      if (at < body.length && body[at] !== 0) continue;
      const size = at - start;
      const found = this.#scan(body, start, at);
      if (found !== undefined) {
        const score = this.#bm25(
          this.#passageFrequency,
          this.#terms.idf,
          size / (this.#collection.passageLength || 1),
          1.2,
          weights.passageB,
        );
        const total = score + weights.proximity * found;
        if (total > bestTotal) {
          bestTotal = total;
          passage = ordinal;
          passageScore = score;
          proximity = found;
          this.#answerFrequency.set(this.#passageFrequency);
        }
      }
      length += size;
      start = at + 1;
      ordinal += 1;
    }
    return { passage, passageScore, proximity, length };
  }

  /**
   * Counts the query's terms in one passage.
   * @returns how close they stand, undefined when there is none.
   */
  #scan(body: Uint32Array, start: number, end: number): number | undefined {
    const { idf, queryTermOf, variantOf } = this.#terms;
    let hits = 0;
    let proximity = 0;
    const recent: number[] = [];
    const recentAt: number[] = [];
    for (let at = start; at < end; at += 1) {
      const variant = (variantOf[body[at] ?? 0] ?? 0) - 1;
      if (variant < 0) continue;
      if (hits === 0) {
        this.#passageFrequency.fill(0);
        this.#pairs.fill(0);
      }
      hits += 1;
      this.#passageFrequency[variant] = (this.#passageFrequency[variant] ?? 0) + 1;
      this.#frequency[variant] = (this.#frequency[variant] ?? 0) + 1;
      const queryTerm = queryTermOf[variant] ?? 0;
      for (let back = recent.length - 1; back >= 0; back -= 1) {
        const distance = at - (recentAt[back] ?? 0);
        if (distance > MAX_DISTANCE) break;
        const other = recent[back] ?? 0;
        const otherTerm = queryTermOf[other] ?? 0;
        if (otherTerm === queryTerm) continue;
        const order = queryTerm === otherTerm + 1 ? 1 : 0.5;
        const value = (Math.min(idf[variant] ?? 0, idf[other] ?? 0) * order) / distance;
        const pair =
          Math.min(queryTerm, otherTerm) * this.#queryTermCount + Math.max(queryTerm, otherTerm);
        if (value > (this.#pairs[pair] ?? 0)) {
          proximity += value - (this.#pairs[pair] ?? 0);
          this.#pairs[pair] = value;
        }
      }
      recent.push(variant);
      recentAt.push(at);
    }
    return hits === 0 ? undefined : proximity;
  }
}
