import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** Announcements have a start and no end. */
const LENGTH_MS = 60 * 60_000;

/**
 * An announcement as a calendar with one event (RFC 5545), one hour from when it takes effect, that
 * leaves the time free.
 */
export function calendarOf(announcement: {
  id: string;
  title: string;
  summary: string;
  url: string;
  /** ISO 8601 UTC. */
  effectiveAt: string;
  updatedAt: string | null;
  siteName: string;
}): string {
  const { id, title, summary, url, effectiveAt, updatedAt, siteName } = announcement;
  const start = new Date(effectiveAt);
  const changed = new Date(updatedAt ?? effectiveAt);
  const calendar = ical({
    name: siteName,
    prodId: { company: 'Signpost', product: 'Announcements' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    // Stable, so that a calendar replaces the event when it is fetched again.
    id: `${id}@${new URL(url).hostname}`,
    sequence: Math.floor(changed.getTime() / 60_000),
    stamp: changed,
    start,
    end: new Date(start.getTime() + LENGTH_MS),
    summary: title,
    description: [summary, url].filter(Boolean).join('\n\n'),
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return `${calendar.toString()}\r\n`;
}
