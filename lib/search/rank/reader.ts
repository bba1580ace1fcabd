import type { DatabaseSync } from 'node:sqlite';
import type { SearchRule } from '../index/rules.ts';
import { Statements } from '../index/statements.ts';
import { tokenizerOf } from '../language/tokenizer.ts';
import { correctionsSeen } from '../query/corrections.ts';
import type { CuratedResult } from '../query/curated-results.ts';
import { QueryInterpreter } from '../query/interpreter.ts';
import { respell } from '../query/parse-query.ts';
import type { QueryTerm, Variant } from '../query/query-term.ts';
import type { RuleBook } from '../query/rule-book.ts';
import { CANDIDATE_COLUMNS, type CandidateRow, candidateOf, visibleRows } from './candidate.ts';
import { candidateQuery, listCandidates } from './candidates.ts';
import { readCollection, readTermCount } from './collection.ts';
import { byScore, curatedFirst, type Hit, hitOf } from './hits.ts';
import {
  aboveThreshold,
  RELEVANCE_THRESHOLD,
  type RelevanceThreshold,
} from './relevance-threshold.ts';
import { type Place, Scorer } from './scorer.ts';
import { readShownHit, type ShownHit } from './shown-hit.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** What is searched for. `now` is an ISO 8601 instant in UTC: nothing outside its window is found. */
export type RankRequest = {
  text: string;
  lang: string;
  now: string;
  /** Takes unknown words as typed instead of correcting them. */
  exact?: boolean;
};

/** What was found for a query, best first. */
export type Ranking = {
  /** Everything that shares words with it. */
  hits: Hit[];
  /** Those of them that answer it: what readers are shown. */
  results: Hit[];
  queryTerms: QueryTerm[];
  /** The query as it was understood, when words of it were corrected; null otherwise. */
  corrected: string | null;
};

/** The best articles, one of which must hold a correction before readers are told of it. */
const TOP_HITS = 5;

/** Searches one index file. */
export class IndexReader {
  readonly #statements: Statements;
  readonly #interpreter: QueryInterpreter;
  readonly #weights: Weights;
  readonly #threshold: RelevanceThreshold;

  constructor(
    database: DatabaseSync,
    weights: Weights = WEIGHTS,
    threshold: RelevanceThreshold = RELEVANCE_THRESHOLD,
  ) {
    this.#statements = new Statements(database);
    this.#interpreter = new QueryInterpreter(this.#statements, weights);
    this.#weights = weights;
    this.#threshold = threshold;
  }

  /**
   * Ranks all articles that share words with a query. Never throws, whatever was typed.
   * @param book tries other rules than those of the editors.
   */
  rank({ text, lang, now, exact = false }: RankRequest, book?: RuleBook): Ranking {
    const { queryTerms, curated } = this.#interpreter.interpret({ text, lang, exact }, book);
    const scorer = this.#scorer(queryTerms, lang);
    const found = listCandidates(candidateQuery(queryTerms), this.#statements);
    const rows = visibleRows(found, now);
    const hits = rows.map((row) => hitOf(row, scorer)).sort(byScore);
    const { hasLexicon } = tokenizerOf(lang);
    const results = aboveThreshold(hits, queryTerms, hasLexicon, this.#threshold);
    const first = this.#curatedHits(curated, { lang, now, scorer });
    const corrections = correctionsSeen(queryTerms, heldByTop(results, rows, scorer));
    return {
      hits: curatedFirst(first, hits),
      results: curatedFirst(first, results),
      queryTerms: queryTerms.map((one) => ({ ...one, correctedTo: corrections.get(one.word) })),
      corrected: respell(text, tokenizerOf(lang), corrections),
    };
  }

  /** Where the words of a query stand in an article, and what each place is worth to its score. */
  explain(
    hit: Hit,
    queryTerms: readonly QueryTerm[],
    lang: string,
  ): { places: Place[]; shares: ReturnType<Scorer['shares']> } {
    const scorer = this.#scorer(queryTerms, lang);
    const row = this.#statements
      .of(`SELECT ${CANDIDATE_COLUMNS} FROM articles JOIN tokens USING (id) WHERE id = ?`)
      .get(hit.id);
    const places = row === undefined ? [] : scorer.places(candidateOf(row));
    return { places, shares: scorer.shares(hit.parts, hit.type) };
  }

  /** The rules that the editors published. */
  rules(): SearchRule[] {
    return this.#interpreter.rules();
  }

  /** What is shown of a hit: its title, and the passage that answers. */
  show(hit: Hit, queryTerms: readonly QueryTerm[], lang: string): ShownHit {
    return readShownHit(hit, queryTerms, lang, this.#statements);
  }

  #scorer(queryTerms: readonly QueryTerm[], lang: string): Scorer {
    const collection = readCollection(lang, this.#statements);
    return new Scorer(queryTerms, collection, readTermCount(this.#statements), this.#weights);
  }

  /** What editors put first, as far as readers may see it. */
  #curatedHits(
    curated: readonly CuratedResult[],
    { lang, now, scorer }: { lang: string; now: string; scorer: Scorer },
  ): Hit[] {
    return curated.flatMap(({ article, rule }) => {
      const row = this.#statements
        .of(
          `SELECT ${CANDIDATE_COLUMNS} FROM articles JOIN tokens USING (id)
           WHERE doc = ? AND lang = ?`,
        )
        .get(article, lang);
      const found = row === undefined ? [] : visibleRows([row], now);
      return found.map((one) => ({ ...hitOf(one, scorer), curatedBy: rule }));
    });
  }
}

/** The variants that each of the best results holds. */
function heldByTop(
  results: readonly Hit[],
  rows: readonly CandidateRow[],
  scorer: Scorer,
): Set<Variant>[] {
  const top = new Set(results.slice(0, TOP_HITS).map(({ id }) => id));
  return rows
    .filter(({ id }) => top.has(Number(id)))
    .map((row) => new Set(scorer.places(candidateOf(row)).map(({ variant }) => variant)));
}
