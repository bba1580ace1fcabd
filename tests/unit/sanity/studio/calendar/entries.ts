import type { AnnouncementRow } from '#sanity/studio/announcements/announcement-store.ts';
import { pairsOf } from '#sanity/studio/announcements/pairs.ts';
import { type Entry, entriesOf } from '#sanity/studio/calendar/data/entries.ts';

export const TIME = Date.parse('2027-03-10T08:00:00Z');
export const BERLIN = 'Europe/Berlin';

/** One version of an announcement as the calendar reads it. */
export function row(id: string, fields: Record<string, unknown> = {}): AnnouncementRow {
  return {
    _id: id,
    _rev: `rev-${id}`,
    _type: 'announcement',
    _createdAt: '2027-01-01T09:00:00Z',
    title: id.replace(/^drafts\./, ''),
    severity: 'notice',
    ...fields,
  };
}

export function entries(...rows: AnnouncementRow[]): Entry[] {
  return entriesOf(pairsOf(rows), TIME);
}

/** The only entry of a row. */
export function entry(id: string, fields: Record<string, unknown> = {}): Entry {
  const [one] = entries(row(id, fields));
  if (one === undefined) throw new Error('A row makes an entry.');
  return one;
}
