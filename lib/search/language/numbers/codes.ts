import { UNSPACED } from '../scripts.ts';
import type { Expression } from './expression.ts';

/** Letters and digits joined by signs, with a digit somewhere: `API-429`, `ERR_1020`, `ISO/27001`. */
const CODE =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{M}_/#‐‑–-]*\p{Nd})(?=[\p{Nd}_/#‐‑–-]*\p{L})[\p{L}\p{M}\p{Nd}]+(?:[_/#‐‑–-][\p{L}\p{M}\p{Nd}]+)+(?![\p{L}\p{N}])/gu;
/** A word of letters and digits: `5GB`, `ERC20`, `2FA`. */
const MIXED =
  /(?<![\p{L}\p{M}\p{N}]|\d[.,])(?=\p{Nd}*[\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Nd})[\p{L}\p{M}\p{Nd}]+/gu;
const RUN = /\p{Nd}+|[\p{L}\p{M}]+/gu;
const SIGNS = /[_/#‐‑–-]/g;
/** Longer ones are identifiers and hashes, whose parts say nothing. */
const MAX_CODE_CHARACTERS = 24;
/** Where no space is for long, the pattern of codes would look ahead again and again. */
const MAX_JOINED_CHARACTERS = 200;
/** `5GB` and `ERC20`, but not `p2p` or `passw0rd`. */
const MAX_PARTS = 2;
const HEX = /^0x(?=[\da-f]+$)/i;

/** Codes as one word, and the parts of words that mix letters and digits. */
export function readCodes(text: string): Expression[] {
  // Most words hold no digit, and the patterns cost more than this.
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => /\d/.test(word))
    .flatMap(({ 0: word, index }) => [...readJoined(word, index), ...readMixed(word, index)]);
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

function readMixed(text: string, offset: number): Expression[] {
  return [...text.matchAll(MIXED)].flatMap(({ 0: word, index }): Expression[] => {
    const start = offset + index;
    const at = { start, end: start + word.length };
    const lower = word.toLowerCase();
    if (HEX.test(word)) return [{ ...at, words: [lower.replace(HEX, '')], kind: 'value' }];
    const parts = lower.match(RUN) ?? [];
    if (parts.length > MAX_PARTS || UNSPACED.test(word)) return [];
    return [{ ...at, words: parts, kind: 'parts' }];
  });
}
