import { dayAfter, daysBetween } from '#lib/announcements/zone.ts';
import { dayOf, weeksOf } from '../data/days.ts';
import { type Entry, spanOf } from '../data/entries.ts';
import { inLanes } from './lanes.ts';

/** The part of an entry that lies in one week. */
export type Segment = {
  entry: Entry;
  /** Columns of the week, half open; Monday is 0. */
  from: number;
  to: number;
  lane: number;
  beginsHere: boolean;
  endsHere: boolean;
};

export type Week = {
  days: string[];
  segments: Segment[];
  /** For each day, how many entries are there that found no lane. */
  hidden: number[];
};

/** Lays the entries of a month, `YYYY-MM`, into its weeks, at most `lanes` above one another. */
export function layoutMonth(
  entries: readonly Entry[],
  { month, zone, lanes }: { month: string; zone: string; lanes: number },
): Week[] {
  const spans = entries.flatMap((entry) => daysOf(entry, zone));
  return weeksOf(month).map((monday) => layoutWeek(spans, monday, lanes));
}

/** The entries of one day, in the order in which they begin. */
export function entriesOn(entries: readonly Entry[], day: string, zone: string): Entry[] {
  return entries
    .flatMap((entry) => daysOf(entry, zone))
    .filter(({ first, last }) => first <= day && day <= last)
    .map(({ entry }) => entry)
    .sort((one, other) => (one.start ?? 0) - (other.start ?? 0));
}

type Days = { entry: Entry; first: string; last: string };

const NEVER = '9999-12-31';

/** The first and the last day on which an entry shows; a window is half open. */
function daysOf(entry: Entry, zone: string): Days[] {
  const span = spanOf(entry);
  if (span === null) return [];
  const first = dayOf(span.start, zone);
  if (!Number.isFinite(span.end)) return [{ entry, first, last: NEVER }];
  return [{ entry, first, last: dayOf(Math.max(span.start, span.end - 1), zone) }];
}

function layoutWeek(spans: readonly Days[], monday: string, lanes: number): Week {
  const days = Array.from({ length: 7 }, (_, index) => dayAfter(monday, index));
  const sunday = dayAfter(monday, 6);
  const placed = inLanes(
    spans
      .filter(({ first, last }) => first <= sunday && monday <= last)
      .map(({ entry, first, last }) => ({
        entry,
        from: first < monday ? 0 : daysBetween(monday, first),
        to: last > sunday ? 7 : daysBetween(monday, last) + 1,
        beginsHere: first >= monday,
        endsHere: last <= sunday,
        isStanding: first < monday && last > sunday,
      })),
  );
  // The last lane is where "more" is said, where more has to be said.
  const isCrowded = placed.some(({ lane }) => lane >= lanes);
  const shown = isCrowded ? lanes - 1 : lanes;
  const hidden = days.map(
    (_, day) =>
      placed.filter(({ lane, from, to }) => lane >= shown && from <= day && day < to).length,
  );
  return { days, segments: placed.filter(({ lane }) => lane < shown), hidden };
}
