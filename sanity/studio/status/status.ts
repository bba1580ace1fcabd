import { AGEING_TYPES, STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import { timeOf, timeOfDayOrInstant } from '#lib/instant.ts';
import { scheduleOf } from '../schedule/moments.ts';
import { phaseOf } from '../schedule/phase.ts';
import { editLabel } from '../schedule/phase-styles.ts';

/** The fields of an article that say where it stands. Nothing is trusted to be there. */
export type Dated = {
  _type?: unknown;
  publishedAt?: unknown;
  updatedAt?: unknown;
  reviewAt?: unknown;
  publishAt?: unknown;
  expireAt?: unknown;
  pinUntil?: unknown;
};

export type Status = {
  name:
    | 'draft'
    | 'published'
    | 'changed'
    | 'edited'
    | 'scheduled'
    | 'live'
    | 'pinned'
    | 'ended'
    | 'review'
    | 'stale';
  label: string;
  /** One sentence for whoever points at the label. */
  meaning: string;
  color: 'primary' | 'success' | 'warning' | 'danger';
};

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

/** A moment in the editor's own time zone, such as "3 Dec 2026, 14:00". */
export function momentText(time: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** A day such as "3 Dec", with the year when it is another one than that of `instant`. */
export function shortDayText(time: number, instant: Date): string {
  const isThisYear = new Date(time).getFullYear() === instant.getFullYear();
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(time);
}

/** A draft of which readers have nothing; of an announcement also what publishing it would do. */
function draftStatus(draft: Dated, instant: Date): Status {
  const { publishAt, expireAt } = scheduleOf(draft);
  const time = instant.getTime();
  const isPlanned = draft._type === 'announcement' && publishAt !== null && publishAt.time > time;
  const isPast = draft._type === 'announcement' && expireAt !== null && expireAt.time <= time;
  const planned = `Once published, it goes up on ${momentText(publishAt?.time ?? time)}.`;
  return {
    name: 'draft',
    label: 'Draft',
    meaning: [
      'Readers do not have it.',
      ...(isPlanned ? [planned] : []),
      ...(isPast ? ['Published now, nobody would see it: its end has passed.'] : []),
    ].join(' '),
    color: 'warning',
  };
}

/** @param isAhead whether readers get what is published only later. */
function publicationStatus(isEdited: boolean, isAhead: boolean): Status {
  if (isEdited) return isAhead ? EDITED : CHANGED;
  return {
    name: 'published',
    label: 'Published',
    meaning: 'What you see here is what was published.',
    color: 'success',
  };
}

function scheduledStatus(opens: number): Status {
  return {
    name: 'scheduled',
    label: 'Scheduled',
    meaning: `It goes up by itself on ${momentText(opens)}.`,
    color: 'primary',
  };
}

function endedStatus(closes: number): Status {
  return {
    name: 'ended',
    label: 'Ended',
    meaning: `It came down on ${momentText(closes)}; readers no longer see it.`,
    color: 'danger',
  };
}

/** A day without a time is the same day everywhere. */
function reviewDayText(review: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(review);
}

function reviewStatus(review: number): Status {
  return {
    name: 'review',
    label: 'Needs review',
    meaning: `Its review was due on ${reviewDayText(review)}.`,
    color: 'warning',
  };
}

const CHANGED: Status = {
  name: 'changed',
  label: editLabel('live'),
  meaning: 'Readers see the former version until you publish.',
  color: 'warning',
};

const EDITED: Status = {
  name: 'edited',
  label: editLabel('scheduled'),
  meaning: 'What goes up is the published version, without these edits, until you publish them.',
  color: 'warning',
};

const LIVE: Status = {
  name: 'live',
  label: 'Live',
  meaning: 'Readers see it now.',
  color: 'success',
};

const PINNED: Status = {
  name: 'pinned',
  label: 'Pinned',
  meaning: 'It stands before all other announcements.',
  color: 'primary',
};

const STALE: Status = {
  name: 'stale',
  label: 'Stale',
  meaning: `Not updated in ${STALE_AFTER_DAYS} days.`,
  color: 'warning',
};
