import type { Expression } from './expression.ts';
import { monthNames } from './month-names.ts';
import { anyOf, onceForLanguage } from './names.ts';

type Day = { year?: number | undefined; month: number; day: number };

/** Some put a space behind a sign between numbers, and Arabic a mark of direction before it. */
const SIGN = '[\\u200e\\u200f]?([-/.])\\s?';
const SAME_SIGN = '[\\u200e\\u200f]?\\2\\s?';
const YEAR_FIRST = new RegExp(
  `(?<![\\d./-])(\\d{4})${SIGN}(\\d{1,2})${SAME_SIGN}(\\d{1,2})(?!\\d)`,
  'gu',
);
const YEAR_LAST = new RegExp(
  `(?<![\\d./-])(\\d{1,2})${SIGN}(\\d{1,2})${SAME_SIGN}(\\d{4}|\\d{2})(?!\\d|[./-]\\d)`,
  'gu',
);
const EAST_ASIAN = /(?:(\d{4})\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/gu;
const COMPACT = /(?<![\d.,/-])((?:19|20)\d\d)(\d\d)(\d\d)(?![\d.,/-])/gu;
/** Years from here on are counted from Buddha, 543 before our era. */
const BUDDHIST = 2_400;
const BUDDHIST_OFFSET = 543;

/**
 * Dates as `2026-05-01`, and as `--05-01` by which those without a year meet them; in the index also
 * as `2026-05`, by which a month finds its days.
 */
export function readDates(text: string, code: string): Expression[] {
  const days = readDays(text, code);
  const months = days.map(({ words, ...at }) => ({ ...at, words: monthsIn(words) }));
  return [
    ...days,
    ...months.map((one) => ({ ...one, kind: 'index' as const })),
    ...guessedDays(text),
  ];
}

function monthsIn(words: readonly string[]): string[] {
  const months = words.filter((word) => FULL_DATE.test(word)).map((word) => word.slice(0, -3));
  return [...new Set(months)];
}

const FULL_DATE = /^\d{4}-\d\d-\d\d$/;

function readDays(text: string, code: string): Expression[] {
  return [
    ...matches(text, YEAR_FIRST, ([year, , month, day]) => [dayOf(year, month, day)]),
    ...matches(text, YEAR_LAST, ([first, , second, last]) => [
      dayOf(last, second, first),
      dayOf(last, first, second),
      ...(last?.length === 2 ? [dayOf(first, second, last)] : []),
    ]),
    ...matches(text, EAST_ASIAN, ([year, month, day]) => [dayOf(year, month, day)]),
    ...matches(text, COMPACT, ([year, month, day]) => [dayOf(year, month, day)]),
    ...namedMonths(text, code),
  ];
}

/** A day without its year, which may be two numbers of anything: `24.12.`, `24/12`, `12/24`. */
const DAY_ALONE = /(?<![\d./-])(\d{1,2})(?:\/(\d{1,2})(?![\d/])|\.\s?(\d{1,2})\.(?!\d))/gu;

function guessedDays(text: string): Expression[] {
  const found = matches(text, DAY_ALONE, ([first, slashed, dotted]) =>
    slashed === undefined
      ? [dayOf(undefined, dotted, first)]
      : [dayOf(undefined, slashed, first), dayOf(undefined, first, slashed)],
  );
  return found.map((one) => ({ ...one, kind: 'guess' }));
}

function matches(
  text: string,
  pattern: RegExp,
  read: (groups: readonly (string | undefined)[]) => readonly Day[],
): Expression[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = new Set(read(match.slice(1)).filter(isDay).flatMap(wordsOf));
    if (words.size === 0) return [];
    const end = match.index + match[0].length;
    return [{ start: match.index, end, words: [...words], kind: 'value' as const }];
  });
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Day {
  return { year: yearOf(year), month: Number(month), day: Number(day) };
}

/** Two digits are a year of this century. */
function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const digits = written.replace(/\D/g, '');
  const year = Number(digits);
  if (digits.length <= 2) return 2_000 + year;
  return year > BUDDHIST ? year - BUDDHIST_OFFSET : year;
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function wordsOf({ year, month, day }: Day): string[] {
  const rest = `${pad(month)}-${pad(day)}`;
  return year === undefined ? [`--${rest}`] : [`${year}-${rest}`, `--${rest}`];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** `1 May 2026`, `May 1st`, `1. Mai`, `1 de mayo de 2026`, `May 2026`. */
function namedMonths(text: string, code: string): Expression[] {
  const { yearFirst, dayFirst, monthFirst, monthAlone, monthOf } = monthsOf(code);
  const month = (name: string | undefined) => String(monthOf.get(name?.toLowerCase() ?? '') ?? 0);
  const alone = [...text.matchAll(monthAlone)].map(({ 0: raw, 1: name, 2: year, index }) => ({
    start: index,
    end: index + raw.length,
    words: [`${yearOf(year)}-${pad(Number(month(name)))}`],
    kind: 'value' as const,
  }));
  return [
    ...matches(text, yearFirst, ([year, name, day]) => [dayOf(year, month(name), day)]),
    ...matches(text, dayFirst, ([day, name, year]) => [dayOf(year, month(name), day)]),
    ...matches(text, monthFirst, ([name, day, year]) => [dayOf(year, month(name), day)]),
    ...alone,
  ];
}

const monthsOf = onceForLanguage((code) => {
  const monthOf = monthNames(code);
  const name = monthOf.size === 0 ? '(?!)' : anyOf(monthOf.keys());
  const day = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';
  const year =
    "(?:,?[\\s-]+(?:de\\s+|del\\s+|[คพ]\\.ศ\\.\\s?)?(\\d{4}|['’]?\\d\\d(?![\\d:.,])))?(?![\\p{L}\\d])";
  // Hebrew writes "in" and the month as one word.
  const word = `(?<!\\p{L})ב?(${name})\\p{M}*(?![\\p{L}\\d])\\.?`;
  return {
    monthOf,
    yearFirst: new RegExp(`(?<!\\d)(\\d{4})\\.?\\s+${word}\\s+(\\d{1,2})(?!\\d)`, 'giu'),
    dayFirst: new RegExp(`${day}[\\s-]+(?:of\\s+|de\\s+)?${word}${year}`, 'giu'),
    monthFirst: new RegExp(`${word}\\s+${day}(?!\\d|:)${year}`, 'giu'),
    monthAlone: new RegExp(`(?<!\\d\\.?\\s)${word}\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`, 'giu'),
  };
});
