import type { Expression } from './numbers/expression.ts';
import { UNSPACED } from './scripts.ts';

const LETTER = `(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])`;
const HYPHENED = new RegExp(
  `(?<!${LETTER})${LETTER}{1,24}(?:[-‐‑_]${LETTER}{1,24}){1,5}(?!${LETTER})`,
  'gu',
);
const CAMEL = /(?<![\p{L}\p{N}])\p{L}{6,60}(?![\p{L}\p{N}])/gu;
const HUMP = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+/gu;
const MIN_HUMPS = 3;
const MAX_PIECES = 4;
const MAX_CHARACTERS = 40;

/** `U.S.A.`, `Ph.D.`, `AT&T` */
const SHORTENED =
  /(?<![\p{L}\p{N}.&])(?=[\p{L}.&]*\p{Lu})\p{L}{1,3}(?:[.&]\p{L}{1,3}){1,5}(?![\p{L}\p{N}&])/gu;
const PAIR = /(?<![\p{L}\p{N}/])\p{Lu}{2,6}\/\p{Lu}{2,6}(?![\p{L}\p{N}/])/gu;

/**
 * Words with hyphens, which others write as one (`pre-paid`, `prepaid`); names of programs as their
 * words (`getUserMedia`); letters with points or a sign between them as one word (`U.S.A.`).
 */
export function readJoinedWords(text: string): Expression[] {
  const hyphened = /\p{L}[-‐‑_]|[-‐‑_]\p{L}/u.test(text) ? [...text.matchAll(HYPHENED)] : [];
  const camel = /\p{Ll}\p{Lu}/u.test(text) ? [...text.matchAll(CAMEL)] : [];
  const short = /\p{L}[.&/]\p{L}/u.test(text)
    ? [...text.matchAll(SHORTENED), ...text.matchAll(PAIR)]
    : [];
  return [
    ...short.map(({ 0: raw, index }) => ({
      start: index,
      end: index + raw.length,
      words: [raw.replace(/[.&/]/g, '').toLowerCase()],
      kind: 'value' as const,
    })),
    ...hyphened.map(({ 0: raw, index }) => expression(raw, index, joined(raw))),
    ...camel.map(({ 0: raw, index }) => expression(raw, index, humps(raw))),
  ].filter(({ words }) => words.length > 0);
}

function expression(raw: string, start: number, words: string[]): Expression {
  return { start, end: start + raw.length, words, kind: 'index' };
}

/** All pieces, and those that stand side by side: `e-mail-adresse`, `e-mail`. */
function joined(raw: string): string[] {
  const pieces = raw.toLowerCase().split(/[-‐‑_]/);
  const whole = pieces.join('');
  // Beside a number it is a measure or a code, which are read elsewhere.
  if (whole.length > MAX_CHARACTERS || pieces.some((piece) => /^\p{N}+$/u.test(piece))) return [];
  const pairs = pieces.slice(1).map((piece, at) => `${pieces[at]}-${piece}`);
  return pieces.length > MAX_PIECES ? [] : [...new Set([pieces.join('-'), ...pairs])];
}

function humps(raw: string): string[] {
  const words = raw.match(HUMP) ?? [];
  return words.length < MIN_HUMPS ? [] : words.map((word) => word.toLowerCase());
}
