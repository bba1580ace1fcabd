import { dayAfter, daysBetween, wallAt } from '#lib/announcements/zone.ts';
import { dateLanguage } from '#lib/studio-i18n/translate.ts';

/** A day of the calendar is `YYYY-MM-DD`, and what it holds depends on the zone. Weeks begin on Monday. */

/** The day of an instant in a zone. */
export function dayOf(time: number, zone: string): string {
  const instant = new Date(time).toISOString();
  return (wallAt(instant, zone) ?? instant).slice(0, 10);
}

/** The Monday of the week of a day. */
export function weekOf(day: string): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(day, -sinceMonday);
}

/** The Mondays of the weeks that a month, `YYYY-MM`, lies in. */
export function weeksOf(month: string): string[] {
  const first = weekOf(`${month}-01`);
  const last = weekOf(dayAfter(`${monthAfter(month, 1)}-01`, -1));
  const count = daysBetween(first, last) / 7 + 1;
  return Array.from({ length: count }, (_, index) => dayAfter(first, index * 7));
}

export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The same day of another month, or its last one. */
export function dayInMonth(day: string, month: string): string {
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8, 10)}`;
  return same < last ? same : last;
}

/** Whether this is a day that exists. */
export function isDay(day: unknown): day is string {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** "March 2027". */
export function formatMonth(month: string): string {
  return worded(`${month}-01`, { month: 'long', year: 'numeric' });
}

/** "Wednesday 3 March 2027", for those who hear it. */
export function formatFullDay(day: string): string {
  return worded(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Wed". */
export function formatWeekday(day: string): string {
  return worded(day, { weekday: 'short' });
}

function worded(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(dateLanguage(), { timeZone: 'UTC', ...options })
    .format(Date.parse(`${day}T00:00:00Z`))
    .replaceAll(',', '');
}
