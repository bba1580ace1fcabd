import { t } from '#lib/studio-i18n/translate.ts';
import { formatMoment } from '../../schedule/messages.ts';
import { isStill } from './move.ts';
import type { Pending } from './moving.ts';

/** Where a move has got to, for the bar and for those who hear it. */
export function moveMessage(
  { entry, shift, move }: Pending,
  { zone, time }: { zone: string; time: number },
): string {
  if (isStill(shift)) return t('Moving “{title}”. It is where it was.', { title: entry.title });
  if (move.problem !== null) return `“${entry.title}”: ${move.problem}`;
  const { publishAt, expireAt } = move.schedule;
  const parts = [
    publishAt !== null && move.moments.publishAt !== undefined
      ? t('goes up {publishAt}', { publishAt: formatMoment(publishAt, zone, time) })
      : null,
    expireAt !== null && move.moments.expireAt !== undefined
      ? t('comes down {expireAt}', { expireAt: formatMoment(expireAt, zone, time) })
      : null,
  ].filter((part) => part !== null);
  return `“${entry.title}” ${parts.join(', ')}.`;
}
