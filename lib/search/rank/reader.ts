import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { listRules, rulesVersion } from '../index/rule-rows.ts';
import type { SearchRule } from '../index/rules.ts';
import { thesaurus } from '../language/thesaurus.ts';
import { Tokenizer } from '../language/tokenizer.ts';
import { correctionsSeen } from '../query/corrections.ts';
import type { CuratedResult } from '../query/curated-results.ts';
import { expandQuery } from '../query/expand.ts';
import { parseQuery, respell } from '../query/parse-query.ts';
import type { QueryTerm } from '../query/query-term.ts';
import { RuleBook } from '../query/rule-book.ts';
import { Synonyms } from '../query/synonyms.ts';
import { Vocabulary } from '../query/vocabulary.ts';
import { candidateOf, candidateQuery, listCandidates, ROW, visible } from './candidates.ts';
import { highlightTermsOf } from './highlight-terms.ts';
import { byScore, curatedFirst, type Hit, hitOf } from './hits.ts';
import {
  aboveThreshold,
  RELEVANCE_THRESHOLD,
  type RelevanceThreshold,
} from './relevance-threshold.ts';
import { Scorer } from './scorer.ts';
import { type Excerpt, excerpt, highlights, type Range } from './snippet.ts';
import type { Collection } from './term-weights.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** What a reader asks. `now` is an ISO 8601 instant in UTC: nothing outside its window is found. */
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

/** A hit with what is shown of it. */
export type ShownHit = Hit & {
  slug: string;
  title: string;
  titleRanges: Range[];
  topic: string;
  snippet: Excerpt;
  /** Key of the block where the passage begins; null for the article's start. */
  key: string | null;
  publishedAt: string | null;
};

/** The best articles that must hold a correction before readers are told of it. */
const TOP_HITS = 5;
/** Reads one index file. Holds the words of the site for spelling; everything else is read when needed. */
export class IndexReader {
  readonly #database: DatabaseSync;
  readonly #sql: Record<string, StatementSync> = {};
  readonly #tokenizers = new Map<string, Tokenizer>();
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #synonyms = new Map<string, Synonyms>();
  #dataVersion: unknown;
  #book: RuleBook | undefined;
  #bookVersion = '';
  readonly #weights: Weights;
  readonly #threshold: RelevanceThreshold;

  constructor(
    database: DatabaseSync,
    weights: Weights = WEIGHTS,
    threshold: RelevanceThreshold = RELEVANCE_THRESHOLD,
  ) {
    this.#database = database;
    this.#weights = weights;
    this.#threshold = threshold;
  }

  /**
   * Ranks all articles that share words with a query. Never throws, whatever was typed.
   * @param book tries other rules than those of the editors.
   */
  rank({ text, lang, now, exact = false }: RankRequest, book = this.#rules()): Ranking {
    const tokenizer = this.#tokenizer(lang);
    const { words, addresses } = parseQuery(text, tokenizer);
    const rules = book.of(lang, tokenizer);
    const { queryTerms, ruleWords } = expandQuery(words, {
      lang,
      tokenizer,
      vocabulary: this.#vocabulary(lang),
      statement: (sql) => this.#statement(sql),
      weights: this.#weights,
      exact,
      editors: rules.synonyms,
      thesaurus: this.#thesaurus(lang),
    });
    for (const address of addresses) queryTerms.push(foreignTerm(address));
    const scorer = new Scorer(queryTerms, this.#collection(lang), this.#lastTerm(), this.#weights);
    const rows = visible(
      listCandidates(candidateQuery(queryTerms), (sql) => this.#statement(sql)),
      now,
    );
    const ranked = rows.map((row) => hitOf(row, scorer)).sort(byScore);
    const results = aboveThreshold(ranked, queryTerms, tokenizer.hasLexicon, this.#threshold);
    const curated = this.#curated(rules.curatedResults.of(ruleWords), lang, now, scorer);
    const shown = new Set(results.slice(0, TOP_HITS).map((hit) => hit.id));
    const corrections = correctionsSeen(
      queryTerms,
      rows
        .filter((row) => shown.has(Number(row.id)))
        .map((row) => scorer.matches(candidateOf(row))),
    );
    return {
      hits: curatedFirst(curated, ranked),
      results: curatedFirst(curated, results),
      queryTerms,
      corrected: corrections.size === 0 ? null : respell(text, tokenizer, corrections),
    };
  }

  /** What editors put first, as far as readers may see it. */
  #curated(curated: readonly CuratedResult[], lang: string, now: string, scorer: Scorer): Hit[] {
    return curated.flatMap(({ article, rule }) => {
      const row = this.#statement(`${ROW} FROM articles JOIN tokens USING (id)
        WHERE doc = ? AND lang = ?`).get(article, lang);
      const found = row === undefined ? [] : visible([row], now);
      return found.map((one) => ({ ...hitOf(one, scorer), curatedBy: rule }));
    });
  }

  /** Where the words of a query stand in an article, and what each place is worth to its score. */
  explain(hit: Hit, queryTerms: readonly QueryTerm[], lang: string) {
    const scorer = new Scorer(queryTerms, this.#collection(lang), this.#lastTerm(), this.#weights);
    const row = this.#statement(`${ROW} FROM articles JOIN tokens USING (id) WHERE id = ?`).get(
      hit.id,
    );
    const places = row === undefined ? [] : scorer.places(candidateOf(row));
    return { places, shares: scorer.shares(hit, hit.type) };
  }

  /** The rules that the editors published. */
  rules(): SearchRule[] {
    return listRules(this.#database);
  }

  #rules(): RuleBook {
    const version = rulesVersion(this.#database);
    if (this.#book === undefined || version !== this.#bookVersion) {
      this.#book = new RuleBook(listRules(this.#database));
      this.#bookVersion = version;
    }
    return this.#book;
  }

  /** What is shown of a hit: its title, and the passage that answers. */
  show(hit: Hit, queryTerms: readonly QueryTerm[], lang: string): ShownHit {
    const tokenizer = this.#tokenizer(lang);
    const row = this.#statement(
      'SELECT slug, title, summary, topic, published_at FROM articles WHERE id = ?',
    ).get(hit.id);
    const passage = this.#statement(
      'SELECT key, text FROM passages WHERE article = ? AND ordinal = ?',
    ).get(hit.id, hit.passage);
    const terms = highlightTermsOf(queryTerms, tokenizer);
    const title = String(row?.title ?? '');
    const found = excerpt(String(passage?.text ?? row?.summary ?? ''), terms, tokenizer);
    return {
      ...hit,
      slug: String(row?.slug ?? ''),
      title,
      titleRanges: highlights(title, terms, tokenizer),
      topic: String(row?.topic ?? ''),
      snippet: { text: found.text, ranges: found.ranges },
      key: hit.passage === 0 ? null : textOrNull(passage?.key),
      publishedAt: textOrNull(row?.published_at),
    };
  }

  #lastTerm(): number {
    return Number(this.#statement('SELECT max(id) AS last FROM terms').get()?.last ?? 0);
  }

  #collection(lang: string): Collection {
    const rows = this.#statement('SELECT * FROM stats WHERE lang = ?').all(lang);
    const sum = (field: string) => rows.reduce((total, row) => total + Number(row[field]), 0);
    const articles = sum('articles');
    return {
      articles,
      bodyLength: sum('body_length') / (articles || 1),
      titleLength: sum('title_length') / (articles || 1),
      passageLength: sum('body_length') / (sum('passages') || 1),
      titleLengths: new Map(
        rows.map((row) => [
          String(row.type),
          Number(row.title_length) / (Number(row.articles) || 1),
        ]),
      ),
    };
  }

  #vocabulary(lang: string): Vocabulary {
    // Other processes write too: their commits, not ours, change this number. Ours append as well,
    // so a reader that shares its connection with a writer looks at the counter of the table.
    const version = this.#statement('SELECT max(id) AS last FROM words').get()?.last;
    let vocabulary = this.#vocabularies.get(lang);
    if (vocabulary === undefined) {
      vocabulary = new Vocabulary(this.#database, lang);
      this.#vocabularies.set(lang, vocabulary);
      vocabulary.refresh();
    }
    if (version !== this.#dataVersion) {
      for (const one of this.#vocabularies.values()) one.refresh();
      this.#dataVersion = version;
    }
    return vocabulary;
  }

  #thesaurus(lang: string): Synonyms {
    let synonyms = this.#synonyms.get(lang);
    if (synonyms === undefined) {
      const tokenizer = this.#tokenizer(lang);
      const groups = thesaurus(tokenizer.language.code).map((phrases) => ({ phrases }));
      synonyms = new Synonyms(groups, tokenizer);
      this.#synonyms.set(lang, synonyms);
    }
    return synonyms;
  }

  #tokenizer(lang: string): Tokenizer {
    let tokenizer = this.#tokenizers.get(lang);
    if (tokenizer === undefined) {
      tokenizer = new Tokenizer(lang);
      this.#tokenizers.set(lang, tokenizer);
    }
    return tokenizer;
  }

  #statement(sql: string): StatementSync {
    this.#sql[sql] ??= this.#database.prepare(sql);
    return this.#sql[sql];
  }
}

/** Stands for a pasted address, which no article was written about. */
function foreignTerm(word: string): QueryTerm {
  return { word, stop: false, common: false, foreign: true, variants: [] };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
