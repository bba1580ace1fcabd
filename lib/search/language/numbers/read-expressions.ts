import { decimalOf, readAmounts } from './amounts.ts';
import { readCodes } from './codes.ts';
import { readDates } from './dates.ts';
import type { Expression } from './expression.ts';
import { readNumber } from './number.ts';
import { readTimes } from './times.ts';

/** Digits with separators, also with the point of a decimal before them, or a version's `v`. */
export const NUMBER =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{M}\p{N}])(?:v(?=\d+\.))?(?:\d+(?:[.,:'’ʼ٬٫]\d+)+|(?<![.,:])\.\d+)/giu;

/**
 * Numbers, amounts, dates, times and codes of a text that may be written in other ways.
 * @param text with ASCII digits.
 * @param code of the language, such as `en`.
 */
export function readExpressions(text: string, code: string): Expression[] {
  if (!/\d/.test(text)) return [];
  return [
    ...readNumbers(text, code),
    ...readAmounts(text, code),
    ...readDates(text, code),
    ...readTimes(text, code),
    ...readCodes(text),
  ];
}

function readNumbers(text: string, code: string): Expression[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: raw, index }) => {
    const number = readNumber(raw.replace(/^v/i, ''), decimalOf(code));
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
