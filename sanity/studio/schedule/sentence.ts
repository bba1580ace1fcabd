import { formatDistance, formatMoment } from './messages.ts';
import type { Moment, Schedule } from './moments.ts';
import { type Phase, phaseOf } from './phase.ts';

export type Situation = {
  schedule: Schedule;
  isPublished: boolean;
  /** The zone for moments that were kept without one. */
  zone: string;
  /** The instant that "in 4 days" counts from, in milliseconds. */
  time: number;
};

/** What will happen to an announcement, in one plain sentence with every moment of it. */
export function sentenceOf({ schedule, isPublished, zone, time }: Situation): string {
  const { publishAt, expireAt, pinUntil, effectiveAt } = schedule;
  if (publishAt !== null && expireAt !== null && expireAt.time <= publishAt.time) {
    return 'Nobody would ever see it: it comes down before it goes up.';
  }
  const say = (moment: Moment) => formatMoment(moment, zone, time);
  const sayNear = (moment: Moment) => `${say(moment)}, ${formatDistance(time, moment.time)}`;
  const phase = phaseOf(schedule, isPublished, time);
  const parts = [beginning(schedule, phase, { time, say, sayNear })];
  if (phase !== 'ended' && !isOver(schedule, time)) {
    parts.push(ending(schedule, phase, { say, sayNear }));
    if (pinUntil !== null && pinUntil.time > time) parts.push(`pinned until ${say(pinUntil)}`);
  }
  if (effectiveAt !== null) {
    parts.push(`${effectiveAt.time > time ? 'takes' : 'took'} effect ${say(effectiveAt)}`);
  }
  return `${parts.join('; ')}.`;
}

type Say = (moment: Moment) => string;

function beginning(
  { publishAt, expireAt }: Schedule,
  phase: Phase,
  { time, say, sayNear }: { time: number; say: Say; sayNear: Say },
): string {
  if (expireAt !== null && expireAt.time <= time) {
    return phase === 'draft'
      ? `Published now, nobody would see it: its end, ${sayNear(expireAt)}, has passed`
      : `Came down ${sayNear(expireAt)}`;
  }
  if (phase === 'draft') {
    if (publishAt === null) return 'Goes up as soon as you publish it';
    return publishAt.time > time
      ? `Once published, goes up ${sayNear(publishAt)}`
      : `Goes up as soon as you publish it, since ${say(publishAt)} has passed`;
  }
  if (phase === 'scheduled' && publishAt !== null) return `Goes up ${sayNear(publishAt)}`;
  return publishAt === null ? 'Is up' : `Is up since ${say(publishAt)}`;
}

function ending(
  { expireAt }: Schedule,
  phase: Phase,
  { say, sayNear }: { say: Say; sayNear: Say },
): string {
  if (expireAt === null) return 'stays until somebody unpublishes it';
  const isNext = phase === 'live' || phase === 'pinned';
  return `comes down ${isNext ? sayNear(expireAt) : say(expireAt)}`;
}

function isOver({ expireAt }: Schedule, time: number): boolean {
  return expireAt !== null && expireAt.time <= time;
}
