import type { Statements } from '../index/statements.ts';
import { type Language, languageOf } from '../language/languages.ts';

const MAX_COMPLETIONS = 20;

/** A word of the site with its term and the articles that hold it. */
export type KnownWord = { word: string; term: number; articles: number };

/** What the index knows of the words of one language. */
export class TermLookup {
  readonly #lang: string;
  readonly #language: Language;
  readonly #statements: Statements;

  constructor(lang: string, statements: Statements) {
    this.#lang = lang;
    this.#language = languageOf(lang);
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

  /** The most frequent of some words, by their ids. */
  ofIds(ids: readonly number[]): KnownWord[] {
    const row = this.#statements.of('SELECT word, term, articles FROM words WHERE id = ?');
    return ids
      .flatMap((id) => {
        const found = row.get(id);
        return found === undefined ? [] : [knownWord(found)];
      })
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => b.articles - a.articles)
      .slice(0, MAX_COMPLETIONS);
  }

  /** The most frequent words that begin like this one, and are longer. */
  completions(begun: string): KnownWord[] {
    const start = this.#language.start(begun);
    const rows = this.#statements
      .of(
        `SELECT word, term, articles FROM words
         WHERE lang = ? AND start > ? AND start < ? AND articles > 0
         ORDER BY articles DESC LIMIT ${MAX_COMPLETIONS}`,
      )
      .all(this.#lang, start, `${start}\u{10ffff}`);
    return rows.map(knownWord);
  }

  /** The most frequent words that are other forms of this one. */
  kin(word: string): KnownWord[] {
    const rows = this.#statements
      .of(
        `SELECT word, term, articles FROM words WHERE lang = ? AND kin = ? AND articles > 0
         ORDER BY articles DESC LIMIT ${MAX_COMPLETIONS}`,
      )
      .all(this.#lang, this.#language.kin(word));
    return rows.map(knownWord);
  }

  /** Articles and titles that hold a term. */
  counts(termId: number): { articles: number; titles: number } {
    const row = this.#statements.of('SELECT articles, titles FROM terms WHERE id = ?').get(termId);
    return { articles: Number(row?.articles ?? 0), titles: Number(row?.titles ?? 0) };
  }
}

function knownWord({ word, term, articles }: Record<string, unknown>): KnownWord {
  return { word: String(word), term: Number(term), articles: Number(articles) };
}
