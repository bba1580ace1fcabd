import type { Schedule } from './moments.ts';

/** Where an announcement stands at an instant. */
export type Phase = 'draft' | 'scheduled' | 'live' | 'pinned' | 'ended';

/**
 * What readers get of an announcement with this schedule: nothing of a draft; else by its window,
 * which is half open, and its pin.
 */
export function phaseOf(
  { publishAt, expireAt, pinUntil }: Schedule,
  isPublished: boolean,
  time: number,
): Phase {
  if (!isPublished) return 'draft';
  if (expireAt !== null && expireAt.time <= time) return 'ended';
  if (publishAt !== null && publishAt.time > time) return 'scheduled';
  return pinUntil !== null && pinUntil.time > time ? 'pinned' : 'live';
}

/** Whether readers see it. */
export function isUp(phase: Phase): boolean {
  return phase === 'live' || phase === 'pinned';
}

/** The next instant after `time` at which something of a schedule happens, or null. */
export function nextMoment(schedule: Schedule, time: number): number | null {
  const coming = Object.values(schedule).flatMap((moment) =>
    moment !== null && moment.time > time ? [moment.time] : [],
  );
  return coming.length === 0 ? null : Math.min(...coming);
}
