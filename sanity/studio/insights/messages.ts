import { studioLanguage, t } from '#lib/studio-i18n/translate.ts';

const LANGUAGE = studioLanguage();

const numbers = new Intl.NumberFormat(LANGUAGE);
const days = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeZone: 'UTC' });
const shortDays = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });

export function formatCount(count: number): string {
  return numbers.format(count);
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
  if (current === former) return t('as before');
  if (former === 0) return t('none before');
  const share = Math.round(Math.abs(current / former - 1) * 100);
  if (share === 0) return t('about as before');
  // Large changes are clearer as a factor.
  if (current / former >= 10)
    return t('{formatCount} times as before', {
      formatCount: formatCount(Math.round(current / former)),
    });
  return current > former
    ? t('{share}\u00a0% more than before', { share })
    : t('{share}\u00a0% fewer than before', { share });
}

export const REASON_NAMES: Readonly<Record<string, string>> = {
  outdated: t('Out of date'),
  unclear: t('Could not follow'),
  wrong: t('Wrong'),
  unrelated: t('Not what they searched'),
  other: t('Other'),
};

export function reasonName(reason: string): string {
  return REASON_NAMES[reason] ?? reason;
}
