import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** An effective instant says when something begins and seldom how long it lasts. */
const LENGTH_MS = 60 * 60_000;

/**
 * One announcement as a calendar with one event (RFC 5545) at the instant it takes effect. The
 * event is an hour long and does not block anybody's time.
 */
export function calendarOf(announcement: {
  id: string;
  title: string;
  summary: string;
  /** Its public address. */
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
    // The same when it is fetched again, so that a calendar replaces what it has.
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
