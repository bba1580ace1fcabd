import type { Language } from './languages.ts';
import { decimalOf } from './numbers/amounts.ts';
import { readNumber } from './numbers/number.ts';
import { NUMBER, VERSION } from './numbers/read-expressions.ts';
import { UNIT_SIGN, wordOfSign } from './numbers/units.ts';
import { UNSPACED } from './scripts.ts';

/** A word as it stands in a text. Offsets in UTF-16 units. */
export type RawWord = {
  raw: string;
  start: number;
  end: number;
  /** A sign beside a number, such as `%`. */
  isSign?: boolean;
};

const HANGUL = '\\p{sc=Hangul}';
const OTHER = `(?:(?!${HANGUL}|${UNSPACED.source})[\\p{L}\\p{N}\\p{M}])+`;
/** Korean, a script that sets no spaces, or any other with apostrophes inside: `l'été`. */
const BREAK = '[\\u00ad\\u200b\\u2060\\ufeff]+';
const WORD = `${HANGUL}+|${UNSPACED.source}(?:${UNSPACED.source}|\\p{M})*|${OTHER}(?:(?:['’ʼ]|${BREAK})${OTHER})*`;
const WORDS = new RegExp(WORD, 'gu');
/** Group 1 is a number with separators, group 2 a sign of a unit. */
const WORDS_AND_NUMBERS = new RegExp(`(${NUMBER.source})|(${UNIT_SIGN.source})|${WORD}`, 'giu');
const ALL_HANGUL = /^\p{sc=Hangul}+$/u;
/** Ends in a number that is written in kanji: `一万` of `一万円`. */
const KANJI_NUMBER = /[〇一二三四五六七八九十百千万億]$/u;
const APOSTROPHE = /['’ʼ]/;

/**
 * The words of a text in the order of the text.
 * @param text with ASCII digits.
 */
export function splitWords(text: string, language: Language, segmenter: Intl.Segmenter): RawWord[] {
  const pattern = /\d/.test(text) ? WORDS_AND_NUMBERS : WORDS;
  return [...text.matchAll(pattern)].flatMap(({ 0: run, 1: number, 2: sign, index }) => {
    if (number !== undefined) return splitNumber(run, index, language);
    if (sign !== undefined) return splitSign(sign, index);
    if (UNSPACED.test(run)) {
      return splitUnspaced(run, index, segmenter, /\d/.test(text[index - 1] ?? ''));
    }
    if (ALL_HANGUL.test(run)) return splitSyllables(run, index);
    return splitSpaced(run, index, language);
  });
}

/** One number, or each of several that only stand close together: `1,2,3`. */
function splitNumber(run: string, offset: number, language: Language): RawWord[] {
  const number = readNumber(run.replace(VERSION, ''), decimalOf(language.code));
  if (number !== undefined) {
    return [{ raw: number.word, start: offset, end: offset + run.length }];
  }
  return [...run.matchAll(/\d+/g)].map(({ 0: raw, index }) => ({
    raw,
    start: offset + index,
    end: offset + index + raw.length,
  }));
}

function splitSign(sign: string, start: number): RawWord[] {
  const raw = wordOfSign(sign);
  return raw === undefined ? [] : [{ raw, start, end: start + sign.length, isSign: true }];
}

/** @param isBehindNumber tells the yen of `1万円` from a word. */
function splitUnspaced(
  run: string,
  offset: number,
  segmenter: Intl.Segmenter,
  isBehindNumber: boolean,
): RawWord[] {
  return [...segmenter.segment(run)]
    .filter(({ isWordLike }) => isWordLike !== false)
    .map(({ segment, index }) => {
      const start = offset + index;
      const end = start + segment.length;
      const isUnit = KANJI_NUMBER.test(run.slice(0, index)) || (isBehindNumber && index <= 1);
      const sign = isUnit ? wordOfSign(segment) : undefined;
      return { raw: sign ?? segment, start, end, isSign: sign !== undefined };
    });
}

function splitSpaced(run: string, offset: number, { elides }: Language): RawWord[] {
  const end = offset + run.length;
  if (!APOSTROPHE.test(run)) return [{ raw: run, start: offset, end }];
  const parts = run.split(APOSTROPHE);
  if (!elides) {
    const kept = /^s$/i.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
    return [{ raw: kept.join(''), start: offset, end }];
  }
  let start = offset;
  return parts.map((raw) => {
    const word = { raw, start, end: start + raw.length };
    start += raw.length + 1;
    return word;
  });
}

/** Korean glues particles to words: pairs of syllables match both forms. */
function splitSyllables(run: string, offset: number): RawWord[] {
  if (run.length <= 2) return [{ raw: run, start: offset, end: offset + run.length }];
  return Array.from({ length: run.length - 1 }, (_, at) => ({
    raw: run.slice(at, at + 2),
    start: offset + at,
    end: offset + at + 2,
  }));
}
