import type { Expression } from './expression.ts';
import { anyOf, onceForLanguage } from './names.ts';
import { clockTime } from './number.ts';

const HOUR = '(?<![\\d.,:])(\\d{1,2})';
const MINUTE = '([0-5]\\d)(?!\\d)';

/** `14h30`, `14 h 30`, `14.30 Uhr`, `14 Uhr`, `kl. 14.30`, `klo 14.30`, `ore 14.30`. */
const SPELLED = [
  new RegExp(`${HOUR}\\s?h\\s?${MINUTE}`, 'giu'),
  new RegExp(`${HOUR}(?:[:.]${MINUTE})?\\s?Uhr\\b`, 'gu'),
  new RegExp(`(?<=\\b(?:kl\\.?|klo|ore)\\s)(\\d{1,2})[.:]${MINUTE}`, 'giu'),
];
/** `14時30分`, `2点半`, `2시 30분` */
const EAST_ASIAN =
  '(?<!\\d)(?<hour>\\d{1,2})[時时点點시](?![间間간])\\s?(?:(?<minute>\\d{1,2})[分분]|(?<isHalf>半|반))?';
const HALVES = {
  am: 'am|a.m|午前|上午|早上|오전|صباحا|صباحًا|morgens|vormittags|da manhã|da manha'.split('|'),
  pm: 'pm|p.m|午後|下午|晚上|오후|مساء|مساءً|nachmittags|abends|da tarde|da noite'.split('|'),
};
/** Where an hour is written as `9h` or `9 horas`. */
const WITH_HOURS = new Set(['ca', 'es', 'fr', 'it', 'pt']);
const HOURS_ALONE = new RegExp(`${HOUR}\\s?(?:h|hs|horas|heures|hores|ore)(?![\\p{L}\\d])`, 'giu');
/** In UTC, as logs write it. */
const ZULU = new RegExp(`${HOUR}:${MINUTE}(?::[0-5]\\d(?:\\.\\d+)?)?Z(?!\\p{L})`, 'gu');
/** Without the colon, or with another sign in its place: such digits may be any number. */
const GUESSED = [
  /(?<![\d.,:/-])([01]\d|2[0-3])([0-5]\d)(?![\d.,:/-])/g,
  /(?<![\d.,:/-])(\d|[01]\d|2[0-3])\.([0-5]\d)(?![\d.,:/-])/g,
  /(?<![\d.,:/-])(\d|[01]\d|2[0-4])\s?h(?![\p{L}\d])/giu,
];

/** Times of day that are not written with a colon and 24 hours, as `14:30`. */
export function readTimes(text: string, code: string): Expression[] {
  const { patterns, afternoon } = patternsOf(code);
  const spelled = SPELLED.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: raw, 1: hour, 2: minute, index }) =>
      timeAt(index, raw, Number(hour), minute),
    ),
  );
  const others = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: raw, index, groups = {} }) => {
      const { hour, minute, isHalf, half, halfBehind } = groups;
      const name = (half ?? halfBehind)?.toLowerCase();
      // Twelve hours are counted from 12, 1, 2 to 11.
      const isTwelve = name !== undefined && Number(hour) <= 12;
      const add = name !== undefined && afternoon.has(name) ? 12 : 0;
      const shown = isTwelve ? (Number(hour) % 12) + add : Number(hour);
      return timeAt(index, raw, shown, isHalf === undefined ? minute?.padStart(2, '0') : '30');
    }),
  );
  const hours = WITH_HOURS.has(code) ? [...text.matchAll(HOURS_ALONE)] : [];
  const plain = [...hours, ...text.matchAll(ZULU)].flatMap(
    ({ 0: raw, 1: hour, 2: minute, index }) => timeAt(index, raw, Number(hour), minute),
  );
  return [...spelled, ...others, ...plain, ...guessedTimes(text)];
}

function guessedTimes(text: string): Expression[] {
  return GUESSED.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(
    ({ 0: raw, 1: hour, 2: minute, index }) =>
      timeAt(index, raw, Number(hour), minute).map((one) => ({ ...one, kind: 'guess' as const })),
  );
}

function timeAt(
  start: number,
  raw: string,
  hour: number,
  minute: string | undefined,
): Expression[] {
  if (hour > 24) return [];
  return [{ start, end: start + raw.length, words: [clockTime(hour, minute)], kind: 'value' }];
}

const patternsOf = onceForLanguage((code) => {
  const own = halvesOf(code);
  const afternoon = new Set([...HALVES.pm, own.pm]);
  const name = anyOf(new Set([...HALVES.am, own.am, ...afternoon]));
  const before = `(?:(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}])(?<half>${name})\\.?\\s?)`;
  const behind = `(?:\\s?(?:Uhr|h|horas)?\\s?(?<halfBehind>${name})(?![\\p{L}\\p{M}\\d])\\.?)`;
  const hour = '(?<![\\d.,:])(?<hour>\\d{1,2})';
  const minutes = '[:.](?<minute>[0-5]\\d)(?!\\d)';
  const patterns = [
    new RegExp(`${before}${hour}${minutes}`, 'giu'),
    new RegExp(`${hour}(?:${minutes})?${behind}`, 'giu'),
    new RegExp(`${before}?${EAST_ASIAN}`, 'giu'),
  ];
  if (own.separator === '.') patterns.push(new RegExp(`${hour}${minutes}(?![.,]\\d)`, 'gu'));
  return { patterns, afternoon };
});

/** What a language calls the halves of a day, and what it puts between hour and minute. */
function halvesOf(code: string): { am: string; pm: string; separator: string } {
  const time = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
  const twelve = new Intl.DateTimeFormat(code, { ...time, hour12: true });
  const half = (hour: number) =>
    twelve
      .formatToParts(Date.UTC(2026, 0, 1, hour))
      .find(({ type }) => type === 'dayPeriod')
      ?.value.toLowerCase()
      .replace(/\.$/, '') ?? 'am';
  const parts = new Intl.DateTimeFormat(code, { ...time, hour12: false }).formatToParts(0);
  const separator = parts.find(({ type }) => type === 'literal')?.value ?? ':';
  return { am: half(2), pm: half(14), separator };
}
