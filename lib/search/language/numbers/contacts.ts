import type { Expression } from './expression.ts';

const MAIL = /[^\s@<>()[\]{},;:"“”]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/gu;
/** With a scheme, `www.` or a path it is an address wherever it stands. */
const WEB =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/|www\.)[^\s<>"“”()[\]]{3,300}|(?<![\p{L}\p{N}@./-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}\/[^\s<>"“”()[\]]{1,300}/giu;
const BARE_HOST =
  /(?<![\p{L}\p{N}@./-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?![\p{L}\p{N}@/-]|\.\p{L})/giu;
const END_OF_SENTENCE = /[.,;:!?'’]+$/u;
const IP_WITH_MORE = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5}|\/\d{1,2})(?![\d.])/g;

/** Phone numbers, cards, tax numbers: many digits with any signs between them. */
const DIGITS =
  /(?<![\p{L}\p{N}_#/.,-])(?:tel:)?\+?\(?\d(?:[ \u00a0().\-/]{0,3}\d){6,18}(?![\p{L}\p{N}])/gu;
/** Amounts, dates, years and addresses of machines, which are read elsewhere. */
const AMOUNT_OR_DATE =
  /^(?:[1-9]\d{0,2}(?:([ \u00a0.])\d{3})(?:\1\d{3})*|\d+(?:\.\d+){1,3}|\d{4}([-./])\d\d\2\d\d.*|\d{1,2}([-./])\d{1,2}\3\d{4}.*|\d{4}[ -]\d{4}|0\.\d+)$/u;
const TRUNK_ZERO = /\(0\)/g;
/** What phone numbers share that are written with and without the code of a country. */
const LAST_DIGITS = 8;
const MIN_DIGITS = 7;

/** Two letters, two digits, groups of four: the account numbers of banks. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z\d]{4}){2,7}(?:[ \u00a0-]?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu;
const MIN_ACCOUNT_DIGITS = 10;

/**
 * Addresses of mail, pages and machines, and phone and account numbers, each as one word however it
 * is written: without scheme and `www.`, without signs between digits.
 */
export function readContacts(text: string): Expression[] {
  return [
    ...(text.includes('@') ? all(text, MAIL, 'value', (raw) => [raw.toLowerCase()]) : []),
    ...(text.includes('.') ? readWeb(text) : []),
    ...(/\d/.test(text) ? readDigits(text) : []),
  ];
}

function readWeb(text: string): Expression[] {
  return [
    ...all(text, WEB, 'value', webWords),
    ...all(text, BARE_HOST, 'index', webWords),
    ...[...text.matchAll(IP_WITH_MORE)].map(({ 0: raw, 1: address = '', index }) => ({
      start: index,
      end: index + raw.length,
      words: [address],
      kind: 'value' as const,
    })),
  ];
}

/** The address without what may be left out of it, and its host. */
function webWords(raw: string): string[] {
  const address = raw
    .toLowerCase()
    .replace(END_OF_SENTENCE, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
  const host = /^[^/?#:]*/.exec(address)?.[0] ?? '';
  return host.includes('.') ? [...new Set([address, host])] : [];
}

function readDigits(text: string): Expression[] {
  return [
    ...all(text, DIGITS, 'value', (raw) => (AMOUNT_OR_DATE.test(raw) ? [] : [digitsWord(raw)])),
    ...all(text, ACCOUNT, 'value', (raw) => {
      const joined = raw.replace(/[^A-Za-z\d]/g, '').toLowerCase();
      return joined.replace(/\D/g, '').length < MIN_ACCOUNT_DIGITS ? [] : [joined];
    }),
  ].filter(({ words: [word = ''] }) => word.length >= MIN_DIGITS);
}

function digitsWord(raw: string): string {
  const digits = raw.replace(TRUNK_ZERO, '').replace(/\D/g, '');
  return digits.length < MIN_DIGITS ? '' : `tel${digits.slice(-LAST_DIGITS)}`;
}

function all(
  text: string,
  pattern: RegExp,
  kind: Expression['kind'],
  wordsOf: (raw: string) => string[],
): Expression[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: raw, index }) => {
    const words = wordsOf(raw);
    return words.length === 0 ? [] : [{ start: index, end: index + raw.length, words, kind }];
  });
}
