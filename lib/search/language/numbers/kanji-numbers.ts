import type { Expression } from './expression.ts';

const DIGITS = '〇一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 億: 100_000_000 };
/** A number in kanji is one before what is counted; elsewhere its signs are parts of words. */
const COUNTED =
  /(?<![\p{sc=Han}])[〇一二三四五六七八九十百千万億]{1,12}(?=円|元|時間|分|秒|日|週間|か月|ヶ月|カ月|年|回|件|個|人|枚|倍|割|パーセント|％|%)/gu;
const DATE = /(?<![\p{sc=Han}])([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/gu;

/** Numbers and days that are written in kanji: `一万円`, `二十四時間`, `五月一日`. */
export function readKanjiNumbers(text: string): Expression[] {
  const days = [...text.matchAll(DATE)].map(({ 0: raw, 1: month = '', 2: day = '', index }) => ({
    start: index,
    end: index + raw.length,
    words: [`--${pad(numberOf(month))}-${pad(numberOf(day))}`],
    kind: 'value' as const,
  }));
  const numbers = [...text.matchAll(COUNTED)].map(({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    words: [String(numberOf(raw))],
    kind: 'value' as const,
  }));
  return [...days, ...numbers];
}

/** Digits stand for themselves (`二〇二六`) or are multiplied by the power behind them. */
function numberOf(kanji: string): number {
  let total = 0;
  let below = 0;
  let digits = 0;
  for (const sign of kanji) {
    const power = POWERS[sign];
    const myriad = MYRIADS[sign];
    if (power !== undefined) {
      below += Math.max(1, digits) * power;
      digits = 0;
    } else if (myriad !== undefined) {
      total += Math.max(1, below + digits) * myriad;
      below = 0;
      digits = 0;
    } else digits = digits * 10 + DIGITS.indexOf(sign);
  }
  return total + below + digits;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
