import ICAL from 'ical.js';
import { calendarOf } from '#lib/announcements/calendar.ts';

const announcement = {
  id: 'announcement-pause',
  title:
    'Pause; trading, cards\\ and “Earn” — a title that is longer than one line may be in a calendar',
  summary: 'First line.\nSecond line.',
  url: 'https://help.example.com/articles/pause',
  effectiveAt: '2026-03-29T00:30:00.000Z',
  updatedAt: '2026-03-01T12:00:00.000Z',
  siteName: 'Meridian Help',
};

const read = (text: string) => new ICAL.Component(ICAL.parse(text));

describe('the calendar of an announcement', () => {
  it('has one event at the very instant, in UTC', () => {
    const calendar = read(calendarOf(announcement));
    const [event, ...others] = calendar
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(others).toEqual([]);
    expect(event?.startDate.toJSDate()).toEqual(new Date(announcement.effectiveAt));
    expect(event?.startDate.zone.tzid).toBe('UTC');
    expect(event?.summary).toBe(announcement.title);
    expect(event?.description).toBe(`First line.\nSecond line.\n\n${announcement.url}`);
    expect(event?.uid).toBe('announcement-pause@help.example.com');
  });

  it('has what RFC 5545 asks for, in lines of at most 75 octets', () => {
    const text = calendarOf(announcement);
    const calendar = read(text);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('Signpost');
    const event = calendar.getFirstSubcomponent('vevent');
    expect(String(event?.getFirstPropertyValue('dtstamp'))).toBe('2026-03-01T12:00:00Z');
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('replaces what a calendar has, once the announcement is updated', () => {
    const sequence = (updatedAt: string) =>
      Number(
        read(calendarOf({ ...announcement, updatedAt }))
          .getFirstSubcomponent('vevent')
          ?.getFirstPropertyValue('sequence'),
      );
    expect(sequence('2026-03-02T12:00:00.000Z')).toBeGreaterThan(
      sequence('2026-03-01T12:00:00.000Z'),
    );
  });
});
