import type { Statements } from '../index/statements.ts';

const MAX_COMPLETIONS = 20;

/** A word of the site with its term and the articles that hold it. */
export type KnownWord = { word: string; term: number; articles: number };

/** What the index knows of the words of one language. */
export class TermLookup {
  readonly #lang: string;
  readonly #statements: Statements;

  constructor(lang: string, statements: Statements) {
    this.#lang = lang;
    this.#statements = statements;
  }

  /** The id of a term that some article holds. */
  termId(term: string): number | undefined {
    const row = this.#statements
      .of('SELECT id FROM terms WHERE lang = ? AND term = ? AND articles > 0')
      .get(this.#lang, term);
    return row === undefined ? undefined : Number(row.id);
  }

  word(word: string): KnownWord | undefined {
    const row = this.#statements
      .of('SELECT term, articles FROM words WHERE lang = ? AND word = ? AND articles > 0')
      .get(this.#lang, word);
    return row && { word, term: Number(row.term), articles: Number(row.articles) };
  }

  /** The most frequent words that begin like this one, and are longer. */
  completions(start: string): KnownWord[] {
    const rows = this.#statements
      .of(
        `SELECT word, term, articles FROM words
         WHERE lang = ? AND word > ? AND word < ? AND articles > 0
         ORDER BY articles DESC LIMIT ${MAX_COMPLETIONS}`,
      )
      .all(this.#lang, start, `${start}\u{10ffff}`);
    return rows.map(({ word, term, articles }) => ({
      word: String(word),
      term: Number(term),
      articles: Number(articles),
    }));
  }

  /** Articles and titles that hold a term. */
  counts(termId: number): { articles: number; titles: number } {
    const row = this.#statements.of('SELECT articles, titles FROM terms WHERE id = ?').get(termId);
    return { articles: Number(row?.articles ?? 0), titles: Number(row?.titles ?? 0) };
  }
}
