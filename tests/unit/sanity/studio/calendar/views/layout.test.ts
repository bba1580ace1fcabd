import { nextHappening } from '#sanity/studio/calendar/data/coming-up.ts';
import {
  dayInMonth,
  dayOf,
  formatMonth,
  isDay,
  monthAfter,
  weekOf,
  weeksOf,
} from '#sanity/studio/calendar/data/days.ts';
import { spanOf } from '#sanity/studio/calendar/data/entries.ts';
import { isWanted, NO_FILTER, withSeverity } from '#sanity/studio/calendar/data/filter.ts';
import { formatPlace, placeBeside, rangeOf } from '#sanity/studio/calendar/data/place.ts';
import { layoutAgenda } from '#sanity/studio/calendar/views/agenda.ts';
import { inLanes } from '#sanity/studio/calendar/views/lanes.ts';
import { entriesOn, layoutMonth } from '#sanity/studio/calendar/views/month.ts';
import { layoutTimeline } from '#sanity/studio/calendar/views/timeline.ts';
import { BERLIN, entries, entry, row, TIME } from '../entries.ts';

const window = (publishAt: string, expireAt?: string) => ({ publishAt, expireAt });

describe('days', () => {
  it('depend on the zone', () => {
    const time = Date.parse('2027-03-10T23:30:00Z');
    expect(['UTC', BERLIN, 'America/New_York'].map((zone) => dayOf(time, zone))).toEqual([
      '2027-03-10',
      '2027-03-11',
      '2027-03-10',
    ]);
  });

  it('stand in weeks that begin on Monday', () => {
    expect(weekOf('2027-03-01')).toBe('2027-03-01');
    expect(weekOf('2027-03-07')).toBe('2027-03-01');
    expect(weeksOf('2027-02')).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']);
    expect(weeksOf('2027-08')).toHaveLength(6);
    expect(monthAfter('2027-01', -1)).toBe('2026-12');
    expect(dayInMonth('2027-03-31', '2027-04')).toBe('2027-04-30');
    expect(formatMonth('2027-03')).toBe('March 2027');
    expect(['2027-02-29', '2028-02-29', 'today', undefined].map(isDay)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('what stands on the calendar', () => {
  it('is a draft beside its published version only where they differ in time', () => {
    const at = window('2027-03-12T08:00:00Z');
    const found = entries(
      row('same', at),
      row('drafts.same', { ...at, title: 'Edited' }),
      row('other', at),
      row('drafts.other', window('2027-03-15T08:00:00Z')),
      row('drafts.new'),
      row('versions.r1.same'),
    );
    expect(found.map(({ key, phase, isEdited }) => [key, phase, isEdited])).toEqual([
      ['same', 'scheduled', true],
      ['other', 'scheduled', true],
      ['drafts.other', 'draft', true],
      ['drafts.new', 'draft', false],
    ]);
    expect(found.map(({ start }) => start)).toEqual([
      Date.parse('2027-03-12T08:00:00Z'),
      Date.parse('2027-03-12T08:00:00Z'),
      Date.parse('2027-03-15T08:00:00Z'),
      null,
    ]);
  });

  it.each([
    [
      'a window',
      { placement: 'list', ...window('2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z') },
      24,
      false,
    ],
    ['no end in the list: its start', window('2027-03-01T00:00:00Z'), 0, true],
    [
      'no end, but a pin',
      { ...window('2027-03-01T00:00:00Z'), pinUntil: '2027-03-01T12:00:00Z' },
      12,
      true,
    ],
    [
      'no end on every page',
      { placement: 'banner', ...window('2027-03-01T00:00:00Z') },
      Number.POSITIVE_INFINITY,
      true,
    ],
    ['the wrong way round', window('2027-03-01T00:00:00Z', '2027-02-01T00:00:00Z'), 0, false],
  ])('%s', (_, fields, hours, staysOn) => {
    const span = spanOf(entry('one', fields));
    expect(span && [(span.end - span.start) / 3_600_000, span.staysOn]).toEqual([hours, staysOn]);
  });

  it('begins when it was published, for want of a better moment', () => {
    expect(entry('a', { publishedAt: '2027-02-01T09:00:00Z' }).start).toBe(
      Date.parse('2027-02-01T09:00:00Z'),
    );
    expect(entry('a').start).toBe(Date.parse('2027-01-01T09:00:00Z'));
  });

  it('is narrowed by severity and placement', () => {
    const banner = entry('a', { severity: 'incident', placement: 'banner' });
    const filter = withSeverity(NO_FILTER, 'incident');
    expect(isWanted(banner, NO_FILTER)).toBe(true);
    expect(isWanted(banner, filter)).toBe(true);
    expect(isWanted(banner, withSeverity(filter, 'incident'))).toBe(true);
    expect(isWanted(banner, withSeverity(NO_FILTER, 'change'))).toBe(false);
    expect(isWanted(banner, { ...filter, placement: 'list' })).toBe(false);
  });
});

it('puts stretches into the first free lane', () => {
  const lanes = inLanes([
    { name: 'late', from: 4, to: 6 },
    { name: 'short', from: 0, to: 2 },
    { name: 'long', from: 0, to: 5 },
    { name: 'next', from: 2, to: 4 },
  ]);
  expect(lanes.map(({ name, lane }) => [name, lane])).toEqual([
    ['long', 0],
    ['short', 1],
    ['next', 1],
    ['late', 1],
  ]);
});

it('lets what only stands there give way to what begins or ends', () => {
  const lanes = inLanes([
    { name: 'standing', from: 0, to: 7, isStanding: true },
    { name: 'whole week', from: 0, to: 7 },
    { name: 'a day', from: 3, to: 4 },
  ]);
  expect(lanes.map(({ name, lane }) => [name, lane])).toEqual([
    ['whole week', 0],
    ['a day', 1],
    ['standing', 2],
  ]);
});

describe('layoutMonth', () => {
  const month = (lanes: number, ...list: ReturnType<typeof entry>[]) =>
    layoutMonth(list, { month: '2027-03', zone: BERLIN, lanes });

  it('cuts a window at the weeks, and ends it on the day before a midnight', () => {
    const weeks = month(5, entry('a', window('2027-03-05T08:00:00Z', '2027-03-15T23:00:00Z')));
    expect(
      weeks.flatMap(({ segments }) =>
        segments.map(({ from, to, beginsHere, endsHere }) => [from, to, beginsHere, endsHere]),
      ),
    ).toEqual([
      [4, 7, true, false],
      [0, 7, false, false],
      [0, 1, false, true],
    ]);
  });

  it('shows a point on its day, and a banner without an end to the end of the grid', () => {
    const point = month(5, entry('a', window('2027-03-31T22:30:00Z')));
    expect(point.map(({ segments }) => segments.length)).toEqual([0, 0, 0, 0, 1]);
    expect(point[4]?.segments[0]).toMatchObject({ from: 3, to: 4 });
    const banner = month(5, entry('b', { placement: 'banner', ...window('2027-03-30T09:00:00Z') }));
    expect(banner[4]?.segments[0]).toMatchObject({ from: 1, to: 7, endsHere: false });
  });

  it('counts what finds no lane, day by day', () => {
    const list = Array.from({ length: 5 }, (_, index) =>
      entry(`e${index}`, window('2027-03-02T08:00:00Z', `2027-03-0${3 + index}T08:00:00Z`)),
    );
    const [week] = month(3, ...list);
    expect(week?.segments).toHaveLength(2);
    expect(week?.hidden).toEqual([0, 3, 3, 2, 1, 0, 0]);
    expect(entriesOn(list, '2027-03-02', BERLIN)).toHaveLength(5);
    expect(entriesOn(list, '2027-03-06', BERLIN)).toHaveLength(2);
    expect(entriesOn(list, '2027-03-09', BERLIN)).toEqual([]);
  });
});

describe('layoutTimeline', () => {
  const line = (...list: ReturnType<typeof entry>[]) =>
    layoutTimeline(list, { first: '2027-03-22', count: 7, zone: BERLIN, least: 0.1 });

  it('is as long as its days, also when the clocks change', () => {
    const { start, end, days } = line();
    expect((end - start) / 3_600_000).toBe(7 * 24 - 1);
    expect(days.at(-1)?.width).toBeCloseTo(23 / 167);
    expect(days[1]?.left).toBeCloseTo(24 / 167);
  });

  it('places bars by the minute, banners first', () => {
    const { groups } = line(
      entry('a', window('2027-03-22T11:00:00Z', '2027-03-23T11:00:00Z')),
      entry('b', { placement: 'banner', ...window('2027-03-01T00:00:00Z') }),
      entry('over', window('2027-03-01T00:00:00Z', '2027-03-21T23:00:00Z')),
      entry('coming', window('2027-03-28T22:00:00Z')),
    );
    expect(groups.map(({ placement, bars }) => [placement, bars.length])).toEqual([
      ['banner', 1],
      ['list', 1],
    ]);
    expect(groups[0]?.bars[0]).toMatchObject({
      left: 0,
      width: 1,
      beginsBefore: true,
      endsAfter: true,
    });
    expect(groups[1]?.bars[0]?.left).toBeCloseTo(12 / 167);
    expect(groups[1]?.bars[0]?.width).toBeCloseTo(24 / 167);
  });

  it('leaves room for the title of a short one', () => {
    const { groups } = line(
      entry('a', window('2027-03-22T11:00:00Z', '2027-03-22T12:00:00Z')),
      entry('b', window('2027-03-22T13:00:00Z', '2027-03-22T14:00:00Z')),
    );
    expect(groups[1]?.lanes).toBe(2);
  });
});

it('lists what happens, by day and time', () => {
  const days = layoutAgenda(
    [
      entry('a', {
        ...window('2027-03-11T23:30:00Z', '2027-03-14T09:00:00Z'),
        pinUntil: '2027-03-14T09:00:00Z',
        effectiveAt: '2027-03-12T06:00:00Z',
      }),
      entry('b', window('2027-03-12T05:00:00Z')),
      entry('outside', window('2027-04-12T05:00:00Z')),
    ],
    { first: '2027-03-10', count: 30, zone: BERLIN },
  );
  expect(
    days.map(({ day, happenings }) => [
      day,
      happenings.map(({ entry, name }) => `${entry.id} ${name}`),
    ]),
  ).toEqual([
    ['2027-03-12', ['a publishAt', 'b publishAt', 'a effectiveAt']],
    ['2027-03-14', ['a expireAt']],
  ]);
});

describe('places', () => {
  it.each([
    ['month', '2027-03-31', 'March 2027', '2027-04-30'],
    ['timeline', '2027-03-31', '31 March – 6 April 2027', '2027-04-07'],
    ['agenda', '2026-12-20', '20 December 2026 – 18 January 2027', '2027-01-19'],
  ] as const)('%s around %s', (view, day, words, next) => {
    expect(formatPlace({ view, day }, false)).toBe(words);
    expect(placeBeside({ view, day }, 1, false)).toEqual({ view, day: next });
  });

  it('are shorter on a phone', () => {
    expect(rangeOf({ view: 'timeline', day: '2027-03-31' }, true)).toEqual({
      first: '2027-03-31',
      count: 3,
    });
    expect(rangeOf({ view: 'month', day: '2027-03-31' }, true).count).toBe(31);
  });
});

it('knows what happens next to readers, which no draft does', () => {
  const found = nextHappening(
    entries(
      row('a', window('2027-03-01T09:00:00Z', '2027-03-20T09:00:00Z')),
      row('b', window('2027-03-12T09:00:00Z')),
      row('drafts.c', window('2027-03-11T09:00:00Z')),
    ),
    TIME,
  );
  expect([found?.entry.id, found?.name]).toEqual(['b', 'publishAt']);
  expect(nextHappening([], TIME)).toBeNull();
});
