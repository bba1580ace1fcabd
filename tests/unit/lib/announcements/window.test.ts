import {
  boundariesOf,
  crossedBetween,
  isPinnedAt,
  isVisibleAt,
  nextBoundary,
  type Timed,
  visibleAt,
  type Window,
} from '#lib/announcements/window.ts';

const T = (minute: number) => new Date(Date.UTC(2026, 2, 3, 9, minute));
const at = (minute: number) => T(minute).toISOString();

describe('isVisibleAt', () => {
  it.each<[string, Window, number, boolean]>([
    ['no window', {}, 0, true],
    ['null at both ends', { publishAt: null, expireAt: null }, 0, true],
    ['the minute before', { publishAt: at(5) }, 4, false],
    ['the very instant', { publishAt: at(5) }, 5, true],
    ['the last minute', { expireAt: at(5) }, 4, true],
    ['the instant of the end', { expireAt: at(5) }, 5, false],
    ['a window of no length', { publishAt: at(5), expireAt: at(5) }, 5, false],
    ['an end before the start', { publishAt: at(6), expireAt: at(5) }, 5, false],
    ['a start that is no date', { publishAt: 'tomorrow' }, 0, false],
    ['an end that is no date', { expireAt: '' }, 0, false],
    ['a start that is said in another zone', { publishAt: '2026-03-03T11:05:00+02:00' }, 5, true],
    ['one millisecond before', { publishAt: '2026-03-03T09:05:00.001Z' }, 5, false],
    ['the year 2100', { publishAt: '2100-01-01T00:00:00Z' }, 5, false],
  ])('%s', (_, window, minute, expected) => {
    expect(isVisibleAt(window, T(minute))).toBe(expected);
  });

  it('leaves no gap and no overlap where one ends as the next begins', () => {
    const chain = [
      { expireAt: at(5) },
      { publishAt: at(5), expireAt: at(7) },
      { publishAt: at(7) },
    ];
    for (let minute = 0; minute < 10; minute += 1) {
      expect(visibleAt(chain, T(minute))).toHaveLength(1);
    }
  });
});

describe('isPinnedAt', () => {
  it.each<[string, Timed, number, boolean]>([
    ['without an end to the pin', { publishAt: at(1) }, 5, false],
    ['before it', { pinUntil: at(6) }, 5, true],
    ['at it', { pinUntil: at(5) }, 5, false],
    ['before the window opens', { publishAt: at(6), pinUntil: at(8) }, 5, false],
    ['once the window has closed', { expireAt: at(5), pinUntil: at(8) }, 5, false],
    ['of no date', { pinUntil: 'long' }, 5, false],
  ])('%s', (_, item, minute, expected) => {
    expect(isPinnedAt(item, T(minute))).toBe(expected);
  });
});

describe('the boundaries', () => {
  it.each<[string, Timed, number[]]>([
    ['none of what always shows', {}, []],
    ['both ends', { publishAt: at(1), expireAt: at(9) }, [1, 9]],
    [
      'the pin and the effect inside',
      { expireAt: at(9), pinUntil: at(3), effectiveAt: at(4) },
      [9, 3, 4],
    ],
    ['not a pin that outlasts the window', { expireAt: at(2), pinUntil: at(3) }, [2]],
    ['none of a window that never opens', { publishAt: at(4), expireAt: at(4) }, []],
    ['none of a start that is no date', { publishAt: 'x', expireAt: at(4) }, []],
  ])('%s', (_, item, minutes) => {
    expect(boundariesOf(item)).toEqual(minutes.map((minute) => T(minute).getTime()));
  });

  it('finds the first of 10,000, however far away', () => {
    const far = Array.from({ length: 10_000 }, (_, index) => ({
      publishAt: new Date(Date.UTC(2100, 0, 1, 0, 0, index)).toISOString(),
    })).toReversed();
    expect(nextBoundary(far, T(0))).toEqual(new Date(Date.UTC(2100, 0, 1)));
    expect(nextBoundary(far, new Date(Date.UTC(2101, 0, 1)))).toBeNull();
  });

  it('are passed in either direction, the earlier instant excluded', () => {
    const items = [{ publishAt: at(5) }];
    expect(crossedBetween(items, T(4), T(5))).toEqual(items);
    expect(crossedBetween(items, T(5), T(4))).toEqual(items);
    expect(crossedBetween(items, T(5), T(6))).toEqual([]);
    expect(crossedBetween(items, T(3), T(4))).toEqual([]);
  });
});

/*
 * The oracle knows neither dates nor comparisons of ends: it colours a strip of seconds, and a
 * boundary is where two neighbouring seconds look different to a reader.
 */
describe('100,000 random sets', () => {
  const SECONDS = 24;
  const START = Date.UTC(2027, 9, 31, 0, 59, 50);
  const INSTANTS = Array.from(
    { length: SECONDS + 1 },
    (_, second) => new Date(START + second * 1_000),
  );
  const TEXTS = INSTANTS.map((instant) => instant.toISOString());

  // A linear congruential generator, so that a failure can be run again.
  let state = 7;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const maybe = () => (random(3) === 0 ? undefined : 1 + random(SECONDS - 2));
  type Seconds = Record<'publishAt' | 'expireAt' | 'pinUntil' | 'effectiveAt', number | undefined>;
  const text = (second: number | undefined) =>
    second === undefined ? (random(2) === 0 ? null : undefined) : TEXTS[second];

  /** What a reader sees of an item in every second: nothing, or three marks. */
  function strip(seconds: Seconds): string[] {
    const shown = new Array<string>(SECONDS).fill('shown');
    shown.fill('', 0, seconds.publishAt ?? 0);
    if (seconds.expireAt !== undefined) shown.fill('', seconds.expireAt);
    const pinned = new Array<string>(SECONDS).fill('');
    if (seconds.pinUntil !== undefined) pinned.fill('pinned', 0, seconds.pinUntil);
    const ahead = new Array<string>(SECONDS).fill('');
    if (seconds.effectiveAt !== undefined) ahead.fill('ahead', 0, seconds.effectiveAt);
    return shown.map((one, index) => (one === '' ? '' : `${one} ${pinned[index]} ${ahead[index]}`));
  }

  it('agree with an oracle that colours seconds', () => {
    const wrong: unknown[] = [];
    for (let round = 0; round < 100_000; round += 1) {
      const set = Array.from({ length: random(4) }, () => {
        const seconds: Seconds = {
          publishAt: maybe(),
          expireAt: maybe(),
          pinUntil: maybe(),
          effectiveAt: maybe(),
        };
        const item: Timed = {
          publishAt: text(seconds.publishAt),
          expireAt: text(seconds.expireAt),
          pinUntil: text(seconds.pinUntil),
          effectiveAt: text(seconds.effectiveAt),
        };
        return { item, strip: strip(seconds) };
      });
      const items = set.map(({ item }) => item);
      const second = random(SECONDS);
      const instant = INSTANTS[second] ?? new Date(0);

      const expected = set.filter((one) => one.strip[second] !== '').map(({ item }) => item);
      const pinned = set.filter((one) => one.strip[second]?.includes('pinned'));
      let next: Date | null = null;
      for (let later = second + 1; later < SECONDS && next === null; later += 1) {
        if (set.some((one) => one.strip[later] !== one.strip[later - 1])) {
          next = INSTANTS[later] ?? null;
        }
      }
      const other = random(SECONDS);
      const [from, to] = [Math.min(second, other), Math.max(second, other)];
      const crossed = set.filter((one) =>
        one.strip.slice(from, to).some((mark, index) => mark !== one.strip[from + index + 1]),
      );

      const found = visibleAt(items, instant);
      const isRight =
        found.length === expected.length &&
        found.every((item, index) => item === expected[index]) &&
        items.filter((item) => isPinnedAt(item, instant)).length === pinned.length &&
        nextBoundary(items, instant)?.getTime() === next?.getTime() &&
        crossedBetween(items, instant, INSTANTS[other] ?? new Date(0)).length === crossed.length;
      if (!isRight) wrong.push({ round, items, instant, expected, next });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
