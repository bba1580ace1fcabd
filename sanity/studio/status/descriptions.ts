import { STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import { scheduleOf } from '../schedule/moments.ts';
import { editLabel } from '../schedule/phase-styles.ts';
import { momentText } from './day-text.ts';

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

/** A draft of which readers have nothing; of an announcement also what publishing it would do. */
export function draftStatus(draft: Dated, instant: Date): Status {
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
export function publicationStatus(isEdited: boolean, isAhead: boolean): Status {
  if (isEdited) return isAhead ? EDITED : CHANGED;
  return {
    name: 'published',
    label: 'Published',
    meaning: 'What you see here is what was published.',
    color: 'success',
  };
}

export function scheduledStatus(opens: number): Status {
  return {
    name: 'scheduled',
    label: 'Scheduled',
    meaning: `It goes up by itself on ${momentText(opens)}.`,
    color: 'primary',
  };
}

export function endedStatus(closes: number): Status {
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

export function reviewStatus(review: number): Status {
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

export const LIVE: Status = {
  name: 'live',
  label: 'Live',
  meaning: 'Readers see it now.',
  color: 'success',
};

export const PINNED: Status = {
  name: 'pinned',
  label: 'Pinned',
  meaning: 'It stands before all other announcements.',
  color: 'primary',
};

export const STALE: Status = {
  name: 'stale',
  label: 'Stale',
  meaning: `Not updated in ${STALE_AFTER_DAYS} days.`,
  color: 'warning',
};
