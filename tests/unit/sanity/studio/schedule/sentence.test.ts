import { formatDistance, formatMoment } from '#sanity/studio/schedule/messages.ts';
import { scheduleOf } from '#sanity/studio/schedule/moments.ts';
import { nextMoment, phaseOf } from '#sanity/studio/schedule/phase.ts';
import { sentenceOf } from '#sanity/studio/schedule/sentence.ts';

const TIME = Date.parse('2027-02-27T08:00:00Z');
const IN_MARCH = typed('2027-03-03T08:00:00Z', '2027-03-03T09:00', 'Europe/Berlin');
const LATER = typed('2027-03-06T17:00:00Z', '2027-03-06T18:00', 'Europe/Berlin');
const PAST = typed('2027-02-25T08:00:00Z', '2027-02-25T09:00', 'Europe/Berlin');

describe('sentenceOf', () => {
  it.each([
    [
      'a draft for later',
      { publishAt: IN_MARCH, expireAt: LATER, pinUntil: LATER },
      false,
      'Once published, goes up Wed 3 Mar 09:00 Berlin = 08:00 UTC, in 4 days; comes down Sat 6 Mar 18:00 Berlin = 17:00 UTC; pinned until Sat 6 Mar 18:00 Berlin = 17:00 UTC.',
    ],
    [
      'published for later',
      { publishAt: IN_MARCH },
      true,
      'Goes up Wed 3 Mar 09:00 Berlin = 08:00 UTC, in 4 days; stays until somebody unpublishes it.',
    ],
    [
      'up',
      { publishAt: PAST, expireAt: IN_MARCH },
      true,
      'Is up since Thu 25 Feb 09:00 Berlin = 08:00 UTC; comes down Wed 3 Mar 09:00 Berlin = 08:00 UTC, in 4 days.',
    ],
    ['up with no window', {}, true, 'Is up; stays until somebody unpublishes it.'],
    [
      'a draft with no window',
      {},
      false,
      'Goes up as soon as you publish it; stays until somebody unpublishes it.',
    ],
    [
      'a draft that is late',
      { publishAt: PAST, expireAt: LATER },
      false,
      'Goes up as soon as you publish it, since Thu 25 Feb 09:00 Berlin = 08:00 UTC has passed; comes down Sat 6 Mar 18:00 Berlin = 17:00 UTC.',
    ],
    [
      'over',
      { expireAt: PAST, pinUntil: LATER },
      true,
      'Came down Thu 25 Feb 09:00 Berlin = 08:00 UTC, 2 days ago.',
    ],
    [
      'a draft that is over',
      { expireAt: PAST },
      false,
      'Published now, nobody would see it: its end, Thu 25 Feb 09:00 Berlin = 08:00 UTC, 2 days ago, has passed.',
    ],
    [
      'the wrong way round',
      { publishAt: LATER, expireAt: IN_MARCH },
      true,
      'Nobody would ever see it: it comes down before it goes up.',
    ],
    [
      'with an effect',
      { publishAt: IN_MARCH, effectiveAt: LATER },
      true,
      'Goes up Wed 3 Mar 09:00 Berlin = 08:00 UTC, in 4 days; stays until somebody unpublishes it; takes effect Sat 6 Mar 18:00 Berlin = 17:00 UTC.',
    ],
  ])('%s', (_, moments, isPublished, expected) => {
    const schedule = scheduleOf(versionOf(moments));
    expect(sentenceOf({ schedule, isPublished, zone: 'UTC', time: TIME })).toBe(expected);
  });
});

describe('formatMoment', () => {
  it.each([
    [
      'another day in UTC',
      typed('2027-03-02T23:30:00Z', '2027-03-03T00:30', 'Europe/Berlin'),
      'Wed 3 Mar 00:30 Berlin = Tue 2 Mar 23:30 UTC',
    ],
    ['UTC itself', typed('2027-03-02T23:30:00Z', '2027-03-02T23:30', 'UTC'), 'Tue 2 Mar 23:30 UTC'],
    [
      'another year',
      typed('2028-03-02T23:30:00Z', '2028-03-02T23:30', 'UTC'),
      'Thu 2 Mar 2028 23:30 UTC',
    ],
    ['no zone', { instant: '2027-03-03T08:00:00Z' }, 'Wed 3 Mar 13:30 Kolkata = 08:00 UTC'],
    [
      'an unknown zone',
      typed('2027-03-03T08:00:00Z', '2027-03-03T08:00', 'Mars/Olympus'),
      'Wed 3 Mar 13:30 Kolkata = 08:00 UTC',
    ],
  ])('%s', (_, moment, expected) => {
    const { publishAt } = scheduleOf(versionOf({ publishAt: moment }));
    if (publishAt === null) throw new Error('There is a moment.');
    expect(formatMoment(publishAt, 'Asia/Kolkata', TIME)).toBe(expected);
  });
});

it.each([
  [0, 'now'],
  [999, 'now'],
  [1_000, 'in 1 s'],
  [59_999, 'in 59 s'],
  [-61_000, '1 min 1 s ago'],
  [11 * 60_000, 'in 11 min'],
  [3 * 3_600_000 + 12 * 60_000, 'in 3 h 12 min'],
  [3 * 3_600_000, 'in 3 h'],
  [26 * 3_600_000, 'in 26 h'],
  [49 * 3_600_000, 'in 2 days'],
])('a distance of %p ms is %p', (ms, expected) => {
  expect(formatDistance(TIME, TIME + ms)).toBe(expected);
});

describe('phaseOf', () => {
  const at = (moments: Parameters<typeof versionOf>[0], isPublished = true) =>
    phaseOf(scheduleOf(versionOf(moments)), isPublished, TIME);
  const NOW = { instant: new Date(TIME).toISOString() };

  it.each([
    ['draft', { publishAt: PAST }, false],
    ['scheduled', { publishAt: IN_MARCH }, true],
    ['live', { publishAt: NOW }, true],
    ['live', {}, true],
    ['live', { pinUntil: NOW }, true],
    ['pinned', { pinUntil: LATER }, true],
    ['ended', { expireAt: NOW, pinUntil: LATER }, true],
  ])('%s', (expected, moments, isPublished) => {
    expect(at(moments, isPublished)).toBe(expected);
  });

  it('finds what happens next', () => {
    const schedule = scheduleOf(
      versionOf({ publishAt: PAST, expireAt: LATER, pinUntil: IN_MARCH }),
    );
    expect(nextMoment(schedule, TIME)).toBe(Date.parse('2027-03-03T08:00:00Z'));
    expect(nextMoment(scheduleOf({}), TIME)).toBeNull();
  });
});

type Typed = { instant: string; wall?: string; zone?: string };

function typed(instant: string, wall: string, zone: string): Typed {
  return { instant, wall, zone };
}

/** A version as it is kept, from moments by name. */
function versionOf(moments: Record<string, Typed>): Record<string, unknown> {
  const entries = Object.entries(moments);
  return {
    ...Object.fromEntries(entries.map(([name, { instant }]) => [name, instant])),
    zones: Object.fromEntries(entries.map(([name, { zone, wall }]) => [name, { zone, wall }])),
  };
}
