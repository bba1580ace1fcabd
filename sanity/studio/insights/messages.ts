const LOCALE = 'en';

const numbers = new Intl.NumberFormat(LOCALE);
const days = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const shortDays = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

export function formatCount(count: number): string {
  return numbers.format(count);
}

/** `3 searches`, `1 search`. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A UTC day such as `2026-11-22`, or an instant. */
export function formatDay(day: string): string {
  const date = new Date(day);
  return Number.isNaN(date.getTime()) ? '' : days.format(date);
}

export function formatShortDay(day: string): string {
  return shortDays.format(new Date(day));
}

/** `today`, `3 weeks ago`. */
export function formatAge(ageDays: number): string {
  if (ageDays < 14) return relative.format(-ageDays, 'day');
  if (ageDays < 60) return relative.format(-Math.round(ageDays / 7), 'week');
  if (ageDays < 730) return relative.format(-Math.round(ageDays / 30.44), 'month');
  return relative.format(-Math.round(ageDays / 365.25), 'year');
}

/** In whole percent. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}\u00a0%`;
}

/** What changed since the range before, in words that do not hang on colour. */
export function formatChange(current: number, former: number): string {
  if (current === former) return 'as before';
  if (former === 0) return 'none before';
  const share = Math.round(Math.abs(current / former - 1) * 100);
  if (share === 0) return 'about as before';
  // Large changes are clearer as a factor.
  if (current / former >= 10) return `${formatCount(Math.round(current / former))} times as before`;
  return `${share}\u00a0% ${current > former ? 'more' : 'fewer'} than before`;
}

export const REASON_NAMES: Readonly<Record<string, string>> = {
  outdated: 'Out of date',
  unclear: 'Could not follow',
  wrong: 'Wrong',
  unrelated: 'Not what they searched',
  other: 'Other',
};

export function reasonName(reason: string): string {
  return REASON_NAMES[reason] ?? reason;
}
