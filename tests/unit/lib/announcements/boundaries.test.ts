import { DatabaseSync } from 'node:sqlite';
import { jest } from '@jest/globals';
import { Boundaries, noteBoundariesProcessed } from '#lib/announcements/boundaries.ts';
import type { TimedAnnouncement } from '#lib/announcements/types.ts';
import { DrawQueue, type Reason } from '#lib/pages/queue.ts';
import { inOrder } from '#lib/revalidation/apply.ts';
import { timeTag } from '#sanity/client/tags.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';

type Item = Pick<TimedAnnouncement, '_id'> & Partial<TimedAnnouncement>;

const START = Date.UTC(2026, 10, 22, 9);
const DAY = 86_400_000;
const at = (ms: number) => new Date(START + ms).toISOString();

const HOME = '/en/list/all/updated/1';
const own = (name: string) => `/en/articles/${name}`;

function timed(item: Item): TimedAnnouncement {
  const unset = { publishAt: null, expireAt: null, pinUntil: null, effectiveAt: null };
  return { ...unset, slug: item._id, placement: null, ...item };
}

let started: Boundaries[] = [];

/**
 * Boundaries of announcements in memory; time is moved by hand. Each has a page that shows it, and
 * there is a list of them all.
 */
function startWith(
  items: Item[],
  { since = START, failures = 0, database = new DatabaseSync(':memory:') } = {},
) {
  let step = 0;
  let failing = failures;
  const begin = Date.now();
  const pages = openPages(database);
  const asked: { keys: string[]; reason: Reason }[] = [];
  const reported: unknown[] = [];
  let looks = 0;
  class NotedQueue extends DrawQueue {
    override add(keys: Iterable<string>, reason: Reason): void {
      const all = [...keys];
      asked.push({ keys: all, reason });
      // Drawn at once.
      for (const key of all) {
        const page = pages.get(key);
        if (page) pages.put(drawnPage(key, pages.sequence, page.tags));
      }
    }
  }
  const queue = new NotedQueue({
    pages,
    draw: async () => 200,
    reads: { count: () => 0, total: 0 },
    onDrawn: () => undefined,
    onFailed: () => undefined,
  });
  if (pages.value('boundaries-processed') === undefined)
    noteBoundariesProcessed(pages, new Date(since));
  pages.put(drawnPage(HOME, pages.sequence, ['time:lists', 'time:banners']));
  pages.put(drawnPage(own('banner-shown-here'), pages.sequence, ['time:banners']));
  for (const { _id } of items) pages.put(drawnPage(own(_id), pages.sequence, [timeTag(_id)]));
  const boundaries = new Boundaries({
    now: () => new Date(START + Date.now() - begin + step),
    listTimed: async () => {
      looks += 1;
      if (failing-- > 0) throw new Error('The content has not been read yet.');
      return items.map(timed);
    },
    pages,
    queue,
    order: inOrder,
    report: (error) => reported.push(error),
  });
  started.push(boundaries);
  boundaries.start();
  /** Which announcements' own pages were asked for, each time. */
  const crossings = () =>
    asked.map(({ keys }) => keys.filter((key) => key !== HOME).map((key) => key.split('/').at(-1)));
  return {
    boundaries,
    pages,
    asked,
    reported,
    crossings,
    items,
    looks: () => looks,
    stepClock: (ms: number) => {
      step += ms;
    },
  };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
});
afterEach(() => {
  for (const boundaries of started) boundaries.stop();
  started = [];
  jest.useRealTimers();
});

describe('boundaries', () => {
  it('have pages drawn again at the very instant, those of lists first', async () => {
    const { boundaries, crossings, asked } = startWith([{ _id: 'a', publishAt: at(5_000) }]);
    await pass(4_999);
    expect(boundaries.next).toEqual(new Date(at(5_000)));
    expect(crossings()).toEqual([]);
    await pass(1);
    expect(asked).toEqual([{ keys: [HOME, own('a')], reason: 'boundary' }]);
    await pass(60_000);
    expect(crossings()).toEqual([['a']]);
    expect(boundaries.next).toBeNull();
  });

  it.each<[string, Item]>([
    ['opens', { _id: 'a', publishAt: at(5_000) }],
    ['closes', { _id: 'a', expireAt: at(5_000) }],
    ['is no longer pinned', { _id: 'a', pinUntil: at(5_000) }],
    ['takes effect', { _id: 'a', effectiveAt: at(5_000) }],
  ])('come when an announcement %s', async (_, item) => {
    const { crossings } = startWith([item]);
    await pass(5_000);
    expect(crossings()).toEqual([['a']]);
  });

  it.each([
    ['a banner', 'banner', true],
    ['another announcement', 'list', false],
  ])('of %s concern every page: %s, %s', async (_, placement, isEverywhere) => {
    const { crossings } = startWith([{ _id: 'a', placement, publishAt: at(5_000) }] as Item[]);
    await pass(5_000);
    expect(crossings()[0]?.includes('banner-shown-here')).toBe(isEverywhere);
  });

  it('are none for an announcement without address, but lists change', async () => {
    const { asked } = startWith([{ _id: 'a', slug: null, publishAt: at(5_000) }]);
    await pass(5_000);
    expect(asked.map(({ keys }) => keys)).toEqual([[HOME]]);
  });

  it('are caught up with at the start, before it says so', async () => {
    const items = [{ _id: 'missed', expireAt: at(-3_600_000) }];
    const { boundaries, crossings } = startWith(items, { since: START - DAY });
    expect(boundaries.isCaughtUp).toBe(false);
    await pass(0);
    expect(boundaries.isCaughtUp).toBe(true);
    expect(crossings()).toEqual([['missed']]);
  });

  it('are caught up with once, by whichever process is there', async () => {
    const database = new DatabaseSync(':memory:');
    const items = [{ _id: 'a', publishAt: at(5_000), expireAt: at(20_000) }];
    const first = startWith(items, { database });
    await pass(6_000);
    first.boundaries.stop();
    await pass(60_000);
    expect(first.crossings()).toEqual([['a']]);
    const second = startWith(items, { database });
    // Its clock begins where that of the first began.
    second.stepClock(66_000);
    await pass(0);
    expect(second.crossings()).toEqual([['a']]);
    second.boundaries.stop();
    const third = startWith(items, { database });
    third.stepClock(70_000);
    await pass(5_000);
    expect(third.crossings()).toEqual([]);
  });

  it('are looked at again until the content can be read', async () => {
    const items = [{ _id: 'missed', expireAt: at(-3_600_000) }];
    const { boundaries, crossings, reported } = startWith(items, {
      since: START - DAY,
      failures: 3,
    });
    await pass(0);
    expect(boundaries.isCaughtUp).toBe(false);
    await pass(10_000);
    expect(boundaries.isCaughtUp).toBe(true);
    expect(crossings()).toEqual([['missed']]);
    expect(reported).toHaveLength(3);
  });

  it('that passed during a sleep or a step of the clock are found, forward and back', async () => {
    const site = startWith([{ _id: 'a', publishAt: at(3_600_000), expireAt: at(7_200_000) }]);
    await pass(500);
    site.stepClock(3 * 3_600_000);
    await pass(1_000);
    expect(site.crossings()).toEqual([['a']]);
    await pass(2_000);
    site.stepClock(-2 * 3_600_000);
    await pass(1_000);
    expect(site.crossings()).toEqual([['a'], ['a']]);
    expect(site.boundaries.next).toEqual(new Date(at(7_200_000)));
  });

  it('may lie beyond the longest timer', async () => {
    const { boundaries, crossings } = startWith([{ _id: 'a', publishAt: at(60 * DAY) }]);
    await pass(3_000);
    expect(crossings()).toEqual([]);
    expect(boundaries.next).toEqual(new Date(at(60 * DAY)));
  });

  it('follow an announcement that is moved, or deleted, while they are waited for', async () => {
    const site = startWith([{ _id: 'a', publishAt: at(20_000) }]);
    await pass(1_000);
    site.items.splice(0, 1, { _id: 'a', publishAt: at(2_000) });
    site.boundaries.wake();
    await pass(1_000);
    expect(site.crossings()).toEqual([['a']]);
    site.items.splice(0, 1, { _id: 'b', publishAt: at(10_000) });
    site.boundaries.wake();
    await pass(1_000);
    site.items.splice(0, 1);
    site.boundaries.wake();
    await pass(20_000);
    expect(site.crossings()).toEqual([['a']]);
    expect(site.boundaries.next).toBeNull();
  });

  it('of the past that come with a change are no boundaries: the change itself was told', async () => {
    const site = startWith([]);
    await pass(10_000);
    site.items.push({ _id: 'late', publishAt: at(5_000) });
    site.boundaries.wake();
    await pass(5_000);
    expect(site.asked).toEqual([]);
  });

  it('at one instant are one look, and two in one second are two', async () => {
    const { crossings } = startWith([
      { _id: 'a', publishAt: at(5_000) },
      { _id: 'b', publishAt: at(5_000) },
      { _id: 'c', expireAt: at(5_300) },
    ]);
    await pass(10_000);
    expect(crossings()).toEqual([['a', 'b'], ['c']]);
  });

  it('are looked at no more often than needed while 1,000 pass in two seconds', async () => {
    const items = Array.from({ length: 1_000 }, (_, index) => ({
      _id: `n${index}`,
      publishAt: at(1_000 + index * 2),
    }));
    const { boundaries, crossings, looks } = startWith(items);
    await pass(20_000);
    expect(new Set(crossings().flat()).size).toBe(1_000);
    expect(looks()).toBeLessThan(45);
    expect(boundaries.next).toBeNull();
  });

  it('are read once while nothing happens', async () => {
    const { looks } = startWith([{ _id: 'a', publishAt: at(DAY) }]);
    await pass(3_600_000);
    expect(looks()).toBe(1);
  });

  it('pass unseen after the end', async () => {
    const { boundaries, asked } = startWith([{ _id: 'a', publishAt: at(5_000) }]);
    await pass(1_000);
    boundaries.stop();
    boundaries.wake();
    await pass(60_000);
    expect(asked).toEqual([]);
  });

  it('are not late because of a change that came while they were read', async () => {
    const site = startWith([]);
    await pass(1_000);
    // One look is under way, and what it read does not hold the new announcement yet.
    site.boundaries.wake();
    jest.advanceTimersByTime(0);
    site.items.push({ _id: 'a', publishAt: at(1_300) });
    site.boundaries.wake();
    await pass(300);
    expect(site.asked).toEqual([{ keys: [HOME], reason: 'boundary' }]);
  });
});
