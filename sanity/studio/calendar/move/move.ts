import { shiftMoment, type ZonedMoment } from '#lib/announcements/zone.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { MomentName, Schedule } from '../../schedule/moments.ts';
import type { Entry } from '../data/entries.ts';

/** What of an announcement is moved: all of its window with the pin, or one end of it. */
export type MovedPart = 'window' | 'publishAt' | 'expireAt';

export type Shift = { part: MovedPart; days: number; hours: number };

/** What a move comes to: the moments to write, and the schedule they make. */
export type Move = {
  moments: Partial<Record<MomentName, ZonedMoment>>;
  schedule: Schedule;
  /** Why it cannot be, or null. */
  problem: string | null;
};

const MOVED: Readonly<Record<MovedPart, readonly MomentName[]>> = {
  window: ['publishAt', 'expireAt', 'pinUntil'],
  publishAt: ['publishAt'],
  expireAt: ['expireAt'],
};

/**
 * Moves an announcement on the calendar. Each moment moves in the zone it was typed in, so that
 * days keep its wall time across daylight saving. When it takes effect is not moved: that is what
 * the announcement is about.
 * @param zone for moments that were kept without one.
 */
export function moveEntry({ schedule, start }: Entry, shift: Shift, zone: string): Move {
  const moments: Move['moments'] = {};
  const moved: Record<MomentName, Schedule[MomentName]> = { ...schedule };
  for (const name of MOVED[shift.part]) {
    const kept = schedule[name];
    const time = kept?.time ?? (name === 'publishAt' ? start : null);
    if (time === null) continue;
    const from = { instant: new Date(time).toISOString(), zone: kept?.zone ?? zone };
    const to = shiftMoment(from, shift);
    if (to === null) continue;
    moments[name] = to;
    moved[name] = { ...to, time: Date.parse(to.instant) };
  }
  return { moments, schedule: moved, problem: problemOf(moments, moved) };
}

export function isStill({ days, hours }: Shift): boolean {
  return days === 0 && hours === 0;
}

function problemOf(moments: Move['moments'], { publishAt, expireAt }: Schedule): string | null {
  if (Object.keys(moments).length === 0) return t('There is no moment here to move.');
  return publishAt !== null && expireAt !== null && expireAt.time <= publishAt.time
    ? t('It would come down before it goes up.')
    : null;
}
