import { jest } from '@jest/globals';
import { SpareMemory } from '#sanity/lake/spare-memory.ts';

const MB = 1024 * 1024;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function memory() {
  const heap = { size: 100 * MB, used: 90 * MB, collections: 0 };
  const spare = new SpareMemory(
    () => {
      heap.collections += 1;
      heap.size = heap.used;
    },
    () => heap.size,
  );
  return { heap, spare };
}

it('gives back what an idle thread no longer needs, once', () => {
  const { heap, spare } = memory();
  heap.size = 300 * MB;
  spare.worked(0);
  jest.advanceTimersByTime(2_999);
  spare.worked(1);
  jest.advanceTimersByTime(2_999);
  expect(heap.collections).toBe(0);
  jest.advanceTimersByTime(1);
  expect([heap.collections, heap.size]).toEqual([1, heap.used]);
  spare.worked(10_000);
  jest.advanceTimersByTime(60_000);
  expect(heap.collections).toBe(1);
});

it('leaves a little alone, and what is needed', () => {
  const { heap, spare } = memory();
  heap.size = 120 * MB;
  spare.worked(0);
  jest.advanceTimersByTime(60_000);
  expect(heap.collections).toBe(0);
  heap.used = 400 * MB;
  heap.size = 401 * MB;
  for (let at = 1; at < 5; at += 1) {
    spare.worked(at * 10_000);
    jest.advanceTimersByTime(60_000);
  }
  expect(heap.collections).toBe(1);
});

it('gives much back though there is work, and then not for a while', () => {
  const { heap, spare } = memory();
  for (let at = 0; at < 100; at += 1) {
    heap.size = 600 * MB;
    spare.worked(10_000 + at * 100);
  }
  expect(heap.collections).toBe(2);
  spare.stop();
});

it('collects this very heap', () => {
  const before = Reflect.get(globalThis, 'gc');
  let left: unknown[] = Array.from({ length: 200_000 }, (_, n) => ({ n, text: `${n}` }));
  const spare = new SpareMemory(undefined, () => (left.length > 0 ? 0 : 1e9));
  left = [];
  spare.worked(1e9);
  spare.stop();
  expect(Reflect.get(globalThis, 'gc')).toBe(before);
});
