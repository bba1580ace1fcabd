import { withoutHyphens } from '../language/hyphens.ts';
import { languageOf } from '../language/languages.ts';
import type { Statements } from './statements.ts';

/** Row ids of a word as written and of its term. */
export type Entry = { term: number; word: number };

/** The tables `terms` and `words`, with what was looked up in memory. Rows are only ever added. */
export class Dictionary {
  readonly #statements: Statements;
  readonly #entries = new Map<string, Map<string, Entry>>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** The ids of a word of a language, which is added when it is new. */
  entry(lang: string, word: string, term: string): Entry {
    const entries = this.#entriesOf(lang);
    let entry = entries.get(word);
    if (entry === undefined) {
      const termId = this.#term(lang, term);
      entry = { term: termId, word: this.#word(lang, word, termId) };
      entries.set(word, entry);
    }
    return entry;
  }

  /** Forgets what is in memory: another process may have written meanwhile. */
  clear(): void {
    this.#entries.clear();
  }

  #entriesOf(lang: string): Map<string, Entry> {
    let entries = this.#entries.get(lang);
    if (entries === undefined) {
      entries = new Map();
      this.#entries.set(lang, entries);
    }
    return entries;
  }

  #term(lang: string, term: string): number {
    this.#statements
      .of(
        'INSERT INTO terms (lang, term, articles, titles) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING',
      )
      .run(lang, term);
    const row = this.#statements
      .of('SELECT id FROM terms WHERE lang = ? AND term = ?')
      .get(lang, term);
    return Number(row?.id);
  }

  #word(lang: string, word: string, term: number): number {
    const { kin, start } = languageOf(lang);
    const plain = withoutHyphens(word);
    this.#statements
      .of(
        `INSERT INTO words (lang, word, kin, start, term, articles) VALUES (?, ?, ?, ?, ?, 0)
         ON CONFLICT DO NOTHING`,
      )
      .run(lang, word, kin(plain), start(plain), term);
    const row = this.#statements
      .of('SELECT id FROM words WHERE lang = ? AND word = ?')
      .get(lang, word);
    return Number(row?.id);
  }
}
