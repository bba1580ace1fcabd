import { isVisibleAt, latestBoundary, type Window } from '#lib/announcements/window.ts';

const T = (minute: number) => new Date(Date.UTC(2026, 2, 3, 9, minute));

describe('isVisibleAt', () => {
  it.each<[string, Window, number, boolean]>([
    ['no window', {}, 0, true],
    ['null at both ends', { publishAt: null, expireAt: null }, 0, true],
    ['the minute before', { publishAt: T(5).toISOString() }, 4, false],
    ['the very instant', { publishAt: T(5).toISOString() }, 5, true],
    ['the last minute', { expireAt: T(5).toISOString() }, 4, true],
    ['the instant of the end', { expireAt: T(5).toISOString() }, 5, false],
    [
      'a window of no length',
      { publishAt: T(5).toISOString(), expireAt: T(5).toISOString() },
      5,
      false,
    ],
    ['a start that is no date', { publishAt: 'tomorrow' }, 0, false],
    ['an end that is no date', { expireAt: '' }, 0, false],
  ])('%s', (_, window, minute, expected) => {
    expect(isVisibleAt(window, T(minute))).toBe(expected);
  });
});

describe('latestBoundary', () => {
  const windows: Window[] = [
    { publishAt: T(10).toISOString(), expireAt: T(30).toISOString() },
    { publishAt: T(20).toISOString() },
    { expireAt: 'never' },
    {},
  ];

  it.each([
    [9, null],
    [10, 10],
    [19, 10],
    [20, 20],
    [59, 30],
  ])('at minute %s it is %s', (minute, expected) => {
    const boundary = latestBoundary(windows, T(minute));
    expect(boundary).toEqual(expected === null ? null : T(expected));
  });

  it('shows the same as the instant it stands for, whatever the windows', () => {
    // A linear congruential generator, so that a failure can be run again.
    let state = 7;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
    const maybe = () => (random(3) === 0 ? null : T(random(20)).toISOString());
    for (let round = 0; round < 2_000; round += 1) {
      const set = Array.from({ length: 1 + random(4) }, () => ({
        publishAt: maybe(),
        expireAt: maybe(),
      }));
      const instant = T(random(22));
      const standsFor = latestBoundary(set, instant) ?? new Date(0);
      const seen = (at: Date) => set.map((window) => isVisibleAt(window, at));
      expect(seen(standsFor)).toEqual(seen(instant));
    }
  });
});
