import { formatMoment } from '../../schedule/messages.ts';
import { isStill } from './move.ts';
import type { Pending } from './moving.ts';

/** Where a move has got to, for the bar and for those who hear it. */
export function moveMessage(
  { entry, shift, move }: Pending,
  { zone, time }: { zone: string; time: number },
): string {
  if (isStill(shift)) return `Moving “${entry.title}”. It is where it was.`;
  if (move.problem !== null) return `“${entry.title}”: ${move.problem}`;
  const { publishAt, expireAt } = move.schedule;
  const parts = [
    publishAt !== null && move.moments.publishAt !== undefined
      ? `goes up ${formatMoment(publishAt, zone, time)}`
      : null,
    expireAt !== null && move.moments.expireAt !== undefined
      ? `comes down ${formatMoment(expireAt, zone, time)}`
      : null,
  ].filter((part) => part !== null);
  return `“${entry.title}” ${parts.join(', ')}.`;
}
