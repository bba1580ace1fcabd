import { AGEING_TYPES, STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import { timeOf, timeOfDayOrInstant } from '#lib/instant.ts';
import { scheduleOf } from '../schedule/moments.ts';
import { phaseOf } from '../schedule/phase.ts';
import {
  type Dated,
  draftStatus,
  endedStatus,
  LIVE,
  PINNED,
  publicationStatus,
  reviewStatus,
  STALE,
  type Status,
  scheduledStatus,
} from './descriptions.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where an article stands between its draft and what readers see; the versions as they are kept. */
export function statusesOf(
  { draft, published }: { draft: Dated | null; published: Dated | null },
  instant: Date,
): Status[] {
  if (published === null) {
    return draft === null ? [] : [draftStatus(draft, instant), ...reviewStatuses(draft, instant)];
  }
  const shown = draft ?? published;
  const isAhead = windowStatuses(published, instant).some(({ name }) => name === 'scheduled');
  return [
    publicationStatus(draft !== null, isAhead),
    ...windowStatuses(published, instant),
    ...reviewStatuses(shown, instant),
    ...staleStatuses(shown, instant),
  ];
}

/**
 * What can be said of one version by itself, such as in a list.
 * @param isDraft null where that is not known.
 */
export function versionStatuses(version: Dated, isDraft: boolean | null, instant: Date): Status[] {
  // Whether something is published beside a draft cannot be seen from it; without this date nothing was.
  const isNew = isDraft === true && timeOf(version.publishedAt) === null;
  return [
    ...(isNew ? [draftStatus(version, instant)] : []),
    ...(isDraft === false ? windowStatuses(version, instant) : []),
    ...reviewStatuses(version, instant),
    ...(isDraft === true ? [] : staleStatuses(version, instant)),
  ];
}

/** What readers get of a published announcement at this moment; nothing of another article. */
function windowStatuses(published: Dated, instant: Date): Status[] {
  if (published._type !== 'announcement') return [];
  const schedule = scheduleOf(published);
  const phase = phaseOf(schedule, true, instant.getTime());
  const { publishAt, expireAt } = schedule;
  if (phase === 'scheduled') return publishAt === null ? [] : [scheduledStatus(publishAt.time)];
  if (phase === 'ended') return expireAt === null ? [] : [endedStatus(expireAt.time)];
  return phase === 'pinned' ? [LIVE, PINNED] : [LIVE];
}

function reviewStatuses({ reviewAt }: Dated, instant: Date): Status[] {
  const review = timeOfDayOrInstant(reviewAt);
  return review !== null && review <= instant.getTime() ? [reviewStatus(review)] : [];
}

/** Whether what readers have is old. */
function staleStatuses(article: Dated, instant: Date): Status[] {
  const updated = timeOf(article.updatedAt) ?? timeOf(article.publishedAt);
  const isOld = updated !== null && updated < instant.getTime() - STALE_AFTER_DAYS * DAY_MS;
  return isOld && AGEING_TYPES.some((type) => type === article._type) ? [STALE] : [];
}
