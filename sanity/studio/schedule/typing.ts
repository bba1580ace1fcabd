import { type Resolution, resolveWall } from '#lib/announcements/zone.ts';

/** What stands in the two inputs and the zone picker; either input may be empty. */
export type Typed = { date: string; time: string; zone: string };

/** What typing comes to: a moment to keep, nothing at all, or a reason why nothing is kept yet. */
export type Reading =
  | { kind: 'empty' }
  | { kind: 'unfinished'; missing: 'date' | 'time' }
  | { kind: 'outside' }
  | Exclude<Resolution, { kind: 'unreadable' }>;

export const MIN_YEAR = 2000;
export const MAX_YEAR = 2199;

/** Reads what was typed so far. A year that is still being typed, such as 0020, is outside. */
export function readTyped({ date, time, zone }: Typed): Reading {
  if (date === '' && time === '') return { kind: 'empty' };
  if (date === '') return { kind: 'unfinished', missing: 'date' };
  const year = Number(date.slice(0, date.indexOf('-')));
  if (year < MIN_YEAR || year > MAX_YEAR) return { kind: 'outside' };
  if (time === '') return { kind: 'unfinished', missing: 'time' };
  const found = resolveWall(wallOf({ date, time }), zone);
  return found.kind === 'unreadable' ? { kind: 'outside' } : found;
}

/** The instant that is kept for a reading, or null: of two the earlier, until the editor chooses. */
export function instantOf(reading: Reading): string | null {
  if (reading.kind === 'exact') return reading.instant;
  return reading.kind === 'ambiguous' ? reading.earlier : null;
}

export function wallOf({ date, time }: Pick<Typed, 'date' | 'time'>): string {
  return `${date}T${time.slice(0, 5)}`;
}

export function typedOf(zone: string, wall: string | null): Typed {
  return { date: wall?.slice(0, 10) ?? '', time: wall?.slice(11, 16) ?? '', zone };
}
