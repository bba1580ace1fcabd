import { STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import { dateLanguage, t } from '#lib/studio-i18n/translate.ts';
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
  const planned = t('Once published, it goes up on {when}.', {
    when: momentText(publishAt?.time ?? time),
  });
  return {
    name: 'draft',
    label: t('Draft'),
    meaning: [
      t('Readers do not have it.'),
      ...(isPlanned ? [planned] : []),
      ...(isPast ? [t('Published now, nobody would see it: its end has passed.')] : []),
    ].join(' '),
    color: 'warning',
  };
}

/** @param isAhead whether readers get what is published only later. */
export function publicationStatus(isEdited: boolean, isAhead: boolean): Status {
  if (isEdited) return isAhead ? EDITED : CHANGED;
  return {
    name: 'published',
    label: t('Published'),
    meaning: t('What you see here is what was published.'),
    color: 'success',
  };
}

export function scheduledStatus(opens: number): Status {
  return {
    name: 'scheduled',
    label: t('Scheduled'),
    meaning: t('It goes up by itself on {opens}.', { opens: momentText(opens) }),
    color: 'primary',
  };
}

export function endedStatus(closes: number): Status {
  return {
    name: 'ended',
    label: t('Ended'),
    meaning: t('It came down on {closes}; readers no longer see it.', {
      closes: momentText(closes),
    }),
    color: 'danger',
  };
}

/** A day without a time is the same day everywhere. */
function reviewDayText(review: number): string {
  return new Intl.DateTimeFormat(dateLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    review,
  );
}

export function reviewStatus(review: number): Status {
  return {
    name: 'review',
    label: t('Needs review'),
    meaning: t('Its review was due on {review}.', { review: reviewDayText(review) }),
    color: 'warning',
  };
}

const CHANGED: Status = {
  name: 'changed',
  label: editLabel('live'),
  meaning: t('Readers see the former version until you publish.'),
  color: 'warning',
};

const EDITED: Status = {
  name: 'edited',
  label: editLabel('scheduled'),
  meaning: t('What goes up is the published version, without these edits, until you publish them.'),
  color: 'warning',
};

export const LIVE: Status = {
  name: 'live',
  label: t('Live'),
  meaning: t('Readers see it now.'),
  color: 'success',
};

export const PINNED: Status = {
  name: 'pinned',
  label: t('Pinned'),
  meaning: t('It stands before all other announcements.'),
  color: 'primary',
};

export const STALE: Status = {
  name: 'stale',
  label: t('Stale'),
  meaning: t('Not updated in {STALE_AFTER_DAYS} days.', { STALE_AFTER_DAYS }),
  color: 'warning',
};
