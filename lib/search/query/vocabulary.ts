import type { Statements } from '../index/statements.ts';
import { splitCompound } from '../language/compounds.ts';
import { allowedEdits, type CorrectionKind } from '../language/edits.ts';
import { withoutHyphens } from '../language/hyphens.ts';
import { isSlipOf } from '../language/keyboards.ts';
import type { Language } from '../language/languages.ts';
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

const HYPHEN = /\p{L}-\p{L}/u;
const MAX_NEIGHBOURS = 5;
/** A number or a code is not another one that was mistyped. */
const DIGIT = /\p{N}/u;
/** How much likelier a slip of the finger is than any other edit. */
const SLIP = 3;
/** Letters of a word that is not finished and mistyped already. */
const MIN_BEGUN = 5;

/**
 * The words of one language that the site itself uses, in memory by length. Rows are only ever
 * added to the table, so that catching up reads what is new; how many articles hold a word is
 * asked when it is needed.
 */
export class Vocabulary {
  readonly #lang: string;
  readonly #language: Language;
  readonly #statements: Statements;
  readonly #list = new WordList();
  /** Of languages that write several words as one. */
  readonly #words = new Map<string, number>();
  readonly #partKeys = new Set<string>();
  /** Words with hyphens, by their terms. */
  readonly #pieces = new Map<number, string>();
  readonly #compounds = new Map<string, number[]>();
  #last = 0;

  constructor(lang: string, language: Language, statements: Statements) {
    this.#lang = lang;
    this.#language = language;
    this.#statements = statements;
  }

  /** Takes in the words that were indexed since the last call. */
  refresh(): void {
    const rows = this.#statements
      .of('SELECT id, word, term FROM words WHERE lang = ? AND id > ? ORDER BY id')
      .iterate(this.#lang, this.#last);
    const added: string[] = [];
    for (const row of rows) {
      const word = this.#language.fold(withoutHyphens(String(row.word)));
      const id = Number(row.id);
      this.#last = id;
      if (HYPHEN.test(String(row.word))) this.#pieces.set(Number(row.term), String(row.word));
      if (DIGIT.test(word)) continue;
      this.#list.add(word, id);
      if (!this.#language.compounds || this.#words.has(word)) continue;
      this.#words.set(word, id);
      this.#partKeys.add(this.#partKey(word));
      added.push(word);
    }
    for (const word of added) this.#takeApart(word);
  }

  /** The pieces of a word that the site writes with hyphens: `sign` and `up` of `signup`. */
  piecesOf(term: number): string[] {
    return this.#pieces.get(term)?.split('-') ?? [];
  }

  /** The two words of the site that a word is made of. */
  partsOf(word: string): string[] {
    const folded = this.#language.fold(word);
    const isWord = (part: string) => this.#words.has(part);
    const isForm = (part: string) => this.#partKeys.has(this.#partKey(part));
    return splitCompound(folded, { isWord, isForm }) ?? [];
  }

  /** Ids of words of the site that a word is a part of. */
  compoundsWith(word: string): readonly number[] {
    return this.#compounds.get(this.#partKey(word)) ?? [];
  }

  /**
   * The site's own words nearest to an unknown word, all at the least distance, frequent before
   * rare and slips of the finger before other edits. People seldom miss the first letter: a word
   * with another one has to be in more articles than any that keeps it.
   */
  neighbours(word: string): Neighbour[] {
    const folded = this.#language.fold(word);
    for (const { edits, kind } of allowedEdits(folded.length)) {
      const found = this.#within(folded, edits, kind);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Words that begin as something was meant that is mistyped and not finished. */
  begunLike(word: string): Neighbour[] {
    const folded = this.#language.fold(word);
    if (folded.length < MIN_BEGUN) return [];
    return this.#ranked(folded, this.#list.begunLike(folded), ['oneEdit', 'oneEdit']);
  }

  #within(folded: string, edits: number, kind: CorrectionKind): Neighbour[] {
    const near = kind === 'twoEdits' ? 'oneEdit' : kind;
    return this.#ranked(folded, this.#list.nearest(folded, edits), ['accents', near, kind]);
  }

  #ranked(
    folded: string,
    near: readonly { id: number; distance: number; word: string }[],
    kinds: readonly CorrectionKind[],
  ): Neighbour[] {
    const row = this.#statements.of('SELECT word, term, articles FROM words WHERE id = ?');
    const { code } = this.#language;
    const found = near
      .map(({ id, distance, word }) => {
        const known = row.get(id);
        const articles = Number(known?.articles);
        return {
          word: String(known?.word),
          term: Number(known?.term),
          articles,
          kind: kinds[distance] ?? 'oneEdit',
          sameStart: word[0] === folded[0],
          likely: articles * (isSlipOf(code, folded, word.slice(0, folded.length + 1)) ? SLIP : 1),
        };
      })
      .filter((one) => one.articles > 0);
    const kept = found.filter(({ sameStart }) => sameStart).map(({ likely }) => likely);
    const most = Math.max(0, ...kept);
    return found
      .filter((one) => one.sameStart || one.likely > most)
      .sort((a, b) => b.likely - a.likely)
      .slice(0, MAX_NEIGHBOURS);
  }

  #takeApart(word: string): void {
    const id = this.#words.get(word) ?? 0;
    for (const part of this.partsOf(word)) {
      const key = this.#partKey(part);
      const others = this.#compounds.get(key) ?? [];
      if (!others.includes(id)) this.#compounds.set(key, [...others, id]);
    }
  }

  #partKey(word: string): string {
    return this.#language.fold(this.#language.stem(word));
  }
}
