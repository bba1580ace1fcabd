import { dayAfter } from '#lib/announcements/zone.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { dayInMonth, formatFullDay, formatMonth, monthAfter } from './days.ts';

/** The three ways to look at the same announcements. */
export const VIEWS = ['month', 'timeline', 'agenda'] as const;

export type View = (typeof VIEWS)[number];

/** What is looked at: a view, around a day. */
export type Place = { view: View; day: string };

export const VIEW_LABELS: Readonly<Record<View, string>> = {
  month: t('Month'),
  timeline: t('Timeline'),
  agenda: t('Agenda'),
};

const AGENDA_DAYS = 30;

/** The days that a place shows: of a month all, of a timeline the day and those that follow. */
export function rangeOf({ view, day }: Place, isNarrow: boolean): { first: string; count: number } {
  if (view === 'agenda') return { first: day, count: AGENDA_DAYS };
  if (view === 'timeline') return { first: day, count: isNarrow ? 3 : 7 };
  const first = `${day.slice(0, 7)}-01`;
  const next = `${monthAfter(day.slice(0, 7), 1)}-01`;
  return { first, count: (Date.parse(next) - Date.parse(first)) / (24 * 60 * 60 * 1000) };
}

/** The place before (−1) or after (1). */
export function placeBeside(place: Place, direction: -1 | 1, isNarrow: boolean): Place {
  const { view, day } = place;
  if (view === 'month') {
    return { view, day: dayInMonth(day, monthAfter(day.slice(0, 7), direction)) };
  }
  return { view, day: dayAfter(day, direction * rangeOf(place, isNarrow).count) };
}

/** The heading of a place: "March 2027", or its first and last day. */
export function formatPlace(place: Place, isNarrow: boolean): string {
  if (place.view === 'month') return formatMonth(place.day.slice(0, 7));
  const { first, count } = rangeOf(place, isNarrow);
  const last = dayAfter(first, count - 1);
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  const from = shortened(first, isSameYear && first.slice(0, 7) === last.slice(0, 7), isSameYear);
  return `${from} – ${shortened(last, false, false)}`;
}

function shortened(day: string, isMonthKnown: boolean, isYearKnown: boolean): string {
  const [, number = '', month = '', year = ''] = formatFullDay(day).split(' ');
  return [number, isMonthKnown ? '' : month, isYearKnown ? '' : year].filter(Boolean).join(' ');
}
