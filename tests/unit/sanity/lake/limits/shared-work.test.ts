import { SharedWork } from '#sanity/lake/limits/shared-work.ts';

let shared: SharedWork<number>;
let runs: { signal: AbortSignal; finish: (value: number) => void }[];

beforeEach(() => {
  shared = new SharedWork();
  runs = [];
});

function work(signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('abandoned')));
    runs.push({ signal, finish: resolve });
  });
}

it('is done once for all who want it at the same time', async () => {
  const results = [
    shared.run('a', undefined, work),
    shared.run('a', undefined, work),
    shared.run('b', undefined, work),
  ];
  runs[0]?.finish(1);
  runs[1]?.finish(2);
  expect(await Promise.all(results)).toEqual([1, 1, 2]);
  const again = shared.run('a', undefined, work);
  runs[2]?.finish(3);
  expect([await again, runs.length]).toEqual([3, 3]);
});

it('goes on while somebody waits', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const results = [shared.run('a', first.signal, work), shared.run('a', second.signal, work)];
  first.abort();
  expect(runs[0]?.signal.aborted).toBe(false);
  runs[0]?.finish(1);
  expect(await results[1]).toBe(1);
});

it('is aborted when everybody has gone, and begun again for who comes then', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const results = [shared.run('a', first.signal, work), shared.run('a', second.signal, work)];
  first.abort();
  second.abort();
  expect(runs[0]?.signal.aborted).toBe(true);
  const later = shared.run('a', undefined, work);
  await expect(Promise.all(results)).rejects.toThrow('abandoned');
  runs[1]?.finish(2);
  expect(await later).toBe(2);
});

it('goes on for one who cannot leave', async () => {
  const guest = new AbortController();
  const results = [shared.run('a', undefined, work), shared.run('a', guest.signal, work)];
  guest.abort();
  expect(runs[0]?.signal.aborted).toBe(false);
  runs[0]?.finish(1);
  expect(await results[0]).toBe(1);
});

it('is aborted at once for who has gone before', async () => {
  const result = shared.run('a', AbortSignal.abort(), work);
  await expect(result).rejects.toThrow('abandoned');
});
