import type { Expression } from './expression.ts';
import { anyOf, onceForLanguage } from './names.ts';
import { readNumber } from './number.ts';

const SPACED =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?![\d\p{L}])(?:[.,]\d{1,2}(?!\d))?/gu;
const SPACES = /[ \u00a0\u2007\u2009\u202f]/g;
const MAX_POWER = 12;

/** What stands before decimals. */
export const decimalOf = onceForLanguage((code): '.' | ',' => {
  const parts = new Intl.NumberFormat(code, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
});

/** Numbers with spaces between their groups (`10 000`), and with a word for many (`1.5 million`). */
export function readAmounts(text: string, code: string): Expression[] {
  const spaced = [...text.matchAll(SPACED)].map(({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    words: [wordOf(raw.replace(SPACES, ''), code)],
    kind: 'value' as const,
  }));
  return [...spaced, ...readMultiples(text, code)];
}

function readMultiples(text: string, code: string): Expression[] {
  const { pattern, multiplierOf } = multipliersOf(code);
  return [...text.matchAll(pattern)].flatMap(({ 0: raw, 1: number = '', 2: name = '', index }) => {
    // One letter is a thousand or a million only right behind the number, as it is written.
    const isLetter = /^\p{sc=Latin}$/u.test(name);
    const value = multiplierOf.get(isLetter && name !== 'k' ? name : name.toLowerCase());
    const amount = Number(wordOf(number, code)) * (value ?? Number.NaN);
    if (!Number.isSafeInteger(amount) || (isLetter && raw !== number + name)) return [];
    const start = index;
    return [{ start, end: start + raw.length, words: [String(amount)], kind: 'value' as const }];
  });
}

function wordOf(raw: string, code: string): string {
  return readNumber(raw, decimalOf(code))?.word ?? raw;
}

/** Words that Intl does not give: of India, of finance, and without hamza. */
const MORE_MULTIPLES: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [
    ['lakh', 100_000],
    ['lakhs', 100_000],
    ['lac', 100_000],
    ['crore', 10_000_000],
    ['crores', 10_000_000],
    ['mn', 1_000_000],
    ['bn', 1_000_000_000],
    ['tn', 1_000_000_000_000],
    ['mio', 1_000_000],
  ],
  de: [
    ['tsd', 1_000],
    ['tsd.', 1_000],
    ['M', 1_000_000],
  ],
  ar: [
    ['الاف', 1_000],
    ['مليون', 1_000_000],
    ['مليونا', 1_000_000],
    ['ملايين', 1_000_000],
  ],
  pt: [['mi', 1_000_000]],
};

/** Words for 1,000 and more, in full and short: `million`, `K`, `Mio.`, `万`, `लाख`. */
const multipliersOf = onceForLanguage((code) => {
  const multiplierOf = new Map([['k', 1_000], ['K', 1_000], ...(MORE_MULTIPLES[code] ?? [])]);
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(code, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
    });
    for (let power = 3; power <= MAX_POWER; power += 1) {
      for (const factor of [1, 2, 5]) addMultiplier(format, factor * 10 ** power, multiplierOf);
    }
  }
  const pattern = new RegExp(
    `(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{N}.,])(\\d+(?:[.,]\\d+)?)[ \\u00a0\\u202f]?(${anyOf(multiplierOf.keys())})(?!\\p{sc=Latin}|\\p{sc=Cyrillic})`,
    'giu',
  );
  return { pattern, multiplierOf };
});

function addMultiplier(
  format: Intl.NumberFormat,
  value: number,
  multiplierOf: Map<string, number>,
): void {
  const parts = format.formatToParts(value);
  const shown = Number(parts.flatMap((one) => (one.type === 'integer' ? one.value : [])).join(''));
  const name = parts.find(({ type }) => type === 'compact')?.value.trim();
  if (name === undefined || name === '' || shown === 0) return;
  // Many write "Mio" for "Mio.".
  for (const one of [name, name.replace(/\.$/, '')]) {
    multiplierOf.set(one.length === 1 ? one : one.toLowerCase(), value / shown);
  }
}
