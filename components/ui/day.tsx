import { formatDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** The UTC day of an instant. */
export function Day({ locale, instant }: { locale: Locale; instant: string }) {
  const day = formatDate(locale, instant);
  return day === null ? null : <time dateTime={instant}>{day}</time>;
}
