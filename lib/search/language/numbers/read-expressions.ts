import { readJoinedWords } from '../joined-words.ts';
import { readSigns } from '../signs.ts';
import { decimalOf, readAmounts } from './amounts.ts';
import { readCodes } from './codes.ts';
import { readContacts } from './contacts.ts';
import { readDates } from './dates.ts';
import type { Expression } from './expression.ts';
import { readKanjiNumbers } from './kanji-numbers.ts';
import { readMeasures, readPercents } from './measures.ts';
import { readNumber } from './number.ts';
import { readFractionSigns, readRatios } from './ratios.ts';
import { readTimes } from './times.ts';

/** Digits with separators, also with the point of a decimal before them, or a version's `v`. */
export const NUMBER =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{M}\p{N}])(?:v(?:er\.?|ersion)?(?=\d+\.))?(?:\d+(?:[.,:'’ʼ٬٫]\d+)+|(?<![.,:])\.\d+)/giu;

/** What may stand right before the digits of a version. */
export const VERSION = /^v(?:er\.?|ersion)?/i;

/**
 * Numbers, amounts, dates, times, codes, addresses and names of a text that may be written in other ways.
 * @param text with ASCII digits.
 * @param code of the language, such as `en`.
 */
export function readExpressions(text: string, code: string): Expression[] {
  const others = [
    ...readContacts(text),
    ...readJoinedWords(text),
    ...readSigns(text),
    ...readFractionSigns(text),
    ...readKanjiNumbers(text),
  ];
  if (!/\d/.test(text)) return others;
  return [
    ...others,
    ...readNumbers(text, code),
    ...readAmounts(text, code),
    ...readDates(text, code),
    ...readTimes(text, code),
    ...readCodes(text, code),
    ...readMeasures(text, code),
    ...readPercents(text),
    ...readRatios(text),
  ];
}

function readNumbers(text: string, code: string): Expression[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: raw, index }) => {
    const number = readNumber(raw.replace(VERSION, ''), decimalOf(code));
    const at = { start: index, end: index + raw.length };
    const expressions: Expression[] = [];
    if (number?.written !== undefined) {
      expressions.push({ ...at, words: [number.written], kind: 'value' });
    }
    if (number?.other !== undefined) {
      expressions.push({ ...at, words: [number.other], kind: 'guess' });
    }
    return expressions;
  });
}
