import type { Expression } from './expression.ts';
import { readNumber } from './number.ts';

const RATIO = /(?<![\d:.,/-])(\d{1,4})\s?:\s?(\d{1,4})(?![\d:/-]|[.,]\d|\s?:)/g;
const FRACTION = /(?<![\d/.,])\d{1,4}[/⁄]\d{1,4}(?![\d/]|[.,]\d)/g;
const SIZE = /(?<![\d.,])(\d{2,5})\s?[x×*✕]\s?(\d{2,5})(?![\d.,]\d|\d)/giu;
const ONE_SIGN = /[¼-¾⅐-⅞]/gu;
const TIMES = /(?<![\d.,])(\d{1,4}(?:\.\d+)?)\s?[×✕x](?![\p{L}\d]|\s?\d)/giu;

/** `20:1` and `1 : 20`, `24/7`, `3×`, `1920×1080`: numbers that belong together, as one word. */
export function readRatios(text: string): Expression[] {
  return [
    ...[...text.matchAll(RATIO)].flatMap((match) => {
      const word = `${match[1]}:${match[2]}`;
      const isTime = match[0] === word && readNumber(word, '.') !== undefined;
      return isTime ? [] : [at(match, word)];
    }),
    ...[...text.matchAll(FRACTION)].map((match) => at(match, match[0].replace('⁄', '/'))),
    ...[...text.matchAll(SIZE)].map((match) => at(match, `${match[1]}x${match[2]}`)),
    ...[...text.matchAll(TIMES)].map((match) => at(match, `${match[1]}x`)),
  ];
}

/** Fractions that are one sign, with which a text may hold no digit. */
export function readFractionSigns(text: string): Expression[] {
  return [...text.matchAll(ONE_SIGN)].map((match) =>
    at(match, match[0].normalize('NFKC').replace('⁄', '/')),
  );
}

function at({ 0: raw, index }: RegExpExecArray, word: string): Expression {
  return { start: index, end: index + raw.length, words: [word], kind: 'value' };
}
