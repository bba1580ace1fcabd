import { dayAfter, startOfDay } from '#lib/announcements/zone.ts';
import { type Entry, PLACEMENTS, type Placement, spanOf } from '../data/entries.ts';
import { inLanes } from './lanes.ts';

/** A bar on the timeline; places are parts of its whole width, 0 to 1. */
export type Bar = {
  entry: Entry;
  left: number;
  width: number;
  lane: number;
  /** Where its title stands: inside, or beside a bar that is too short for it. */
  title: 'inside' | 'after' | 'before';
  beginsBefore: boolean;
  endsAfter: boolean;
};

export type Timeline = {
  /** The stretch of time shown, in milliseconds, half open. */
  start: number;
  end: number;
  days: { day: string; left: number; width: number }[];
  groups: { placement: Placement; lanes: number; bars: Bar[] }[];
};

/**
 * Lays entries on a line of days, to the minute. A day is as wide as it is long, so that the days
 * on which the clocks change are not drawn wrong.
 * @param least the part of the width that a title needs to be read.
 */
export function layoutTimeline(
  entries: readonly Entry[],
  { first, count, zone, least }: { first: string; count: number; zone: string; least: number },
): Timeline {
  const edges = Array.from({ length: count + 1 }, (_, index) =>
    Date.parse(startOfDay(dayAfter(first, index), zone)),
  );
  const start = edges[0] ?? 0;
  const end = edges[count] ?? start + 1;
  const place = (time: number) => (Math.min(Math.max(time, start), end) - start) / (end - start);
  const days = Array.from({ length: count }, (_, index) => {
    const left = place(edges[index] ?? start);
    return { day: dayAfter(first, index), left, width: place(edges[index + 1] ?? end) - left };
  });
  const groups = PLACEMENTS.toReversed().map((placement) => {
    const bars = inLanes(
      entries
        .filter((entry) => entry.placement === placement)
        .flatMap((entry) => {
          const span = spanOf(entry);
          const isPoint = span !== null && span.end === span.start;
          const isSeen =
            span !== null && span.start < end && (isPoint ? span.start >= start : span.end > start);
          if (!isSeen) return [];
          const left = place(span.start);
          const right = place(span.end);
          const title = sideOf(left, right, least);
          return [
            {
              entry,
              left,
              width: right - left,
              title,
              from: title === 'before' ? left - least : left,
              to: title === 'after' ? right + least : right,
              beginsBefore: span.start < start,
              endsAfter: span.end > end,
              isStanding: span.start < start && span.end > end,
            },
          ];
        }),
    );
    return { placement, bars, lanes: bars.reduce((most, { lane }) => Math.max(most, lane + 1), 0) };
  });
  return { start, end, days, groups };
}

function sideOf(left: number, right: number, least: number): Bar['title'] {
  if (right - left >= least) return 'inside';
  return right + least <= 1 ? 'after' : 'before';
}
