import { Temporal } from 'temporal-polyfill';

/**
 * Wall times and instants, for whoever schedules. A wall time is what a clock on the wall of a
 * place shows, `YYYY-MM-DDTHH:mm`; a zone is an IANA name; an instant is ISO 8601 in UTC, as the
 * content keeps it. For the Studio only: the calendar arithmetic is too heavy for readers' pages.
 */

/** What a wall time means in a zone. */
export type Resolution =
  | { kind: 'exact'; instant: string }
  /** The clocks are put back over it, so it comes twice. */
  | { kind: 'ambiguous'; earlier: string; later: string }
  /** The clocks are put forward over it, so it never comes; `next` is the first wall time after the gap. */
  | { kind: 'missing'; next: string; instant: string }
  /** No wall time, or no zone. */
  | { kind: 'unreadable' };

/** A moment as somebody chose it: the instant, and the wall time typed with the zone it was typed in. */
export type ZonedMoment = { instant: string; zone: string; wall: string };

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The instants that a wall time stands for in a zone: one, two or none. */
export function resolveWall(wall: string, zone: string): Resolution {
  const local = readWall(wall);
  if (local === null || !isZone(zone)) return { kind: 'unreadable' };
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (Temporal.ZonedDateTime.compare(earlier, later) === 0) {
    return { kind: 'exact', instant: isoOf(earlier) };
  }
  // Over a gap "earlier" reads the clock before it and so lands on another wall time.
  if (earlier.toPlainDateTime().equals(local)) {
    return { kind: 'ambiguous', earlier: isoOf(earlier), later: isoOf(later) };
  }
  const afterGap = earlier.getTimeZoneTransition('next') ?? later;
  return { kind: 'missing', next: wallOf(afterGap), instant: isoOf(afterGap) };
}

/** What the clocks of a zone show at an instant; null when either cannot be read. Seconds are cut off. */
export function wallAt(instant: string, zone: string): string | null {
  const moment = zoned(instant, zone);
  return moment === null ? null : wallOf(moment);
}

/** Minutes by which a zone is ahead of UTC at an instant; null when either cannot be read. */
export function offsetAt(instant: string, zone: string): number | null {
  const moment = zoned(instant, zone);
  return moment === null ? null : moment.offsetNanoseconds / 60_000_000_000;
}

const knownZones = new Map<string, boolean>();

/** Whether this is the name of a zone that the clocks of this browser know. */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone === '') return false;
  const known = knownZones.get(zone) ?? isKnown(zone);
  knownZones.set(zone, known);
  return known;
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // An offset such as "+02:00" is understood too, but it has no daylight saving to keep to.
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/**
 * A moment some days and hours later or earlier. Days keep the wall time, whatever the clocks do
 * in between; hours are hours that pass. A wall time that does not exist on the new day becomes
 * the first one after the gap; one that comes twice stays the one it was, else the earlier.
 * @returns null when the moment cannot be read.
 */
export function shiftMoment(
  { instant, zone }: Pick<ZonedMoment, 'instant' | 'zone'>,
  { days, hours }: { days: number; hours: number },
): ZonedMoment | null {
  const start = zoned(instant, zone);
  if (start === null) return null;
  const moved = days === 0 ? start : onOtherDay(start, days);
  const end = hours === 0 ? moved : moved.add({ hours });
  return { instant: isoOf(end), zone, wall: wallOf(end) };
}

/** Whole days from one wall time's day to another's. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((wall) => Temporal.PlainDate.from(wall.slice(0, 10)));
  return start === undefined || end === undefined ? 0 : start.until(end).days;
}

/** The day some days after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The first instant of a day in a zone, which is not midnight where the clocks skip it. */
export function startOfDay(day: string, zone: string): string {
  return isoOf(Temporal.PlainDate.from(day).toZonedDateTime(zone));
}

/**
 * The instant that a chosen moment should have by the rules of today, when it has another: the
 * rules of its zone have changed since it was chosen. Null when all is well. Seconds are ignored.
 */
export function ruleChange({ instant, zone, wall }: ZonedMoment): ZonedMoment | null {
  const found = resolveWall(wall, zone);
  const kept = Math.floor(Date.parse(instant) / 60_000);
  const right = candidates(found);
  if (right.length === 0 || right.some((one) => Math.floor(Date.parse(one) / 60_000) === kept)) {
    return null;
  }
  const [first] = right;
  return first === undefined
    ? null
    : { instant: first, zone, wall: found.kind === 'missing' ? found.next : wall };
}

function candidates(found: Resolution): string[] {
  if (found.kind === 'ambiguous') return [found.earlier, found.later];
  return found.kind === 'unreadable' ? [] : [found.instant];
}

function onOtherDay(start: Temporal.ZonedDateTime, days: number): Temporal.ZonedDateTime {
  const local = start.toPlainDateTime().add({ days });
  const zone = start.timeZoneId;
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(local)) {
    return earlier.getTimeZoneTransition('next') ?? earlier;
  }
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  return later.offset === start.offset ? later : earlier;
}

function readWall(wall: string): Temporal.PlainDateTime | null {
  if (!WALL.test(wall)) return null;
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function zoned(instant: string, zone: string): Temporal.ZonedDateTime | null {
  if (!isZone(zone)) return null;
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  } catch {
    return null;
  }
}

function isoOf(moment: Temporal.ZonedDateTime): string {
  return new Date(moment.epochMilliseconds).toISOString();
}

function wallOf(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
}
