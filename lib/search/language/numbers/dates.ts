import type { Expression } from './expression.ts';
import { anyOf, onceForLanguage } from './names.ts';

type Day = { year?: number | undefined; month: number; day: number };

const YEAR_FIRST = /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu;
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[./-]\d)/gu;
const EAST_ASIAN = /(?:(\d{4})\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/gu;
const COMPACT = /(?<![\d.,/-])((?:19|20)\d\d)(\d\d)(\d\d)(?![\d.,/-])/gu;

/** Dates as `2026-05-01`, and as `--05-01` by which those without a year meet them. */
export function readDates(text: string, code: string): Expression[] {
  return [
    ...matches(text, YEAR_FIRST, ([year, , month, day]) => [dayOf(year, month, day)]),
    ...matches(text, YEAR_LAST, ([first, , second, year]) => [
      dayOf(fullYear(year), second, first),
      dayOf(fullYear(year), first, second),
    ]),
    ...matches(text, EAST_ASIAN, ([year, month, day]) => [dayOf(year, month, day)]),
    ...matches(text, COMPACT, ([year, month, day]) => [dayOf(year, month, day)]),
    ...namedMonths(text, code),
  ];
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
  const known = year === undefined ? undefined : Number(year);
  return { year: known, month: Number(month), day: Number(day) };
}

/** Two digits are a year of this century. */
function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
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
  const { dayFirst, monthFirst, monthAlone, monthOf } = monthsOf(code);
  const month = (name: string | undefined) => String(monthOf.get(name?.toLowerCase() ?? '') ?? 0);
  const alone = [...text.matchAll(monthAlone)].map(({ 0: raw, 1: name, 2: year, index }) => ({
    start: index,
    end: index + raw.length,
    words: [`${year}-${pad(Number(month(name)))}`],
    kind: 'value' as const,
  }));
  return [
    ...matches(text, dayFirst, ([day, name, year]) => [dayOf(year, month(name), day)]),
    ...matches(text, monthFirst, ([name, day, year]) => [dayOf(year, month(name), day)]),
    ...alone,
  ];
}

/** The names of the months, alone and beside a day, in full and short, lower case. */
const monthsOf = onceForLanguage((code) => {
  const monthOf = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(code, { month, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(code, { day: 'numeric', month, timeZone: 'UTC' });
    for (let number = 1; number <= 12; number += 1) {
      const date = Date.UTC(2026, number - 1, 5);
      const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      for (const name of [alone.format(date), part]) {
        const bare = name.toLowerCase().replace(/\.$/, '');
        // East Asian months are numbers, and read above.
        if (/\p{L}/u.test(bare) && !/\d/.test(bare)) monthOf.set(bare, number);
      }
    }
  }
  if (monthOf.get('sep') === 9) monthOf.set('sept', 9);
  const name = monthOf.size === 0 ? '(?!)' : anyOf(monthOf.keys());
  const day = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';
  const year = '(?:,?[\\s-]+(?:de\\s+|del\\s+)?(\\d{4}))?(?![\\p{L}\\d])';
  const word = `(?<!\\p{L})(${name})(?!\\p{L})\\.?`;
  return {
    monthOf,
    dayFirst: new RegExp(`${day}[\\s-]+(?:of\\s+|de\\s+)?${word}${year}`, 'giu'),
    monthFirst: new RegExp(`${word}\\s+${day}(?!\\d|:)${year}`, 'giu'),
    monthAlone: new RegExp(`(?<!\\d\\.?\\s)${word}\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`, 'giu'),
  };
});
