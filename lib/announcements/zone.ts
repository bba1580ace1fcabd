import { Temporal } from 'temporal-polyfill';

// Wall times (`YYYY-MM-DDTHH:mm` in an IANA zone) and instants (ISO 8601 UTC). Only for the Studio:
// the polyfill is too large for readers' pages.

/** What a wall time means in a zone. */
export type Resolution =
  | { kind: 'exact'; instant: string }
  /** Comes twice, because the clocks are put back. */
  | { kind: 'ambiguous'; earlier: string; later: string }
  /** In a gap, because the clocks are put forward; `next` is the first wall time after it. */
  | { kind: 'missing'; next: string; instant: string }
  /** Not a wall time, or not a zone. */
  | { kind: 'unreadable' };

/** An instant, and the wall time and zone that an editor typed for it. */
export type ZonedMoment = { instant: string; zone: string; wall: string };

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

export function resolveWall(wall: string, zone: string): Resolution {
  const local = readWall(wall);
  if (local === null || !isZone(zone)) return { kind: 'unreadable' };
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (Temporal.ZonedDateTime.compare(earlier, later) === 0) {
    return { kind: 'exact', instant: isoOf(earlier) };
  }
  // In a gap, "earlier" gives another wall time.
  if (earlier.toPlainDateTime().equals(local)) {
    return { kind: 'ambiguous', earlier: isoOf(earlier), later: isoOf(later) };
  }
  const afterGap = earlier.getTimeZoneTransition('next') ?? later;
  return { kind: 'missing', next: wallOf(afterGap), instant: isoOf(afterGap) };
}

/** The wall time of an instant in a zone; null when either cannot be read. Seconds are dropped. */
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

/** Whether it is an IANA zone that this browser knows. */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone === '') return false;
  const known = knownZones.get(zone) ?? isKnown(zone);
  knownZones.set(zone, known);
  return known;
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // Offsets such as "+02:00" are accepted too, but have no daylight saving time.
    return !/^[+-]/.test(zone);
  } catch {
    // Intl throws for unknown zones.
    return false;
  }
}

/**
 * A moment shifted by days, which keep the wall time, and elapsed hours. In a gap it becomes the
 * first wall time after it; one that comes twice keeps its offset, else it is the earlier. Null
 * when unreadable.
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

export function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((wall) => Temporal.PlainDate.from(wall.slice(0, 10)));
  return start === undefined || end === undefined ? 0 : start.until(end).days;
}

export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The first instant of a day in a zone; clocks may skip midnight. */
export function startOfDay(day: string, zone: string): string {
  return isoOf(Temporal.PlainDate.from(day).toZonedDateTime(zone));
}

/** The moment by today's zone rules, when they changed since it was chosen; else null. */
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
    // There is no such day or time.
    return null;
  }
}

function zoned(instant: string, zone: string): Temporal.ZonedDateTime | null {
  if (!isZone(zone)) return null;
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  } catch {
    // Not an instant.
    return null;
  }
}

function isoOf(moment: Temporal.ZonedDateTime): string {
  return new Date(moment.epochMilliseconds).toISOString();
}

function wallOf(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
}
