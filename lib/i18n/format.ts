import type { Locale } from './locales.ts';

const dates = new Map<Locale, Intl.DateTimeFormat>();
const numbers = new Map<Locale, Intl.NumberFormat>();

/** A day such as "Jun 4, 2026", in UTC so that server and browser agree; null if unreadable. */
export function formatDate(locale: Locale, instant: string | null): string | null {
  const date = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(date)) return null;
  const format =
    dates.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  dates.set(locale, format);
  return format.format(date);
}

/** A count with the locale's separators, such as "14,182". */
export function formatCount(locale: Locale, count: number): string {
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, format);
  return format.format(count);
}

/**
 * A date and time such as "Jun 4, 2026, 06:00 UTC". Null when it is not an instant.
 * @throws {RangeError} for an unknown zone.
 */
export function formatDateTime(
  locale: Locale,
  instant: string | null,
  zone = 'UTC',
  withZone = true,
): string | null {
  const date = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(date)) return null;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    ...(withZone ? { timeZoneName: 'short' } : {}),
  }).format(date);
}

/**
 * What a language calls the time of a zone, in summer and winter alike: "Central European Time".
 * @throws {RangeError} for an unknown zone.
 */
export function zoneName(locale: Locale, zone: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
  const name = format.formatToParts().find(({ type }) => type === 'timeZoneName');
  return name?.value ?? zone;
}

/** A month such as "June 2026", in UTC. Null when it is not an instant. */
export function formatMonth(locale: Locale, instant: string | null): string | null {
  const date = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(date)) return null;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date);
}

const SIZES = [
  ['byte', 1],
  ['kilobyte', 1_000],
  ['megabyte', 1_000_000],
  ['gigabyte', 1_000_000_000],
] as const;

/** A size such as "240 kB" or "1.4 MB", in decimal units as browsers count. */
export function formatSize(locale: Locale, bytes: number): string {
  const [unit, one] = SIZES.findLast(([, least]) => bytes >= least) ?? SIZES[0];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: bytes / one < 10 ? 1 : 0,
  }).format(bytes / one);
}

/** Words joined as the language does: "A, B, and C". */
export function formatList(locale: Locale, words: readonly string[]): string {
  return new Intl.ListFormat(locale, { style: 'narrow', type: 'conjunction' }).format(words);
}
