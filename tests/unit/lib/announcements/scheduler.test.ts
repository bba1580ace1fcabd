import { jest } from '@jest/globals';
import type { Crossing } from '#lib/announcements/crossing.ts';
import { Scheduler } from '#lib/announcements/scheduler.ts';
import { crossedBetween, nextBoundary, type Timed } from '#lib/announcements/window.ts';

type Item = Timed & { name: string };
type Look = { since: string; crossed: string[] };

const START = Date.UTC(2026, 10, 22, 9);
const at = (ms: number) => new Date(START + ms).toISOString();

/** A scheduler over announcements in memory; time is moved by hand. */
function startWith(
  items: Item[],
  { since = START, failures = 0, warming = Promise.resolve() } = {},
) {
  let step = 0;
  let failing = failures;
  const begin = Date.now();
  const now = () => new Date(START + Date.now() - begin + step);
  const looks: Look[] = [];
  const warmed: string[][] = [];
  const scheduler = new Scheduler(
    {
      now,
      async follow(from): Promise<Crossing> {
        if (failing-- > 0) throw new Error('The server is not there yet.');
        const instant = now();
        const crossed = crossedBetween(items, from, instant).map(({ name }) => name);
        looks.push({ since: from.toISOString(), crossed });
        const paths = crossed.map((name) => `/${name}`);
        return { at: instant, next: nextBoundary(items, instant), paths };
      },
      async warm(paths) {
        if (paths.length > 0) warmed.push([...paths]);
        await warming;
      },
      warmLater() {},
    },
    new Date(since),
  );
  scheduler.wake();
  const crossings = () => looks.map(({ crossed }) => crossed).filter(({ length }) => length > 0);
  return {
    scheduler,
    looks,
    warmed,
    crossings,
    items,
    stepClock: (ms: number) => {
      step += ms;
    },
  };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the scheduler', () => {
  it('looks at the very instant of a boundary', async () => {
    const { scheduler, crossings, warmed } = startWith([{ name: 'a', publishAt: at(5_000) }]);
    await pass(4_999);
    expect(scheduler.next).toEqual(new Date(at(5_000)));
    expect(crossings()).toEqual([]);
    await pass(1);
    expect(crossings()).toEqual([['a']]);
    await pass(60_000);
    expect(crossings()).toEqual([['a']]);
    expect(warmed).toEqual([['/a']]);
    expect(scheduler.next).toBeNull();
    scheduler.stop();
  });

  it('catches up at the start before it says so, however often the server is not there', async () => {
    const items = [{ name: 'missed', expireAt: at(-3_600_000) }];
    const { scheduler, crossings } = startWith(items, { since: START - 86_400_000, failures: 3 });
    await pass(0);
    expect(scheduler.isCaughtUp).toBe(false);
    await pass(750);
    expect(scheduler.isCaughtUp).toBe(true);
    expect(crossings()[0]).toEqual(['missed']);
    scheduler.stop();
  });

  it('follows boundaries also while what was missed is still being made again', async () => {
    const { promise: warming, resolve } = Promise.withResolvers<void>();
    const items = [
      { name: 'missed', expireAt: at(-3_600_000) },
      { name: 'a', publishAt: at(5_000) },
    ];
    const started = startWith(items, { since: START - 86_400_000, warming });
    await pass(5_000);
    expect(started.crossings()).toEqual([['missed'], ['a']]);
    expect(started.scheduler.isCaughtUp).toBe(false);
    resolve();
    await pass(0);
    expect(started.scheduler.isCaughtUp).toBe(true);
    started.scheduler.stop();
  });

  it('finds what passed during a sleep or a step of the clock, forward and back', async () => {
    const started = startWith([{ name: 'a', publishAt: at(3_600_000), expireAt: at(7_200_000) }]);
    await pass(500);
    started.stepClock(3 * 3_600_000);
    await pass(1_000);
    expect(started.crossings()[0]).toEqual(['a']);
    await pass(2_000);
    const before = started.crossings().length;
    started.stepClock(-2 * 3_600_000);
    await pass(1_500);
    expect(started.crossings().length).toBeGreaterThan(before);
    started.scheduler.stop();
  });

  it('waits for what lies beyond the longest timer', async () => {
    const day = 86_400_000;
    const { scheduler, crossings } = startWith([{ name: 'a', publishAt: at(60 * day) }]);
    await pass(3_000);
    expect(crossings()).toEqual([]);
    expect(scheduler.next).toEqual(new Date(at(60 * day)));
    scheduler.stop();
  });

  it('reads twice after an event, because the first answer may be the former one', async () => {
    const started = startWith([]);
    await pass(2_000);
    started.scheduler.wake();
    await pass(10);
    started.items.push({ name: 'a', publishAt: at(4_000) });
    await pass(1_000);
    expect(started.scheduler.next).toEqual(new Date(at(4_000)));
    started.scheduler.stop();
  });

  it('follows an item that is moved, or deleted, while it is armed', async () => {
    const started = startWith([{ name: 'a', publishAt: at(20_000) }]);
    await pass(1_000);
    started.items.splice(0, 1, { name: 'a', publishAt: at(2_000) });
    started.scheduler.wake();
    await pass(1_000);
    expect(started.crossings()).toEqual([['a']]);
    started.items.splice(0, 1, { name: 'b', publishAt: at(10_000) });
    started.scheduler.wake();
    await pass(1_000);
    started.items.splice(0, 1);
    started.scheduler.wake();
    await pass(20_000);
    expect(started.crossings().flat()).not.toContain('b');
    expect(started.scheduler.next).toBeNull();
    started.scheduler.stop();
  });

  it('takes two boundaries at one instant as one look, and two in one second as two', async () => {
    const { scheduler, crossings } = startWith([
      { name: 'a', publishAt: at(5_000) },
      { name: 'b', publishAt: at(5_000) },
      { name: 'c', expireAt: at(5_300) },
    ]);
    await pass(10_000);
    expect(crossings()).toEqual([['a', 'b'], ['c']]);
    scheduler.stop();
  });

  it('asks no more often than needed while 1,000 boundaries pass in two seconds', async () => {
    const items = Array.from({ length: 1_000 }, (_, index) => ({
      name: `n${index}`,
      publishAt: at(1_000 + index * 2),
    }));
    const { scheduler, crossings, looks } = startWith(items);
    await pass(20_000);
    expect(new Set(crossings().flat()).size).toBe(1_000);
    expect(looks.length).toBeLessThan(45);
    expect(scheduler.next).toBeNull();
    scheduler.stop();
  });
});
