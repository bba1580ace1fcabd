import type { Statements } from '../index/statements.ts';
import { withoutAccents } from '../language/accents.ts';
import { allowedEdits, type CorrectionKind } from '../language/edits.ts';
import { WordList } from '../language/word-list.ts';

/** A word of the site that is near to what was typed. */
export type Neighbour = {
  word: string;
  term: number;
  kind: CorrectionKind;
  articles: number;
  /** Whether it begins with the letter that was typed. */
  sameStart: boolean;
};

const MAX_NEIGHBOURS = 5;
/** A number or a code is not another one that was mistyped. */
const DIGIT = /\p{N}/u;

/**
 * The words of one language that the site itself uses, in memory by length. Rows are only ever
 * added to the table, so that catching up reads what is new; how many articles hold a word is
 * asked when it is needed.
 */
export class Vocabulary {
  readonly #lang: string;
  readonly #statements: Statements;
  readonly #list = new WordList();
  #last = 0;

  constructor(lang: string, statements: Statements) {
    this.#lang = lang;
    this.#statements = statements;
  }

  /** Takes in the words that were indexed since the last call. */
  refresh(): void {
    const rows = this.#statements
      .of('SELECT id, word FROM words WHERE lang = ? AND id > ? ORDER BY id')
      .iterate(this.#lang, this.#last);
    for (const row of rows) {
      const word = String(row.word);
      if (!DIGIT.test(word)) this.#list.add(withoutAccents(word), Number(row.id));
      this.#last = Number(row.id);
    }
  }

  /**
   * The site's own words nearest to an unknown word, all at the least distance, frequent before
   * rare. People seldom miss the first letter: a word with another one has to be in more articles
   * than any that keeps it.
   */
  neighbours(word: string): Neighbour[] {
    const folded = withoutAccents(word);
    for (const { edits, kind } of allowedEdits(folded.length)) {
      const found = this.#within(folded, edits, kind);
      if (found.length > 0) return found;
    }
    return [];
  }

  #within(folded: string, edits: number, kind: CorrectionKind): Neighbour[] {
    const kinds: readonly CorrectionKind[] = [
      'accents',
      kind === 'twoEdits' ? 'oneEdit' : kind,
      kind,
    ];
    const row = this.#statements.of('SELECT word, term, articles FROM words WHERE id = ?');
    const found = this.#list
      .nearest(folded, edits)
      .map(({ id, distance, word }) => {
        const known = row.get(id);
        return {
          word: String(known?.word),
          term: Number(known?.term),
          articles: Number(known?.articles),
          kind: kinds[distance] ?? kind,
          sameStart: word[0] === folded[0],
        };
      })
      .filter((one) => one.articles > 0);
    const kept = found.filter(({ sameStart }) => sameStart).map(({ articles }) => articles);
    const most = Math.max(0, ...kept);
    return found
      .filter((one) => one.sameStart || one.articles > most)
      .sort((a, b) => b.articles - a.articles)
      .slice(0, MAX_NEIGHBOURS);
  }
}
