import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarOf } from '#lib/announcements/calendar.ts';

const announcement = {
  id: 'announcement-pause',
  title:
    'Pause; trading, cards\\ and “Earn” — a title that is longer than one line may be in a calendar',
  summary: 'First line.\nSecond line.',
  url: 'https://help.example.com/articles/pause',
  effectiveAt: '2026-03-29T00:30:00.000Z',
  revisedAt: '2026-03-01T12:00:00.000Z',
  siteName: 'Meridian Help',
};

const read = (text: string) => new ICAL.Component(ICAL.parse(text));

describe('the calendar of an announcement', () => {
  it.each(['A, B; C', 'Two\nlines', 'a\\b', 'BEGIN:VEVENT\r\nX:1', '"quoted"'])(
    'has the name of the site %j as a text',
    (siteName) => {
      const calendar = read(calendarOf({ ...announcement, siteName }));
      // ical.js does not know the type of this property (RFC 7986, 5.1: a text).
      const name = String(calendar.getFirstPropertyValue('name')).replace(/\\([\\;,])/g, '$1');
      expect(name).toBe(siteName.replace(/\s+/g, ' '));
      expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    },
  );

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
    expect(event?.uid).toBe('a7a7200e-5d58-5582-9de2-82e8f154f2af');
  });

  it.each([
    ['the address of the site', { url: 'https://hilfe.example.org/articles/pause' }],
    ['its language', { url: 'https://help.example.com/de/articles/pause' }],
    ['the address of the article', { url: 'https://help.example.com/articles/trading-pause' }],
    ['the title', { title: 'Another title' }],
    ['the instant', { effectiveAt: '2026-04-01T00:00:00.000Z' }],
    ['the name of the site', { siteName: 'Another name' }],
    ['a later publication', { revisedAt: '2026-03-09T00:00:00.000Z' }],
  ])('is the same event whatever becomes of %s', (_, change) => {
    const uidOf = (one: typeof announcement) =>
      read(calendarOf(one)).getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid');
    expect(uidOf({ ...announcement, ...change })).toBe(uidOf(announcement));
    expect(uidOf({ ...announcement, id: 'another' })).not.toBe(uidOf(announcement));
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

  it('replaces what a calendar has, once the announcement is published again', () => {
    const sequence = (revisedAt: string) =>
      Number(
        read(calendarOf({ ...announcement, revisedAt }))
          .getFirstSubcomponent('vevent')
          ?.getFirstPropertyValue('sequence'),
      );
    expect(sequence('2026-03-02T12:00:00.000Z')).toBeGreaterThan(
      sequence('2026-03-01T12:00:00.000Z'),
    );
  });

  it('advances with every publication that is a second later, and fits its 32 bits', () => {
    const fieldsAt = (time: number) => {
      const event = read(
        calendarOf({ ...announcement, revisedAt: new Date(time).toISOString() }),
      ).getFirstSubcomponent('vevent');
      return {
        sequence: Number(event?.getFirstPropertyValue('sequence')),
        stamp: String(event?.getFirstPropertyValue('dtstamp')),
        modified: String(event?.getFirstPropertyValue('last-modified')),
      };
    };
    const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2080, 0, 1) });
    fc.assert(
      fc.property(time, fc.integer({ min: 1_000, max: 10 ** 9 }), (at, later) => {
        const [one, other] = [fieldsAt(at), fieldsAt(at + later)];
        expect(other.sequence).toBeGreaterThan(one.sequence);
        expect(other.stamp > one.stamp).toBe(true);
        expect(other.modified > one.modified).toBe(true);
        expect(other.sequence).toBeLessThan(2 ** 31);
      }),
    );
  });

  it('goes on from the sequences in minutes since 1970 that were given before', () => {
    const event = read(calendarOf(announcement)).getFirstSubcomponent('vevent');
    const former = Math.floor(Date.parse(announcement.revisedAt) / 60_000);
    expect(Number(event?.getFirstPropertyValue('sequence'))).toBeGreaterThan(former);
  });
});
