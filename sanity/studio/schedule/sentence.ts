import { t } from '#lib/studio-i18n/translate.ts';
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
    return t('Nobody would ever see it: it comes down before it goes up.');
  }
  const say = (moment: Moment) => formatMoment(moment, zone, time);
  const sayNear = (moment: Moment) => `${say(moment)}, ${formatDistance(time, moment.time)}`;
  const phase = phaseOf(schedule, isPublished, time);
  const parts = [beginning(schedule, phase, { time, say, sayNear })];
  if (phase !== 'ended' && !isOver(schedule, time)) {
    parts.push(ending(schedule, phase, { say, sayNear }));
    if (pinUntil !== null && pinUntil.time > time)
      parts.push(t('pinned until {pinUntil}', { pinUntil: say(pinUntil) }));
  }
  if (effectiveAt !== null) {
    const when = say(effectiveAt);
    parts.push(
      effectiveAt.time > time
        ? t('takes effect {when}', { when })
        : t('took effect {when}', { when }),
    );
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
      ? t('Published now, nobody would see it: its end, {expireAt}, has passed', {
          expireAt: sayNear(expireAt),
        })
      : t('Came down {expireAt}', { expireAt: sayNear(expireAt) });
  }
  if (phase === 'draft') {
    if (publishAt === null) return t('Goes up as soon as you publish it');
    return publishAt.time > time
      ? t('Once published, goes up {publishAt}', { publishAt: sayNear(publishAt) })
      : t('Goes up as soon as you publish it, since {publishAt} has passed', {
          publishAt: say(publishAt),
        });
  }
  if (phase === 'scheduled' && publishAt !== null)
    return t('Goes up {publishAt}', { publishAt: sayNear(publishAt) });
  return publishAt === null
    ? t('Is up')
    : t('Is up since {publishAt}', { publishAt: say(publishAt) });
}

function ending(
  { expireAt }: Schedule,
  phase: Phase,
  { say, sayNear }: { say: Say; sayNear: Say },
): string {
  if (expireAt === null) return t('stays until somebody unpublishes it');
  const isNext = phase === 'live' || phase === 'pinned';
  return t('comes down {when}', { when: isNext ? sayNear(expireAt) : say(expireAt) });
}

function isOver({ expireAt }: Schedule, time: number): boolean {
  return expireAt !== null && expireAt.time <= time;
}
