import { withoutAccents } from './accents.ts';
import { allowedEdits } from './edits.ts';
import { type Language, languageOf } from './languages.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { isStopWordElsewhere, stopWords } from './stop-words.ts';

/** One word of a text. `start` and `end` are offsets in UTF-16 units of the text as given. */
export type Token = {
  /** The word as written, compatibility forms and case folded: what spelling compares. */
  word: string;
  /** What the index stores: the stem without diacritics. */
  term: string;
  start: number;
  end: number;
};

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const UNSPACED_RUN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{M}]+/gu;
const HANGUL = /^\p{sc=Hangul}+$/u;
const LATIN = /^[\p{sc=Latin}\p{N}\p{M}]+$/u;
const APOSTROPHE = /['’ʼ]/;

const NUMBER = /^\p{N}+$/u;
/** Turns texts of one language into tokens. */
export class Tokenizer {
  readonly language: Language;
  readonly #stops: ReadonlySet<string>;
  readonly #lexicon: Lexicon;
  readonly #english: Language;
  readonly #segmenter: Intl.Segmenter;
  readonly #terms = new Map<string, string>();

  constructor(tag: string) {
    this.language = languageOf(tag);
    this.#stops = stopWords(this.language.code);
    this.#lexicon = lexicon(this.language.code);
    this.#english = languageOf('en');
    this.#segmenter = new Intl.Segmenter(this.language.code, { granularity: 'word' });
  }

  isStopWord(word: string): boolean {
    return this.#stops.has(word);
  }

  /** Whether a question may hold the word whatever it is about: a common word, or a number. */
  isCommonWord(word: string): boolean {
    return this.#lexicon.common.has(word) || this.isNumber(word);
  }

  isNumber(word: string): boolean {
    return NUMBER.test(word);
  }

  /** Whether the language has this word, whether or not the site uses it. */
  isKnownWord(word: string): boolean {
    return this.#lexicon.words.has(word);
  }

  /** Whether there is a list of the language's words. */
  get hasLexicon(): boolean {
    return this.#lexicon.words.size > 0;
  }

  /** Whether a word is grammar of another language and none of this one: `ist` on an English site. */
  isForeignGrammar(word: string): boolean {
    return !this.#lexicon.words.has(word) && isStopWordElsewhere(this.language.code, word);
  }

  /** What a word that the site does not know may be in its language. */
  kindOf(word: string): 'common' | 'word' | 'foreign' {
    const { words, list } = this.#lexicon;
    if (words.size === 0) return 'word';
    if (this.isCommonWord(word)) return 'common';
    if (words.has(word)) return 'word';
    const near = list.nearest(word, allowedEdits(word.length)[0]?.edits ?? 0);
    if (near.some((one) => one.id === 1)) return 'common';
    return near.some((one) => one.distance <= 1) ? 'word' : 'foreign';
  }

  /** The tokens of a text in the order of the text. Never throws, whatever the text holds. */
  tokens(text: string): Token[] {
    const tokens: Token[] = [];
    const unspaced = UNSPACED.test(text);
    for (const match of text.matchAll(WORD)) {
      if (unspaced && UNSPACED.test(match[0])) this.#mixed(match[0], match.index, tokens);
      else this.#spaced(match[0], match.index, tokens);
    }
    return tokens;
  }

  /** The indexed form of a lower-case word. */
  term(word: string): string {
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const { language } = this;
    // A page in Chinese or Arabic names products in English.
    const foreign = LATIN.test(word) && OTHER_SCRIPTS.test(language.code);
    const stemmed = (foreign ? this.#english : language).stem(word);
    const term = language.keepsMarks ? stemmed : withoutAccents(stemmed);
    if (this.#terms.size > 200_000) this.#terms.clear();
    this.#terms.set(word, term);
    return term;
  }

  #mixed(run: string, offset: number, tokens: Token[]): void {
    let last = 0;
    for (const part of run.matchAll(UNSPACED_RUN)) {
      if (part.index > last) this.#spaced(run.slice(last, part.index), offset + last, tokens);
      for (const { segment, index, isWordLike } of this.#segmenter.segment(part[0])) {
        if (isWordLike === false) continue;
        const start = offset + part.index + index;
        this.#push(segment, start, start + segment.length, tokens);
      }
      last = part.index + part[0].length;
    }
    if (last < run.length) this.#spaced(run.slice(last), offset + last, tokens);
  }

  #spaced(run: string, offset: number, tokens: Token[]): void {
    if (HANGUL.test(run)) {
      this.#syllables(run, offset, tokens);
      return;
    }
    if (!APOSTROPHE.test(run)) {
      this.#push(run, offset, offset + run.length, tokens);
      return;
    }
    const parts = run.split(APOSTROPHE);
    if (!this.language.elides) {
      const kept = /^s$/i.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
      this.#push(kept.join(''), offset, offset + run.length, tokens);
      return;
    }
    let start = offset;
    for (const part of parts) {
      this.#push(part, start, start + part.length, tokens);
      start += part.length + 1;
    }
  }

  /** Korean glues particles to words: pairs of syllables match both forms. */
  #syllables(run: string, offset: number, tokens: Token[]): void {
    if (run.length <= 2) {
      this.#push(run, offset, offset + run.length, tokens);
      return;
    }
    for (let at = 0; at + 2 <= run.length; at += 1) {
      this.#push(run.slice(at, at + 2), offset + at, offset + at + 2, tokens);
    }
  }

  #push(raw: string, start: number, end: number, tokens: Token[]): void {
    const word = this.#fold(raw);
    if (word === '') return;
    tokens.push({ word, term: this.term(word), start, end });
  }

  #fold(raw: string): string {
    const composed = raw.normalize('NFKC');
    return this.language.code === 'tr' ? composed.toLocaleLowerCase('tr') : composed.toLowerCase();
  }
}

/** Languages that are not written in Latin letters: such a word in them is mostly English. */
const OTHER_SCRIPTS =
  /^(am|ar|be|bg|bn|el|fa|gu|he|hi|hy|ja|ka|kk|km|kn|ko|lo|mk|ml|mn|mr|my|ne|pa|ru|sr|ta|te|th|uk|ur|zh)$/;

const tokenizers = new Map<string, Tokenizer>();

/** The tokenizer of a language tag; one for the process, since it remembers stems. */
export function tokenizerOf(tag: string): Tokenizer {
  let tokenizer = tokenizers.get(tag);
  if (tokenizer === undefined) {
    tokenizer = new Tokenizer(tag);
    tokenizers.set(tag, tokenizer);
  }
  return tokenizer;
}
