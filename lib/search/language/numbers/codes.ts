import { UNSPACED } from '../scripts.ts';
import type { Expression } from './expression.ts';
import { unitNamed } from './measures.ts';

/** Around a code in Japanese or Thai no space is set. */
const LETTER = `(?:(?!${UNSPACED.source})[\\p{L}\\p{M}])`;
const SIGN = '[_/#‐‑–—－-]';
/** Letters and digits joined by signs, with a digit somewhere: `API-429`, `ERR_1020`, `ISO/27001`. */
const CODE = new RegExp(
  `(?<!${LETTER}|\\p{N})(?=(?:${LETTER}|${SIGN})*\\p{Nd})(?=(?:\\p{Nd}|${SIGN})*${LETTER})(?:${LETTER}|\\p{Nd})+(?:${SIGN}(?:${LETTER}|\\p{Nd})+)+(?!${LETTER}|\\p{N})`,
  'gu',
);
/** A word of letters and digits: `5GB`, `ERC20`, `2FA`. */
const MIXED = new RegExp(
  `(?<!${LETTER}|\\p{N}|\\d[.,])(?=\\p{Nd}*${LETTER})(?=${LETTER}*\\p{Nd})(?:${LETTER}|\\p{Nd})+`,
  'gu',
);
const RUN = /\p{Nd}+|[\p{L}\p{M}]+/gu;
const SIGNS = new RegExp(SIGN, 'gu');
const MAX_CODE_CHARACTERS = 64;
/** Where no space is for long, the pattern of codes would look ahead again and again. */
const MAX_JOINED_CHARACTERS = 200;
/** `5GB` and `ERC20`, but not `p2p` or `passw0rd`. */
const MAX_PARTS = 2;
const HEX = /^0x(?=[\da-f]+$)/i;

/** Codes as one word, and the parts of words that mix letters and digits. */
export function readCodes(text: string, language: string): Expression[] {
  // Most words hold no digit, and the patterns cost more than this.
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => /\d/.test(word))
    .flatMap(({ 0: word, index }) => [
      ...readJoined(word, index),
      ...readMixed(word, index, language),
    ]);
}

function readJoined(text: string, offset: number): Expression[] {
  if (text.length > MAX_JOINED_CHARACTERS) return [];
  return [...text.matchAll(CODE)]
    .filter(([code]) => code.length <= MAX_CODE_CHARACTERS)
    .map(({ 0: code, index }) => ({
      start: offset + index,
      end: offset + index + code.length,
      words: [code.replace(SIGNS, '').toLowerCase()],
      kind: 'value' as const,
    }));
}

function readMixed(text: string, offset: number, language: string): Expression[] {
  return [...text.matchAll(MIXED)].flatMap(({ 0: word, index }): Expression[] => {
    const start = offset + index;
    const at = { start, end: start + word.length };
    const lower = word.toLowerCase();
    if (HEX.test(word)) return [{ ...at, words: [lower.replace(HEX, '')], kind: 'value' }];
    const parts = lower.match(RUN) ?? [];
    if (parts.length > MAX_PARTS || UNSPACED.test(word)) return [];
    const [number = '', unit = ''] = parts;
    const named = /^\d/.test(number) ? unitNamed(unit, language) : undefined;
    return [{ ...at, words: named === undefined ? parts : [number, named], kind: 'parts' }];
  });
}
