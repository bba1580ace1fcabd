import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { lastingId } from '#lib/lasting-id.ts';

/** Announcements have a start and no end. */
const LENGTH_MS = 60 * 60_000;

/** Sequences count seconds from here, so that they stay 32-bit numbers until 2088 (RFC 5545, 3.3.8). */
const SEQUENCE_EPOCH_MS = Date.UTC(2020, 0, 1);

/** A calendar (RFC 5545) of one event: an hour that stays free, from when it takes effect. */
export function calendarOf(announcement: {
  id: string;
  title: string;
  summary: string;
  url: string;
  /** ISO 8601 UTC. */
  effectiveAt: string;
  /** When it was last published, whatever its dates say. */
  revisedAt: string | null;
  siteName: string;
}): string {
  const { id, title, summary, url, effectiveAt, revisedAt, siteName } = announcement;
  const start = new Date(effectiveAt);
  const revised = new Date(revisedAt ?? effectiveAt);
  const calendar = ical({
    // ical-generator (unlike its other texts) writes the name as it is given.
    name: textValue(siteName),
    prodId: { company: 'Signpost', product: 'Announcements' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    // Without a host name (RFC 7986, 5.3): one that is asked under another address is the same event.
    id: lastingId(id),
    sequence: Math.max(0, Math.floor((revised.getTime() - SEQUENCE_EPOCH_MS) / 1_000)),
    stamp: revised,
    lastModified: revised,
    start,
    end: new Date(start.getTime() + LENGTH_MS),
    summary: title,
    description: [summary, url].filter(Boolean).join('\n\n'),
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return `${calendar.toString()}\r\n`;
}

/** A text of one line as RFC 5545 has it (3.3.11). */
function textValue(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');
}
