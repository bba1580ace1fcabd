import { t } from '#lib/studio-i18n/translate.ts';
import { formatMoment } from '../../schedule/messages.ts';
import {
  MOMENT_NAMES,
  type Moment,
  type MomentName,
  type Schedule,
} from '../../schedule/moments.ts';
import { isUp, phaseOf } from '../../schedule/phase.ts';

export const MOMENT_TITLES: Readonly<Record<MomentName, string>> = {
  publishAt: t('Goes up'),
  expireAt: t('Comes down'),
  pinUntil: t('Pin ends'),
  effectiveAt: t('Takes effect'),
};

type Words = { zone: string; time: number };

/** What publishing another schedule means for readers, in one or two plain sentences. */
export function consequenceOf(before: Schedule, after: Schedule, { zone, time }: Words): string {
  const say = (moment: Moment) => formatMoment(moment, zone, time);
  const was = phaseOf(before, true, time);
  const will = phaseOf(after, true, time);
  const { publishAt, expireAt } = after;
  if (isUp(was)) {
    if (isUp(will)) return t('Readers see it now and go on seeing it.');
    return will === 'scheduled' && publishAt !== null
      ? t(
          'Readers see it now. Once this is published it disappears at once, and comes back {publishAt}.',
          { publishAt: say(publishAt) },
        )
      : t(
          'Readers see it now. Once this is published it disappears at once and does not come back.',
        );
  }
  if (isUp(will)) {
    const until = expireAt === null ? '' : t(', until {expireAt}', { expireAt: say(expireAt) });
    return t('Readers do not see it now. Once this is published it is up at once{until}.', {
      until,
    });
  }
  if (will === 'ended') return t('All of its window would lie in the past: nobody would see it.');
  return was === 'ended'
    ? t('It has come down. Once this is published it is scheduled again.')
    : t('Readers do not see it yet. Once this is published it goes up by itself at its new time.');
}

/** Each moment that changed, as it was and as it will be. */
export function changesOf(
  before: Schedule,
  after: Schedule,
  { zone, time }: Words,
): { name: MomentName; from: string; to: string }[] {
  return MOMENT_NAMES.flatMap((name) => {
    const [from, to] = [before[name], after[name]];
    if (to === null || from?.time === to.time) return [];
    return [
      {
        name,
        from: from === null ? t('not set') : formatMoment(from, zone, time),
        to: formatMoment(to, zone, time),
      },
    ];
  });
}
