import { changesOf, consequenceOf } from '#sanity/studio/calendar/move/consequence.ts';
import { moveEntry } from '#sanity/studio/calendar/move/move.ts';
import { scheduleOf } from '#sanity/studio/schedule/moments.ts';
import { BERLIN, entry, TIME } from '../entries.ts';

const words = { zone: 'UTC', time: TIME };

describe('moveEntry', () => {
  const typed = entry('a', {
    publishAt: '2027-03-27T08:00:00Z',
    expireAt: '2027-03-27T22:00:00Z',
    pinUntil: '2027-03-27T10:00:00Z',
    effectiveAt: '2027-03-27T09:00:00Z',
    zones: {
      publishAt: { zone: BERLIN, wall: '2027-03-27T09:00' },
      expireAt: { zone: 'America/New_York', wall: '2027-03-27T18:00' },
    },
  });

  it('keeps each wall time in its own zone across daylight saving', () => {
    const { moments, problem, schedule } = moveEntry(
      typed,
      { part: 'window', days: 1, hours: 0 },
      'UTC',
    );
    expect(problem).toBeNull();
    expect(moments).toEqual({
      publishAt: { instant: '2027-03-28T07:00:00.000Z', zone: BERLIN, wall: '2027-03-28T09:00' },
      expireAt: {
        instant: '2027-03-28T22:00:00.000Z',
        zone: 'America/New_York',
        wall: '2027-03-28T18:00',
      },
      pinUntil: { instant: '2027-03-28T10:00:00.000Z', zone: 'UTC', wall: '2027-03-28T10:00' },
    });
    // What it announces happens when it happens.
    expect(schedule.effectiveAt?.time).toBe(Date.parse('2027-03-27T09:00:00Z'));
  });

  it('moves one end alone', () => {
    const start = moveEntry(typed, { part: 'publishAt', days: 0, hours: 3 }, 'UTC');
    expect(Object.keys(start.moments)).toEqual(['publishAt']);
    expect(start.schedule.publishAt?.wall).toBe('2027-03-27T12:00');
    const end = moveEntry(typed, { part: 'expireAt', days: 2, hours: 0 }, 'UTC');
    expect(Object.keys(end.moments)).toEqual(['expireAt']);
  });

  it('refuses an end before the start, and a move of nothing', () => {
    expect(moveEntry(typed, { part: 'expireAt', days: -1, hours: 0 }, 'UTC').problem).toBe(
      'It would come down before it goes up.',
    );
    expect(moveEntry(entry('drafts.a'), { part: 'window', days: 1, hours: 0 }, 'UTC').problem).toBe(
      'There is no moment here to move.',
    );
  });

  it('takes the day of publication for a start that nobody chose', () => {
    const since = entry('a', {
      publishedAt: '2027-03-01T08:00:00Z',
      expireAt: '2027-04-01T08:00:00Z',
    });
    const { moments } = moveEntry(since, { part: 'window', days: 7, hours: 0 }, BERLIN);
    expect(moments.publishAt).toEqual({
      instant: '2027-03-08T08:00:00.000Z',
      zone: BERLIN,
      wall: '2027-03-08T09:00',
    });
  });
});

describe('consequenceOf', () => {
  const [PAST, SOON, LATER] = ['2027-03-01', '2027-03-12', '2027-03-20'].map(
    (day) => `${day}T09:00:00Z`,
  );
  const between = (publishAt?: string, expireAt?: string) => scheduleOf({ publishAt, expireAt });

  it.each([
    ['later', between(SOON), between(LATER), /^Readers do not see it yet.*at its new time/],
    ['while up', between(PAST, SOON), between(PAST, LATER), /^Readers see it now and go on/],
    [
      'from up to later',
      between(PAST),
      between(SOON),
      /^Readers see it now.*disappears at once, and comes back Fri 12 Mar 09:00 UTC/,
    ],
    [
      'from up to over',
      between(PAST, SOON),
      between(PAST, PAST),
      /disappears at once and does not come back/,
    ],
    [
      'from later to up',
      between(SOON),
      between(PAST, LATER),
      /up at once, until Sat 20 Mar 09:00 UTC/,
    ],
    ['from over to up', between(PAST, PAST), between(PAST), /up at once\.$/],
    [
      'from over to later',
      between(PAST, PAST),
      between(SOON),
      /^It has come down.*scheduled again/,
    ],
    ['from later to over', between(SOON), between(PAST, PAST), /nobody would see it/],
  ])('%s', (_, before, after, expected) => {
    expect(consequenceOf(before, after, words)).toMatch(expected);
  });

  it('names each moment that changes', () => {
    expect(changesOf(between(SOON, LATER), between(LATER, LATER), words)).toEqual([
      { name: 'publishAt', from: 'Fri 12 Mar 09:00 UTC', to: 'Sat 20 Mar 09:00 UTC' },
    ]);
    expect(changesOf(between(), between(SOON), words)[0]?.from).toBe('not set');
  });
});
