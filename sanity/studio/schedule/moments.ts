import { resolveWall, wallAt } from '#lib/announcements/zone.ts';
import { timeOf } from '#lib/instant.ts';

/** The instants of an announcement that an editor chooses, in the order of the form. */
export const MOMENT_NAMES = ['publishAt', 'expireAt', 'pinUntil', 'effectiveAt'] as const;

export type MomentName = (typeof MOMENT_NAMES)[number];

export function isMomentName(name: unknown): name is MomentName {
  return MOMENT_NAMES.some((one) => one === name);
}

/** One version of an announcement as it is kept. Nothing is trusted to be there. */
export type Version = Readonly<Record<string, unknown>>;

/** A chosen moment. Without a zone it was kept before zones were, or written by a program. */
export type Moment = {
  /** Milliseconds since 1970. */
  time: number;
  instant: string;
  zone: string | null;
  /** What was typed, `YYYY-MM-DDTHH:mm` in `zone`. */
  wall: string | null;
};

export type Schedule = Readonly<Record<MomentName, Moment | null>>;

/** The moments of one version. What cannot be read counts as absent here; the schema refuses it. */
export function scheduleOf(version: Version): Schedule {
  const moment = (name: MomentName) => momentOf(version, name);
  return {
    publishAt: moment('publishAt'),
    expireAt: moment('expireAt'),
    pinUntil: moment('pinUntil'),
    effectiveAt: moment('effectiveAt'),
  };
}

/**
 * The zone to show a moment in and the wall time there. What was typed is shown as typed, as long
 * as it still belongs to the instant or the rules of its zone have changed.
 */
export function typedMoment(
  moment: Moment,
  fallbackZone: string,
): { zone: string; wall: string } | null {
  const zone = moment.zone ?? fallbackZone;
  const wall = moment.wall ?? wallAt(moment.instant, zone);
  return wall === null ? null : { zone, wall };
}

function momentOf(version: Version, name: MomentName): Moment | null {
  const time = timeOf(version[name]);
  if (time === null) return null;
  const { zone, wall } = typedAs(version, name);
  const isTyped = zone !== null && wall !== null && resolveWall(wall, zone).kind !== 'unreadable';
  return {
    time,
    instant: new Date(time).toISOString(),
    zone: isTyped ? zone : null,
    wall: isTyped ? wall : null,
  };
}

function typedAs(version: Version, name: MomentName): { zone: string | null; wall: string | null } {
  const typed: unknown = Reflect.get(Object(version.zones), name);
  const text = (field: string) => {
    const value: unknown = Reflect.get(Object(typed), field);
    return typeof value === 'string' ? value : null;
  };
  return { zone: text('zone'), wall: text('wall') };
}
