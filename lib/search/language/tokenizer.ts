import { withoutAccents } from './accents.ts';
import { commonWords } from './common-words.ts';
import { allowedEdits } from './edits.ts';
import { withFullKana } from './forms/japanese.ts';
import { withoutHyphens } from './hyphens.ts';
import { type Language, languageOf } from './languages.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { lightWords } from './light-words.ts';
import { withAsciiDigits } from './numbers/digits.ts';
import type { Expression } from './numbers/expression.ts';
import { readExpressions } from './numbers/read-expressions.ts';
import { unitOfWord } from './numbers/units.ts';
import { splitWords } from './split-words.ts';
import { isStopWordElsewhere, stopWords } from './stop-words.ts';
import { thesaurus } from './thesaurus.ts';

/** One word of a text. `start` and `end` are offsets in UTF-16 units of the text as given. */
export type Token = {
  /** The word as written, compatibility forms and case folded: what spelling compares. */
  word: string;
  /** What the index stores: the stem without diacritics. */
  term: string;
  start: number;
  end: number;
  /** A sign beside a number, such as `%`. */
  isSign?: boolean | undefined;
};

const LATIN = /^[\p{sc=Latin}\p{N}\p{M}]+$/u;
/** Endings of Japanese verbs, as the segmenter cuts them. */
const SHORT_KANA = /^\p{sc=Hiragana}{1,2}$/u;
/** Stems that are remembered. */
const MAX_TERMS = 200_000;
/** Numbers, times and dates as they are indexed: `0.16`, `6:00`, `--05-01`. */
const NUMBER = /^(?:--)?\p{N}[\p{N}.:-]*$/u;

/** Where a word may be broken, and no-break marks: nobody types them. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Turns texts of one language into tokens. */
export class Tokenizer {
  readonly language: Language;
  readonly #stops: ReadonlySet<string>;
  /** As they are typed without accents. */
  readonly #plainStops: ReadonlySet<string>;
  readonly #lightTerms: ReadonlySet<string>;
  readonly #commonTerms: ReadonlySet<string>;
  readonly #lexicon: Lexicon;
  readonly #english: Language;
  readonly #segmenter: Intl.Segmenter;
  readonly #terms = new Map<string, string>();

  constructor(tag: string) {
    this.language = languageOf(tag);
    this.#stops = stopWords(this.language.code);
    const { keepsMarks, fold } = this.language;
    this.#plainStops = new Set(keepsMarks ? [] : [...this.#stops].map(fold));
    this.#lexicon = lexicon(this.language.code);
    this.#english = languageOf('en');
    this.#lightTerms = new Set(lightWords(this.language.code).map((word) => this.term(word)));
    this.#commonTerms = new Set(this.#commonOnes().map((word) => this.term(word)));
    this.#segmenter = new Intl.Segmenter(this.language.code, { granularity: 'word' });
  }

  isStopWord(word: string): boolean {
    if (this.#stops.has(word) || this.#plainStops.has(word)) return true;
    return this.language.code === 'ja' && SHORT_KANA.test(word);
  }

  /** Whether a word carries no meaning: grammar, or a word such as "got". */
  isEmptyWord(word: string): boolean {
    return this.isStopWord(word) || this.#lightTerms.has(this.term(word));
  }

  /** Whether a question may hold the word whatever it is about: a common word, or a number. */
  isCommonWord(word: string): boolean {
    return (
      this.#lexicon.common.has(word) ||
      this.isNumber(word) ||
      this.#commonTerms.has(this.term(word))
    );
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
    if (this.isCommonWord(word)) return 'common';
    if (words.size === 0) return 'word';
    if (words.has(word)) return 'word';
    const near = list.nearest(word, allowedEdits(word.length)[0]?.edits ?? 0);
    if (near.some((one) => one.id === 1)) return 'common';
    return near.some((one) => one.distance <= 1) ? 'word' : 'foreign';
  }

  /** The tokens of a text in the order of the text. Never throws, whatever the text holds. */
  tokens(text: string): Token[] {
    const wide = withFullKana(text);
    const tokens = this.#tokens(wide?.text ?? text);
    if (wide === undefined) return tokens;
    const at = (offset: number) => wide.offsets[offset] ?? text.length;
    return tokens.map((token) => ({ ...token, start: at(token.start), end: at(token.end) }));
  }

  #tokens(text: string): Token[] {
    return splitWords(withAsciiDigits(text), this.language, this.#segmenter).flatMap((one) => {
      const word = this.#lower(one.raw);
      const { start, end, isSign } = one;
      return word === '' ? [] : [{ word, term: this.term(word), start, end, isSign }];
    });
  }

  /** What stands for a value in more ways than its tokens, in no order. */
  expressions(text: string): Expression[] {
    return readExpressions(withAsciiDigits(text), this.language.code);
  }

  /** The indexed form of a lower-case word. */
  term(word: string): string {
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const term = NUMBER.test(word) ? word : (unitOfWord(word) ?? this.#stem(withoutHyphens(word)));
    if (this.#terms.size > MAX_TERMS) this.#terms.clear();
    this.#terms.set(word, term);
    return term;
  }

  /** Where there is no list of the language's words, those of its thesaurus are common too. */
  #commonOnes(): readonly string[] {
    if (this.hasLexicon) return [];
    const { code } = this.language;
    const single = thesaurus(code)
      .flat()
      .filter((phrase) => !phrase.includes(' '));
    return [...commonWords(code), ...lightWords(code), ...single];
  }

  #stem(word: string): string {
    const { language } = this;
    // A page in Chinese or Arabic names products in English.
    const foreign = LATIN.test(word) && OTHER_SCRIPTS.test(language.code);
    const stemmed = (foreign ? this.#english : language).stem(word);
    return language.keepsMarks ? stemmed : withoutAccents(stemmed);
  }

  #lower(raw: string): string {
    const composed = raw.replace(INVISIBLE, '').normalize('NFKC');
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
