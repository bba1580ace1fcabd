import { dateLanguage } from '#lib/studio-i18n/translate.ts';
/** A moment in the editor's own time zone, such as "3 Dec 2026, 14:00". */
export function momentText(time: number): string {
  return new Intl.DateTimeFormat(dateLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(time);
}

/** A day such as "3 Dec", with the year when it is another one than that of `instant`. */
export function shortDayText(time: number, instant: Date): string {
  const isThisYear = new Date(time).getFullYear() === instant.getFullYear();
  return new Intl.DateTimeFormat(dateLanguage(), {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(time);
}
