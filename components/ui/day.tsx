import { formatDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** An instant as the day it falls on in UTC, with the instant itself for machines. */
export function Day({ locale, instant }: { locale: Locale; instant: string }) {
  const day = formatDate(locale, instant);
  return day === null ? null : <time dateTime={instant}>{day}</time>;
}
