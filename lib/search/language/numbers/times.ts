import type { Expression } from './expression.ts';
import { clockTime } from './number.ts';

const MINUTE = '([0-5]\\d)';
const HOUR = '(?<![\\d.,:])(\\d{1,2})';

/** Each with the hour first, then minutes where they are written. */
const PATTERNS: readonly { pattern: RegExp; add: (half: string) => number | undefined }[] = [
  // 2:30 pm, 6 a.m.
  {
    pattern: new RegExp(`${HOUR}(?:[:.]${MINUTE})?\\s?([ap])\\.?m\\b\\.?`, 'giu'),
    add: (half) => (half.toLowerCase() === 'p' ? 12 : 0),
  },
  // 14.30 Uhr, 14 Uhr
  { pattern: new RegExp(`${HOUR}(?:[:.]${MINUTE})?\\s?Uhr\\b`, 'gu'), add: () => undefined },
  // 14h30, 14 h 30
  { pattern: new RegExp(`${HOUR}\\s?h\\s?${MINUTE}(?!\\d)`, 'giu'), add: () => undefined },
  // kl. 14.30, klo 14.30, ore 14.30
  {
    pattern: new RegExp(`(?<=\\b(?:kl\\.?|klo|ore)\\s)(\\d{1,2})[.:]${MINUTE}(?!\\d)`, 'giu'),
    add: () => undefined,
  },
];
/** 午後2時30分, 下午2点30分, 오후 2시 30분, 14時半 */
const EAST_ASIAN =
  /(午前|午後|上午|下午|晚上|오전|오후)?\s?(?<!\d)(\d{1,2})[時时点點시](?![間间간])\s?(?:(\d{1,2})[分분]|(半|반))?/gu;
const AFTERNOON = /午後|下午|晚上|오후/;

/** Times of day that are not written with a colon and 24 hours. */
export function readTimes(text: string): Expression[] {
  const western = PATTERNS.flatMap(({ pattern, add }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: raw, 1: hour, 2: minute, 3: half, index }) =>
      timeAt(index, raw, { hour: Number(hour), minute, add: half && add(half) }),
    ),
  );
  const eastern = [...text.matchAll(EAST_ASIAN)].flatMap(
    ({ 0: raw, 1: part, 2: hour, 3: minute, 4: half, index }) => {
      const add = part === undefined ? undefined : AFTERNOON.test(part) ? 12 : 0;
      const shown = half === undefined ? minute?.padStart(2, '0') : '30';
      return timeAt(index, raw, { hour: Number(hour), minute: shown, add });
    },
  );
  return [...western, ...eastern];
}

function timeAt(
  start: number,
  raw: string,
  { hour, minute, add }: { hour: number; minute: string | undefined; add: number | '' | undefined },
): Expression[] {
  // Twelve hours are counted from 12, 1, 2 to 11.
  const full = typeof add === 'number' && hour <= 12 ? (hour % 12) + add : hour;
  if (full > 24) return [];
  return [{ start, end: start + raw.length, words: [clockTime(full, minute)], kind: 'value' }];
}
