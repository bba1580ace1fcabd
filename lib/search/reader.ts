import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { expandQuery } from './expand.ts';
import { aboveFloor, FLOOR, type Floor } from './floor.ts';
import { termWord, typeWord } from './index.ts';
import { parseQuery, respell } from './query.ts';
import { type Collection, type Scored, Scorer, type Slot, type Variant } from './score.ts';
import { type Excerpt, excerpt, highlights, type Range, type Wanted } from './snippet.ts';
import { Vocabulary } from './spell.ts';
import { Synonyms } from './synonyms.ts';
import { thesaurus } from './thesaurus.ts';
import { Tokenizer } from './tokens.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** An article that answers a query, with why. Instants are ISO 8601 UTC. */
export type Hit = Scored & {
  id: number;
  doc: string;
  type: string;
  updatedAt: string | null;
};

/** What a reader asks. `now` is an ISO 8601 instant in UTC: nothing outside its window is found. */
export type Question = {
  text: string;
  lang: string;
  now: string;
  /** Takes unknown words as typed instead of repairing them. */
  exact?: boolean;
};

/** What was found for a question, best first. */
export type Ranking = {
  /** Everything that shares words with it. */
  hits: Hit[];
  /** Those of them that answer it: what readers are shown. */
  answers: Hit[];
  slots: Slot[];
  /** The query as it was understood, when words of it were repaired; null otherwise. */
  repaired: string | null;
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

const CANDIDATES = 150;
const CANDIDATES_OF_TYPE = 50;
/** The best articles that are asked by which repair they match. */
const REPAIR_WITNESSES = 5;
/** Occurrences of terms that are read to choose candidates, and terms that always are. */
const POSTINGS = 4_000;
const FEWEST_TERMS = 2;

/** Reads one index file. Holds the words of the site for spelling; everything else is asked. */
export class IndexReader {
  readonly #database: DatabaseSync;
  readonly #sql: Record<string, StatementSync> = {};
  readonly #tokenizers = new Map<string, Tokenizer>();
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #synonyms = new Map<string, Synonyms>();
  #dataVersion: unknown;
  readonly #weights: Weights;
  readonly #floor: Floor;

  constructor(database: DatabaseSync, weights: Weights = WEIGHTS, floor: Floor = FLOOR) {
    this.#database = database;
    this.#weights = weights;
    this.#floor = floor;
  }

  /** Ranks all articles that answer a question. Never throws, whatever was typed. */
  rank({ text, lang, now, exact = false }: Question): Ranking {
    const tokenizer = this.#tokenizer(lang);
    const { words, addresses } = parseQuery(text, tokenizer);
    const collection = this.#collection(lang);
    const slots = expandQuery(words, {
      lang,
      tokenizer,
      vocabulary: this.#vocabulary(lang),
      statement: (sql) => this.#statement(sql),
      weights: this.#weights,
      exact,
      synonyms: this.#synonym(lang),
    });
    for (const address of addresses) slots.push(foreignSlot(address));
    const match = candidateQuery(slots);
    if (match === '') return { hits: [], answers: [], slots, repaired: null };
    const scorer = new Scorer(slots, collection, this.#lastTerm(), this.#weights);
    const rows = this.#candidates(match, now);
    const hits = rows
      .map((row) => ({
        id: Number(row.id),
        doc: String(row.doc),
        type: String(row.type),
        updatedAt: textOrNull(row.updated_at),
        ...scorer.score(ids(row.title), ids(row.body)),
      }))
      .sort(
        (a, b) => b.score - a.score || compare(b.updatedAt ?? '', a.updatedAt ?? '') || a.id - b.id,
      );
    const answers = aboveFloor(hits, slots, tokenizer.hasLexicon, this.#floor);
    const shown = new Set(answers.slice(0, REPAIR_WITNESSES).map((hit) => hit.id));
    const witnesses = rows.filter((row) => shown.has(Number(row.id)));
    const repairs = repairsSeen(
      slots,
      witnesses.map((row) => scorer.matches(ids(row.title), ids(row.body))),
    );
    return {
      hits,
      answers,
      slots,
      repaired: repairs.size === 0 ? null : respell(text, tokenizer, repairs),
    };
  }

  /** What is shown of a hit: its title, and the passage that answers. */
  show(hit: Hit, slots: readonly Slot[], lang: string): ShownHit {
    const tokenizer = this.#tokenizer(lang);
    const row = this.#statement(
      'SELECT slug, title, summary, topic, published_at FROM articles WHERE id = ?',
    ).get(hit.id);
    const passage = this.#statement(
      'SELECT key, text FROM passages WHERE article = ? AND ordinal = ?',
    ).get(hit.id, hit.passage);
    const wanted = this.#wanted(slots, tokenizer);
    const title = String(row?.title ?? '');
    const found = excerpt(String(passage?.text ?? row?.summary ?? ''), wanted, tokenizer);
    return {
      ...hit,
      slug: String(row?.slug ?? ''),
      title,
      titleRanges: highlights(title, wanted, tokenizer),
      topic: String(row?.topic ?? ''),
      snippet: { text: found.text, ranges: found.ranges },
      key: hit.passage === 0 ? null : textOrNull(passage?.key),
      publishedAt: textOrNull(row?.published_at),
    };
  }

  #wanted(slots: readonly Slot[], tokenizer: Tokenizer): Wanted {
    const wanted = new Map<string, { slot: number; value: number; shown: boolean }>();
    const onlyStops = slots.every((slot) => slot.stop);
    slots.forEach((slot, index) => {
      for (const variant of slot.variants) {
        const term = tokenizer.term(variant.word);
        if (wanted.has(term)) continue;
        const value = variant.weight / Math.sqrt(1 + variant.articles);
        wanted.set(term, { slot: index, value, shown: !slot.stop || onlyStops });
      }
    });
    return wanted;
  }

  /** The articles that share most with the query, and enough of each type to fill its tab. */
  #candidates(match: string, now: string): Record<string, unknown>[] {
    const sql = (limit: number) => `
      SELECT articles.id, doc, articles.type, updated_at, tokens.title AS title, tokens.body AS body
      FROM (SELECT rowid FROM candidates WHERE candidates MATCH ? AND rank MATCH 'bm25(2, 1, 0)'
            ORDER BY rank LIMIT ${limit}) AS found
      JOIN articles ON articles.id = found.rowid
      JOIN tokens ON tokens.id = found.rowid
      WHERE (publish_at IS NULL OR publish_at <= ?) AND (expire_at IS NULL OR expire_at > ?)`;
    const rows = this.#statement(sql(CANDIDATES)).all(match, now, now);
    if (rows.length < CANDIDATES) return rows;
    const types = this.#statement('SELECT DISTINCT type FROM articles').all();
    if (types.length < 2) return rows;
    const known = new Set(rows.map((row) => row.id));
    for (const { type } of types) {
      if (rows.filter((row) => row.type === type).length >= CANDIDATES_OF_TYPE) continue;
      const ofType = `(title : (${match}) OR body : (${match})) AND type : ${typeWord(String(type))}`;
      for (const row of this.#statement(sql(CANDIDATES_OF_TYPE)).all(ofType, now, now)) {
        if (!known.has(row.id)) rows.push(row);
      }
    }
    return rows;
  }

  #lastTerm(): number {
    return Number(this.#statement('SELECT max(id) AS last FROM terms').get()?.last ?? 0);
  }

  #collection(lang: string): Collection {
    const row = this.#statement('SELECT * FROM stats WHERE lang = ?').get(lang);
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

  #synonym(lang: string): Synonyms {
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
function foreignSlot(word: string): Slot {
  return { word, stop: false, common: false, foreign: true, variants: [] };
}

/**
 * What unknown words were taken for, by what the best articles hold: never a word that only
 * articles which are not shown know.
 */
function repairsSeen(
  slots: readonly Slot[],
  witnesses: readonly (Variant | undefined)[][],
): Map<string, string> {
  const repairs = new Map<string, string>();
  slots.forEach((slot, index) => {
    if (!slot.variants.some((variant) => variant.source === 'repaired')) return;
    const seen = witnesses
      .map((matches) => matches[index])
      .find((variant) => variant?.source === 'repaired');
    if (seen !== undefined) repairs.set(slot.word, seen.word);
  });
  return repairs;
}

/**
 * The candidates' match expression: term ids joined by OR, so nothing typed reaches FTS5. Rare
 * terms come first and common ones only as far as they can be read quickly: in a large collection
 * they choose nothing that the rare ones do not. The score counts all of them.
 */
function candidateQuery(slots: readonly Slot[]): string {
  const variants = slots.flatMap((slot) =>
    slot.variants.map((variant) => ({ variant, rank: rankOf(slot, variant) })),
  );
  variants.sort((a, b) => a.rank - b.rank || a.variant.articles - b.variant.articles);
  const terms = new Set<string>();
  let postings = 0;
  for (const { variant } of variants) {
    postings += variant.articles;
    if (postings > POSTINGS && terms.size >= FEWEST_TERMS) break;
    terms.add(`"${termWord(variant.term)}"`);
  }
  return [...terms].join(' OR ');
}

function rankOf(slot: Slot, { source }: Variant): number {
  if (slot.stop) return 2;
  return source === 'typed' || source === 'repaired' ? 0 : 1;
}

function ids(value: unknown): Uint32Array {
  if (!(value instanceof Uint8Array)) return new Uint32Array();
  return value.byteOffset % 4 === 0
    ? new Uint32Array(value.buffer, value.byteOffset, value.byteLength / 4)
    : new Uint32Array(value.slice().buffer);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
