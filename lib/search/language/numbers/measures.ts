import { decimalOf } from './amounts.ts';
import type { Expression } from './expression.ts';
import { anyOf, onceForLanguage } from './names.ts';
import { readNumber } from './number.ts';

const UNITS = [
  'byte',
  'kilobyte',
  'megabyte',
  'gigabyte',
  'terabyte',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'millimeter',
  'centimeter',
  'meter',
  'kilometer',
  'mile',
  'gram',
  'kilogram',
  'pound',
  'milliliter',
  'liter',
  'celsius',
  'fahrenheit',
] as const;

/** Short names that are written besides those of Intl, in any language. */
const OTHER_NAMES: Partial<Record<(typeof UNITS)[number], string>> = {
  kilobyte: 'kb kib',
  megabyte: 'mb mib',
  gigabyte: 'gb gib',
  terabyte: 'tb tib',
  minute: 'min mins',
  hour: 'h hr hrs hs std',
  second: 'sec secs sek seg',
  week: 'wk wks',
  year: 'yr yrs',
};

/** Spellings of other regions: `litre`. */
function stylesOf(code: string) {
  const tags = code === 'en' ? [code, 'en-GB'] : [code];
  return tags.flatMap((tag) =>
    (['long', 'short', 'narrow'] as const).map((unitDisplay) => ({ tag, unitDisplay })),
  );
}

/** Names that mean several units, such as `m` for minutes and metres, are those of none. */
const unitsOf = onceForLanguage((code) => {
  const unitOf = new Map<string, Set<string>>();
  const canonical = new Map<string, string>();
  for (const unit of UNITS) {
    const names = new Set((OTHER_NAMES[unit] ?? '').split(' ').filter((name) => name !== ''));
    for (const { tag, unitDisplay } of stylesOf(code)) {
      const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay });
      for (const count of [1, 2, 5, 100]) {
        const parts = format.formatToParts(count);
        const name =
          parts
            .find(({ type }) => type === 'unit')
            ?.value.trim()
            .toLowerCase() ?? '';
        names.add(name.replace(/\.$/, ''));
        if (unitDisplay === 'long' && tag === code) canonical.set(unit, name);
      }
    }
    for (const name of names) unitOf.set(name, (unitOf.get(name) ?? new Set()).add(unit));
  }
  const nameOf = new Map<string, string>();
  for (const [name, units] of unitOf) {
    const [unit = ''] = units;
    const long = canonical.get(unit);
    if (units.size === 1 && long !== undefined && name !== '') nameOf.set(name, long);
  }
  return nameOf;
});

const patternOf = onceForLanguage((code) => {
  const names = anyOf(unitsOf(code).keys());
  return new RegExp(
    `(?<![\\d.,])(\\d+(?:[.,]\\d+)*)([\\s\\u00a0\\u202f-]?)(${names})(?![\\p{L}\\p{M}])`,
    'giu',
  );
});

/** The long name of a unit by any of its names, lower case; undefined for other words. */
export function unitNamed(name: string, code: string): string | undefined {
  return unitsOf(code).get(name);
}

/**
 * Units behind a number by their long names: `24 h` and `24 hours`, `25 MB` and `25 megabytes`; and
 * both as one word, by which a query without a space finds all of them.
 */
export function readMeasures(text: string, code: string): Expression[] {
  return [...text.matchAll(patternOf(code))].flatMap((match): Expression[] => {
    const { 0: raw, 1: digits = '', 2: space = '', 3: name = '', index } = match;
    const long = unitNamed(name.toLowerCase(), code);
    if (long === undefined) return [];
    const end = index + raw.length;
    const number = readNumber(digits, decimalOf(code))?.word ?? digits;
    const whole = { start: index, end, words: [`${number}${long}`] };
    const unit = { start: end - name.length, end, words: [long], kind: 'value' as const };
    if (space === '') return [{ ...whole, kind: 'value' }];
    return [{ ...whole, kind: 'index' }, ...(long === name.toLowerCase() ? [] : [unit])];
  });
}

const PERCENT =
  /(?<=\d\s?)(?:per cent|por cento|por ciento|pour cent|per cento|pct\.?)(?!\p{L})/giu;

/** A number in percent whose sign is written as words. */
export function readPercents(text: string): Expression[] {
  return [...text.matchAll(PERCENT)].map(({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    words: ['percent'],
    kind: 'value',
  }));
}
