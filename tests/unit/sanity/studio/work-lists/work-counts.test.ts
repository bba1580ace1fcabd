import { jest } from '@jest/globals';
import { WorkCountStore } from '#sanity/studio/work-lists/work-counts.ts';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A store of which every count says how often it was read. */
function counting() {
  let reads = 0;
  const store = new WorkCountStore({
    drafts: async () => {
      reads += 1;
      return reads;
    },
    broken: async () => {
      if (reads > 1) throw new Error('Away.');
      return 7;
    },
  });
  return { store, readsOf: () => reads };
}

const settled = () => jest.advanceTimersByTimeAsync(0);

it('counts while somebody looks, every minute', async () => {
  const { store, readsOf } = counting();
  expect(store.get()).toEqual({});
  const stop = store.subscribe(() => undefined);
  await settled();
  expect(store.get()).toEqual({ drafts: 1, broken: 7 });
  await jest.advanceTimersByTimeAsync(120_000);
  expect(readsOf()).toBe(3);
  stop();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(readsOf()).toBe(3);
});

it('keeps a count that could not be read again', async () => {
  const { store } = counting();
  const stop = store.subscribe(() => undefined);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(store.get()).toEqual({ drafts: 2, broken: 7 });
  stop();
});

it('reads once for many that ask at the same time', async () => {
  const { store, readsOf } = counting();
  const stops = [1, 2, 3].map(() => store.subscribe(() => undefined));
  await Promise.all([store.refresh(), store.refresh()]);
  expect(readsOf()).toBe(1);
  await jest.advanceTimersByTimeAsync(5_000);
  await store.refresh();
  expect(readsOf()).toBe(2);
  for (const stop of stops) stop();
});

it('leaves the first read to whoever says when there is time', async () => {
  let reads = 0;
  const runs: (() => void)[] = [];
  const count = async () => {
    reads += 1;
    return reads;
  };
  const store = new WorkCountStore({ drafts: count }, (run) => runs.push(run));
  const stop = store.subscribe(() => undefined);
  await store.refresh();
  expect(reads).toBe(0);
  for (const run of runs) run();
  await settled();
  expect(store.get()).toEqual({ drafts: 1 });
  stop();
});
