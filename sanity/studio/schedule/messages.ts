import { wallAt } from '#lib/announcements/zone.ts';
import { dateLanguage, t, tCount } from '#lib/studio-i18n/translate.ts';
import { type Moment, typedMoment } from './moments.ts';

/** Dates and spans of time in the words that editors read. The Studio is in English. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The place that a zone is named after: "New York" for `America/New_York`. */
export function formatZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** "Tue 3 Mar 09:00", with the year when it is not the year of `time`. */
export function formatWall(wall: string, time: number): string {
  const { day, clock } = partsOf(wall, time);
  return `${day} ${clock}`;
}

/** "Tue 3 Mar", with the year when it is not the year of `time`. */
export function formatDay(day: string, time: number): string {
  return partsOf(`${day}T00:00`, time).day;
}

/**
 * A moment as it was typed and in UTC: "Tue 3 Mar 09:00 Berlin = 08:00 UTC". The day in UTC is
 * named when it is another one.
 */
export function formatMoment(moment: Moment, fallbackZone: string, time: number): string {
  const typed = typedMoment(moment, fallbackZone);
  const universal = wallAt(moment.instant, 'UTC');
  if (typed === null || universal === null) return moment.instant;
  const own = `${formatWall(typed.wall, time)} ${formatZone(typed.zone)}`;
  if (typed.zone === 'UTC') return own;
  const isSameDay = typed.wall.slice(0, 10) === universal.slice(0, 10);
  return `${own} = ${isSameDay ? universal.slice(11) : formatWall(universal, time)} UTC`;
}

/**
 * How far off an instant is: "in 4 days", "in 3 h 12 min", "in 42 s", "2 days ago". Exact enough
 * to plan by, and down to the second in the last minutes.
 */
export function formatDistance(from: number, to: number): string {
  const span = formatDuration(Math.abs(to - from));
  if (span === null) return t('now');
  return to > from ? t('in {span}', { span }) : t('{span} ago', { span });
}

function formatDuration(ms: number): string | null {
  if (ms < SECOND) return null;
  if (ms < 10 * MINUTE) {
    const minutes = Math.floor(ms / MINUTE);
    const seconds = Math.floor((ms % MINUTE) / SECOND);
    return minutes === 0
      ? t('{seconds} s', { seconds })
      : t('{minutes} min {seconds} s', { minutes, seconds });
  }
  if (ms < HOUR) return t('{minutes} min', { minutes: Math.floor(ms / MINUTE) });
  if (ms < 2 * DAY) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    const hours = Math.floor(ms / HOUR);
    return minutes === 0 || hours >= 12
      ? t('{hours} h', { hours })
      : t('{hours} h {minutes} min', { hours, minutes });
  }
  return tCount(Math.floor(ms / DAY), '{count} day', '{count} days');
}

function partsOf(wall: string, time: number): { day: string; clock: string } {
  const isThisYear = wall.slice(0, 4) === new Date(time).toISOString().slice(0, 4);
  const parts = new Intl.DateTimeFormat(dateLanguage(), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).formatToParts(Date.parse(`${wall}Z`));
  const words = parts.filter(({ type }) => type !== 'literal').map(({ value }) => value);
  return { day: words.join(' '), clock: wall.slice(11, 16) };
}
