import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { termWord } from './index.ts';
import { type QueryWord, queryWords } from './query.ts';
import { type Collection, type Scored, Scorer, type Slot, type Variant } from './score.ts';
import { Vocabulary } from './spell.ts';
import { Tokenizer } from './tokens.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export type Hit = Scored & { id: number; doc: string };

const CANDIDATES = 150;
const PREFIX_WORDS = 20;
/** Above this many articles stop words no longer choose candidates. */
const LARGE = 5000;

/** Reads one index file. Holds the words of the site for spelling; everything else is asked. */
export class IndexReader {
  readonly #database: DatabaseSync;
  readonly #sql: Record<string, StatementSync> = {};
  readonly #tokenizers = new Map<string, Tokenizer>();
  readonly #vocabularies = new Map<string, Vocabulary>();
  #dataVersion: unknown;
  readonly weights: Weights;

  constructor(database: DatabaseSync, weights: Weights = WEIGHTS) {
    this.#database = database;
    this.weights = weights;
  }

  /** Ranks the articles of a language for a query, best first. */
  rank(text: string, lang: string, limit: number): Hit[] {
    const words = queryWords(text, this.#tokenizer(lang));
    const collection = this.#collection(lang);
    const slots = this.slots(words, lang);
    const match = candidateQuery(slots, collection.articles);
    if (match === '') return [];
    const termCount = Number(this.#run('SELECT max(id) AS last FROM terms').get()?.last ?? 0);
    const scorer = new Scorer(slots, collection, termCount, this.weights);
    const rows = this.#run(
      `SELECT articles.id, doc, tokens.title AS title, tokens.body AS body
       FROM (SELECT rowid FROM candidates WHERE candidates MATCH ? AND rank MATCH 'bm25(2, 1)'
             ORDER BY rank LIMIT ${CANDIDATES}) AS found
       JOIN articles ON articles.id = found.rowid
       JOIN tokens ON tokens.id = found.rowid`,
    ).all(match);
    const hits = rows.map((row) => ({
      id: Number(row.id),
      doc: String(row.doc),
      ...scorer.score(ids(row.title), ids(row.body)),
    }));
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    return hits.slice(0, limit);
  }

  slots(words: readonly QueryWord[], lang: string): Slot[] {
    const slots: Slot[] = [];
    for (const word of words) {
      const weight = word.stop ? this.weights.stopWord : 1;
      const variants: Variant[] = [];
      const own = this.#run(
        'SELECT id, articles, titles FROM terms WHERE lang = ? AND term = ? AND articles > 0',
      ).get(lang, word.term);
      if (own !== undefined) {
        variants.push({
          term: Number(own.id),
          weight,
          articles: Number(own.articles),
          titles: Number(own.titles),
          source: 'typed',
          word: word.word,
        });
      } else {
        for (const near of this.#vocabulary(lang).neighbours(word.word)) {
          const factor = near.distance === 0 ? 1 : (this.weights.repaired[near.distance - 1] ?? 0);
          const stop = this.#tokenizer(lang).isStopWord(near.word) ? this.weights.stopWord : 1;
          this.#push(variants, near.term, factor * stop, 'repaired', near.word);
        }
      }
      if (word.open && !word.stop && word.word.length > 1) {
        const factor = this.weights.prefix[own === undefined ? 0 : 1];
        const rows = this.#run(
          `SELECT word, term FROM words WHERE lang = ? AND word > ? AND word < ? AND articles > 0
           ORDER BY articles DESC LIMIT ${PREFIX_WORDS}`,
        ).all(lang, word.word, `${word.word}\u{10ffff}`);
        for (const row of rows) {
          this.#push(variants, Number(row.term), factor, 'prefix', String(row.word));
        }
      }
      if (variants.length > 0) slots.push({ word: word.word, stop: word.stop, variants });
    }
    return slots;
  }

  #push(
    variants: Variant[],
    term: number,
    weight: number,
    source: Variant['source'],
    word: string,
  ): void {
    if (variants.some((variant) => variant.term === term)) return;
    const row = this.#run('SELECT articles, titles FROM terms WHERE id = ?').get(term);
    variants.push({
      term,
      weight,
      articles: Number(row?.articles ?? 0),
      titles: Number(row?.titles ?? 0),
      source,
      word,
    });
  }

  #collection(lang: string): Collection {
    const row = this.#run('SELECT * FROM stats WHERE lang = ?').get(lang);
    const articles = Number(row?.articles ?? 0);
    const body = Number(row?.body_length ?? 0);
    return {
      articles,
      bodyLength: body / (articles || 1),
      titleLength: Number(row?.title_length ?? 0) / (articles || 1),
      passageLength: body / (Number(row?.passages ?? 0) || 1),
    };
  }

  #vocabulary(lang: string): Vocabulary {
    let vocabulary = this.#vocabularies.get(lang);
    const version = this.#run('PRAGMA data_version').get()?.data_version;
    if (vocabulary === undefined) {
      vocabulary = new Vocabulary(this.#database, lang);
      this.#vocabularies.set(lang, vocabulary);
      vocabulary.refresh();
    } else if (version !== this.#dataVersion) {
      for (const one of this.#vocabularies.values()) one.refresh();
    }
    this.#dataVersion = version;
    return vocabulary;
  }

  #tokenizer(lang: string): Tokenizer {
    let tokenizer = this.#tokenizers.get(lang);
    if (tokenizer === undefined) {
      tokenizer = new Tokenizer(lang);
      this.#tokenizers.set(lang, tokenizer);
    }
    return tokenizer;
  }

  #run(sql: string): StatementSync {
    this.#sql[sql] ??= this.#database.prepare(sql);
    return this.#sql[sql];
  }
}

/** The candidates' match expression: term ids joined by OR, so nothing typed reaches FTS5. */
function candidateQuery(slots: readonly Slot[], articles: number): string {
  const chosen = slots.filter((slot) => !slot.stop || articles <= LARGE);
  const used = chosen.length > 0 ? chosen : slots;
  const terms = new Set(used.flatMap((slot) => slot.variants.map((variant) => variant.term)));
  return [...terms].map((term) => `"${termWord(term)}"`).join(' OR ');
}

function ids(value: unknown): Uint32Array {
  if (!(value instanceof Uint8Array)) return new Uint32Array();
  return value.byteOffset % 4 === 0
    ? new Uint32Array(value.buffer, value.byteOffset, value.byteLength / 4)
    : new Uint32Array(value.slice().buffer);
}
