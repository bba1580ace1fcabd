import { AGEING_TYPES, STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import { now } from '#lib/clock.ts';
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
  const shown = draft ?? published;
  if (shown === null) return [];
  const inForce = shown._type === 'announcement' && published !== null ? published : null;
  if (inForce === null) return [publication(draft, published), ...timeStatuses(shown, instant)];
  const isAhead = phaseOf(scheduleOf(inForce), true, instant.getTime()) === 'scheduled';
  return [
    draft !== null && isAhead ? EDITED : publication(draft, published),
    ...windowStatuses(inForce, instant),
    ...agingStatuses(shown, instant),
  ];
}

/** What readers get of a published announcement at this moment. */
export function windowStatuses(published: Dated, instant: Date): Status[] {
  const schedule = scheduleOf(published);
  const phase = phaseOf(schedule, true, instant.getTime());
  const { publishAt, expireAt } = schedule;
  if (phase === 'scheduled') return publishAt === null ? [] : [scheduledStatus(publishAt.time)];
  if (phase === 'ended') return expireAt === null ? [] : [endedStatus(expireAt.time)];
  return phase === 'pinned' ? [LIVE, PINNED] : [LIVE];
}

/** What the passing of time makes of an article. */
export function timeStatuses(article: Dated, instant: Date): Status[] {
  const found: Status[] = [];
  const time = instant.getTime();
  const opens = timeOf(article.publishAt);
  const closes = timeOf(article.expireAt);
  if (opens !== null && opens > time) found.push(scheduledStatus(opens));
  if (closes !== null && closes <= time) found.push(endedStatus(closes));
  return [...found, ...agingStatuses(article, instant)];
}

function agingStatuses(article: Dated, instant: Date): Status[] {
  const found: Status[] = [];
  const time = instant.getTime();
  const review = timeOfDayOrInstant(article.reviewAt);
  const updated = timeOf(article.updatedAt) ?? timeOf(article.publishedAt);
  if (review !== null && review <= time) found.push(reviewStatus(review));
  const isOld = updated !== null && updated < time - STALE_AFTER_DAYS * DAY_MS;
  if (isOld && AGEING_TYPES.some((type) => type === article._type)) found.push(STALE);
  return found;
}

/** A moment in the editor's own time zone, such as "3 Dec 2026, 14:00". */
export function momentText(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
}

/** A day in the editor's own time zone. */
export function dayText(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(time);
}

/** The statuses of this moment. */
export function timeStatusesNow(article: Dated): Status[] {
  return timeStatuses(article, now());
}

function publication(draft: Dated | null, published: Dated | null): Status {
  if (published === null) {
    return {
      name: 'draft',
      label: 'Draft',
      meaning: 'Readers have not seen it yet.',
      color: 'warning',
    };
  }
  return draft === null
    ? {
        name: 'published',
        label: 'Published',
        meaning: 'What you see here is what was published.',
        color: 'success',
      }
    : {
        name: 'changed',
        label: editLabel('live'),
        meaning: 'Readers see the former version until you publish.',
        color: 'warning',
      };
}

function scheduledStatus(opens: number): Status {
  return {
    name: 'scheduled',
    label: 'Scheduled',
    meaning: `Once published, it goes up on ${momentText(opens)}.`,
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

function reviewStatus(review: number): Status {
  return {
    name: 'review',
    label: 'Needs review',
    meaning: `Its review was due on ${dayText(review)}.`,
    color: 'warning',
  };
}

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
