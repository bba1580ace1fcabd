import { dayAfter, startOfDay } from '#lib/announcements/zone.ts';
import type { MomentName } from '../../schedule/moments.ts';
import { dayOf } from '../data/days.ts';
import type { Entry } from '../data/entries.ts';

/** Something that happens to an announcement at an instant, in milliseconds. */
export type Happening = { key: string; entry: Entry; name: MomentName; time: number };

export type AgendaDay = { day: string; happenings: Happening[] };

/** What happens from a day on, for some days, by day and time. */
export function layoutAgenda(
  entries: readonly Entry[],
  { first, count, zone }: { first: string; count: number; zone: string },
): AgendaDay[] {
  const start = Date.parse(startOfDay(first, zone));
  const end = Date.parse(startOfDay(dayAfter(first, count), zone));
  const happenings = entries
    .flatMap(happeningsOf)
    .filter(({ time }) => start <= time && time < end)
    .sort((one, other) => one.time - other.time);
  const days = Map.groupBy(happenings, ({ time }) => dayOf(time, zone));
  return [...days].map(([day, inDay]) => ({ day, happenings: inDay }));
}

function happeningsOf(entry: Entry): Happening[] {
  const { expireAt, pinUntil, effectiveAt } = entry.schedule;
  const found: [MomentName, number | null | undefined][] = [
    ['publishAt', entry.start],
    ['expireAt', expireAt?.time],
    // A pin that ends with its announcement is no news of its own.
    ['pinUntil', pinUntil?.time === expireAt?.time ? null : pinUntil?.time],
    ['effectiveAt', effectiveAt?.time],
  ];
  return found.flatMap(([name, time]) =>
    time == null ? [] : [{ key: `${entry.key} ${name}`, entry, name, time }],
  );
}
