import { FairQueue } from '#sanity/lake/limits/fair-queue.ts';
import { TooManyRequests } from '#sanity/lake/limits/too-many-requests.ts';

const OPTIONS = { maxLength: 6, maxPerKey: 4 };

function filled(...items: readonly (readonly [string, number])[]): FairQueue<number> {
  const queue = new FairQueue<number>(OPTIONS);
  for (const [key, item] of items) queue.push(key, item);
  return queue;
}

function taken(queue: FairQueue<number>): number[] {
  const items: number[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) items.push(item);
  return items;
}

it('serves callers in turn, and each in order', () => {
  const queue = filled(['a', 1], ['a', 2], ['a', 3], ['b', 4], ['c', 5], ['b', 6]);
  expect(taken(queue)).toEqual([1, 4, 5, 2, 6, 3]);
  expect(queue.length).toBe(0);
});

it('does not serve a caller twice because another one came', () => {
  const queue = filled(['a', 1], ['a', 2]);
  expect(queue.take()).toBe(1);
  queue.push('b', 3);
  expect(taken(queue)).toEqual([2, 3]);
});

it('leaves what may not be taken now', () => {
  const queue = filled(['a', 1], ['a', 2], ['b', 3]);
  expect(queue.take((item) => item > 1)).toBe(2);
  expect(queue.take((_, key) => key === 'a')).toBe(1);
  expect(queue.take((_, key) => key === 'a')).toBeUndefined();
  expect(taken(queue)).toEqual([3]);
});

it('refuses more than may wait, of one caller and in all', () => {
  const queue = filled(['a', 1], ['a', 2], ['a', 3], ['a', 4]);
  expect(() => queue.push('a', 5)).toThrow(TooManyRequests);
  queue.push('b', 5);
  queue.push('c', 6);
  expect(() => queue.push('d', 7)).toThrow(TooManyRequests);
  expect(taken(queue)).toEqual([1, 5, 6, 2, 3, 4]);
});

it('forgets what was removed', () => {
  const queue = filled(['a', 1], ['a', 2], ['b', 3]);
  expect([queue.remove('a', 1), queue.remove('a', 1), queue.remove('b', 3)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(queue.length).toBe(1);
  expect(queue.drain()).toEqual([2]);
  expect(queue.length).toBe(0);
});
