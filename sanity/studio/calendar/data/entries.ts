import { timeOf } from '#lib/instant.ts';
import type { AnnouncementRow } from '../../announcements/announcement-store.ts';
import { type Pair, titleOf } from '../../announcements/pairs.ts';
import { MOMENT_NAMES, type Schedule, scheduleOf } from '../../schedule/moments.ts';
import { type Phase, phaseOf } from '../../schedule/phase.ts';

export const SEVERITIES = ['notice', 'maintenance', 'incident', 'change'] as const;
export const PLACEMENTS = ['list', 'banner'] as const;

export type Severity = (typeof SEVERITIES)[number];
export type Placement = (typeof PLACEMENTS)[number];

/** One thing on the calendar: an announcement, or a draft that would put it elsewhere. */
export type Entry = {
  /** Unique on the calendar; the id of the version. */
  key: string;
  /** The published id of the announcement. */
  id: string;
  version: 'published' | 'draft';
  title: string;
  severity: Severity;
  placement: Placement;
  phase: Phase;
  schedule: Schedule;
  /** When readers get it, in milliseconds; null for a draft that goes up whenever it is published. */
  start: number | null;
  /** There are changes that are not published. */
  isEdited: boolean;
};

/** The part of time that an entry takes on the calendar, in milliseconds. */
export type Span = {
  start: number;
  /** Equal to `start` for a point in time; infinite for a banner that nothing takes down. */
  end: number;
  /** It stays up after `end`, only no longer in everybody's way. */
  staysOn: boolean;
};

/** What is on the calendar. A draft stands beside its published version only where they differ in time. */
export function entriesOf(pairs: readonly Pair[], time: number): Entry[] {
  return pairs.flatMap(({ id, draft, published }) => {
    const entries: Entry[] = [];
    if (published !== null) entries.push(entryOf(id, published, time, draft !== null));
    if (draft !== null && (published === null || !isSameTime(draft, published))) {
      entries.push(entryOf(id, draft, time, published !== null));
    }
    return entries;
  });
}

/**
 * What an entry takes of the calendar. An announcement without an end stays in the list for good:
 * only its pin, or its first day, is news. A banner without an end stays on every page.
 */
export function spanOf({ start, schedule, placement }: Entry): Span | null {
  if (start === null) return null;
  const { expireAt, pinUntil } = schedule;
  if (expireAt !== null) return { start, end: Math.max(start, expireAt.time), staysOn: false };
  if (placement === 'banner') return { start, end: Number.POSITIVE_INFINITY, staysOn: true };
  return { start, end: Math.max(start, pinUntil?.time ?? start), staysOn: true };
}

/** Whether an entry has an end that can be moved. */
export function hasEnd(entry: Entry): boolean {
  return spanOf(entry) !== null && entry.schedule.expireAt !== null;
}

function entryOf(id: string, row: AnnouncementRow, time: number, isEdited: boolean): Entry {
  const isPublished = !row._id.startsWith('drafts.');
  const schedule = scheduleOf(row);
  const since = isPublished ? (timeOf(row.publishedAt) ?? timeOf(row._createdAt)) : null;
  return {
    key: row._id,
    id,
    version: isPublished ? 'published' : 'draft',
    title: titleOf(row),
    severity: SEVERITIES.find((one) => one === row.severity) ?? 'notice',
    placement: row.placement === 'banner' ? 'banner' : 'list',
    phase: phaseOf(schedule, isPublished, time),
    schedule,
    start: schedule.publishAt?.time ?? since,
    isEdited,
  };
}

function isSameTime(one: AnnouncementRow, other: AnnouncementRow): boolean {
  const [first, second] = [scheduleOf(one), scheduleOf(other)];
  return MOMENT_NAMES.every((name) => first[name]?.time === second[name]?.time);
}
