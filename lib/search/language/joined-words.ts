import type { Expression } from './numbers/expression.ts';
import { UNSPACED } from './scripts.ts';

const LETTER = `(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])`;
const HYPHENED = new RegExp(
  `(?<!${LETTER})${LETTER}{1,24}(?:[-‐‑_]${LETTER}{1,24}){1,5}(?!${LETTER})`,
  'gu',
);
const MAX_PIECES = 4;
const MAX_CHARACTERS = 40;

/** `U.S.A.`, `Ph.D.`, `AT&T` */
const SHORTENED =
  /(?<![\p{L}\p{N}.&])(?=[\p{L}.&]*\p{Lu})\p{L}{1,3}(?:[.&]\p{L}{1,3}){1,5}(?![\p{L}\p{N}&])/gu;
const PAIR = /(?<![\p{L}\p{N}/])\p{Lu}{2,6}\/\p{Lu}{2,6}(?![\p{L}\p{N}/])/gu;

/**
 * Words with hyphens, which others write as one (`pre-paid`, `prepaid`); letters with points or a
 * sign between them as one word (`U.S.A.`). Names such as `getUserMedia` stay whole: by their words
 * manuals of programs were found less well.
 */
export function readJoinedWords(text: string): Expression[] {
  const hyphened = /\p{L}[-‐‑_]|[-‐‑_]\p{L}/u.test(text) ? [...text.matchAll(HYPHENED)] : [];
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
