import type { QueryTerm, Variant } from '../query/query-term.ts';
import { PassageScorer } from './best-passage.ts';
import { Bm25 } from './bm25.ts';
import type { Candidate } from './candidate.ts';
import type { Collection } from './collection.ts';
import { coverageScore, coveredShare } from './coverage.ts';
import { createOccurrences, type Occurrences } from './occurrences.ts';
import { type WeighedTerms, weighTerms } from './term-weights.ts';
import type { Weights } from './weights.ts';

/** The parts of a score, before their weights. */
export type ScoreParts = {
  body: number;
  title: number;
  passage: number;
  proximity: number;
  coverage: number;
};

export type Scored = {
  score: number;
  parts: ScoreParts;
  /** Index of the passage that is shown. */
  passage: number;
  /** Of `coveredShare`. */
  covered: number;
  evidence: Evidence;
};

/** What says that an article is about the query: shares of all that it could hold. */
export type Evidence = { share: number; proximity: number; title: number; passage: number };

/** Beyond these a share says no more. */
const MAX_PROXIMITY = 1;
const MAX_SHARE = 3;

/** Where a word stands in an article, and how often. */
export type Place = {
  queryTerm: number;
  variant: Variant;
  value: number;
  inTitle: number;
  inPassage: number;
  inText: number;
};

/** Words in a title beyond which a longer one says no more. */
const MAX_TITLE_WORDS = 12;

/** Scores articles against one query. Made once a query; `score` is called once a candidate. */
export class Scorer {
  readonly #weights: Weights;
  readonly #collection: Collection;
  readonly #terms: WeighedTerms;
  readonly #bm25: Bm25;
  readonly #passages: PassageScorer;
  /** Those of the last article that was scored. */
  readonly #occurrences: Occurrences;
  readonly #bodyAndTitle: Float64Array;

  constructor(
    queryTerms: readonly QueryTerm[],
    collection: Collection,
    termCount: number,
    weights: Weights,
  ) {
    this.#weights = weights;
    this.#collection = collection;
    this.#terms = weighTerms(queryTerms, collection, termCount);
    this.#bm25 = new Bm25(this.#terms.queryTermOf, queryTerms.length);
    this.#passages = new PassageScorer(this.#terms, this.#bm25, weights, collection.passageLength);
    this.#occurrences = createOccurrences(this.#terms.variants.length);
    this.#bodyAndTitle = new Float64Array(this.#terms.variants.length);
  }

  score({ title, body, type }: Candidate): Scored {
    const occurrences = this.#occurrences;
    for (const counts of Object.values(occurrences)) counts.fill(0);
    this.#countTitle(title);
    const best = this.#passages.find(body, occurrences);
    const parts: ScoreParts = {
      body: this.#bodyScore(best.bodyLength, title.length),
      title: this.#titleScore(title.length),
      passage: best.score,
      proximity: best.proximity,
      coverage: coverageScore(this.#terms, occurrences),
    };
    const shares = this.shares(parts, type);
    const score =
      (this.#weights.ofType[type] ?? 1) *
      (shares.text + shares.title + shares.passage + shares.coverage);
    const { covered, share, subject } = coveredShare(this.#terms, occurrences);
    const part = (value: number, most: number) => Math.min(most, value / (subject || 1));
    const evidence = {
      share,
      proximity: part(parts.proximity, MAX_PROXIMITY),
      title: part(parts.title, MAX_SHARE),
      passage: part(parts.passage, MAX_SHARE),
    };
    return { score, parts, passage: best.shown, covered, evidence };
  }

  /** How often each variant that an article holds stands where in it, best variant of a query term first. */
  places(candidate: Candidate): Place[] {
    const { idf, queryTermOf, variants } = this.#terms;
    this.score(candidate);
    const { title, body, shown } = this.#occurrences;
    return variants
      .map((variant, index) => ({
        queryTerm: queryTermOf[index] ?? 0,
        variant,
        value: idf[index] ?? 0,
        inTitle: title[index] ?? 0,
        inPassage: shown[index] ?? 0,
        inText: body[index] ?? 0,
      }))
      .filter(({ inTitle, inText }) => inTitle + inText > 0)
      .sort((a, b) => a.queryTerm - b.queryTerm || b.value - a.value);
  }

  /** What the parts of a score are worth together, by where the words stand. */
  shares(
    parts: ScoreParts,
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

  #countTitle(title: Uint32Array): void {
    const { variantOf } = this.#terms;
    const counts = this.#occurrences.title;
    for (let at = 0; at < title.length; at += 1) {
      const variant = (variantOf[title[at] ?? 0] ?? 0) - 1;
      if (variant >= 0) counts[variant] = (counts[variant] ?? 0) + 1;
    }
  }

  #bodyScore(bodyLength: number, titleLength: number): number {
    const { titleInBody, bodyK1, bodyB } = this.#weights;
    const { title, body } = this.#occurrences;
    const frequency = this.#bodyAndTitle;
    for (let variant = 0; variant < frequency.length; variant += 1) {
      frequency[variant] = (body[variant] ?? 0) + titleInBody * (title[variant] ?? 0);
    }
    const average = this.#collection.bodyLength + titleInBody * this.#collection.titleLength || 1;
    const length = (bodyLength + titleInBody * titleLength) / average;
    return this.#bm25.score(frequency, this.#terms.idf, length, { k1: bodyK1, b: bodyB });
  }

  #titleScore(titleLength: number): number {
    const { titleK1, titleB } = this.#weights;
    const length = titleLength / (this.#collection.titleLength || 1);
    const shape = { k1: titleK1, b: titleB };
    return this.#bm25.score(this.#occurrences.title, this.#terms.titleIdf, length, shape);
  }

  #titleWeight(type: string): number {
    const { titleLengths, titleLength } = this.#collection;
    const length = Math.min(MAX_TITLE_WORDS, titleLengths.get(type) ?? titleLength);
    return this.#weights.title + this.#weights.titlePerWord * length;
  }
}
