import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_QUERY_LIMITS, lanePolicies, workerSlots } from '#sanity/lake/groq/policy.ts';
import { type PoolRequest, QueryPool } from '#sanity/lake/groq/pool.ts';
import type { Lane } from '#sanity/lake/limits/lane.ts';
import { openStore, type Store } from '#sanity/lake/store/store.ts';

const ENDLESS = 'count(*[count(*[n > ^.n]) > 1])';
const LIMITS = {
  ...DEFAULT_QUERY_LIMITS,
  timeoutMs: 100,
  visitors: { ...DEFAULT_QUERY_LIMITS.visitors, timeoutMs: 50 },
};

let dir: string;
let store: Store;
let pool: QueryPool;
/** Processor time charged, by caller. */
let charged: Record<string, number[]>;
let threads: number;
const countThread = () => {
  threads += 1;
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-pool-'));
  store = openStore({ dir, clock: () => new Date() });
  store.commit({
    mutations: Array.from({ length: 2000 }, (_, n) => ({ create: { _type: 'number', n } })),
    author: 'test',
  });
  pool = createPool();
  charged = {};
  threads = 0;
  process.on('worker', countThread);
});

afterEach(async () => {
  process.off('worker', countThread);
  await pool.close();
  store.close();
  rmSync(dir, { recursive: true });
});

/**
 * @param maxWaitMs how long visitors' queries may wait; longer than any test takes if absent.
 * @param trusted threads of the site and editors.
 * @param idleMs how long one may have nothing to do; as long as by default if absent.
 */
function createPool(maxWaitMs = 3_600_000, trusted = 1, idleMs?: number): QueryPool {
  const { site, editors, visitors } = lanePolicies(LIMITS);
  return new QueryPool({
    file: store.file,
    projectId: 'p',
    dataset: 'd',
    visibilityWindow: undefined,
    slots: workerSlots(trusted, idleMs),
    queues: {
      site: site.queue,
      editors: editors.queue,
      visitors: { ...visitors.queue, maxWaitMs },
    },
  });
}

function run(
  query: string,
  lane: Lane,
  key: string = lane,
  signal?: AbortSignal,
  limits = lanePolicies(LIMITS)[lane].run,
) {
  const request: PoolRequest = {
    job: {
      query,
      params: {},
      perspective: 'raw',
      withPrivate: lane === 'editors',
      isVisitor: lane === 'visitors',
      now: 0,
      identity: key,
      limits,
    },
    lane,
    key,
    signal: signal ?? new AbortController().signal,
    charge: (cpuMs) => {
      charged[key] = [...(charged[key] ?? []), cpuMs];
    },
  };
  return pool.run(request);
}

const TOO_SLOW = expect.objectContaining({ status: 400, type: 'queryTimeoutError' });

it('starts the threads of the site and editors when it is told to, and no other', async () => {
  pool.warm();
  pool.warm();
  expect((await run('count(*)', 'editors')).json).toBe('2000');
  expect(threads).toBe(1);
});

it('stops a query that takes too long, and keeps its worker with the dataset', async () => {
  expect((await run('count(*)', 'editors')).json).toBe('2000');
  await expect(run(ENDLESS, 'editors')).rejects.toEqual(TOO_SLOW);
  await expect(run(`${ENDLESS} // again`, 'editors')).rejects.toEqual(TOO_SLOW);
  expect((await run('count(*[n < 10] | order(n))', 'editors')).json).toBe('10');
  expect(threads).toBe(1);
  const [quick, slow] = charged.editors ?? [];
  expect(quick).toBeLessThan(Number(slow));
});

it('gives visitors a worker of their own', async () => {
  const visitors = Array.from({ length: 4 }, (_, n) => run(`${ENDLESS} // ${n}`, 'visitors'));
  let areVisitorsDone = false;
  const done = Promise.allSettled(visitors).then(() => {
    areVisitorsDone = true;
  });
  for (let n = 0; n < 20; n += 1) {
    expect((await run(`*[n == ${n}][0].n`, 'editors')).json).toBe(String(n));
    expect((await run(`*[n == ${n}][0].n // site`, 'site')).json).toBe(String(n));
  }
  expect(areVisitorsDone).toBe(false);
  await done;
  expect(threads).toBe(2);
});

it('serves visitors in turn', async () => {
  const order: string[] = [];
  const ask = (key: string, n: number) =>
    run(`count(*[n > ${n}]) // ${key}`, 'visitors', key).then(() => order.push(`${key}${n}`));
  await Promise.all([ask('a', 1), ask('a', 2), ask('a', 3), ask('b', 1), ask('c', 1)]);
  expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
});

it('drops a waiting query when nobody waits for it any more', async () => {
  const gone = new AbortController();
  const slow = run(ENDLESS, 'visitors', 'a');
  const dropped = run('count(*)', 'visitors', 'dropped', gone.signal);
  gone.abort();
  await expect(dropped).rejects.toEqual(expect.objectContaining({ type: 'abandoned' }));
  await expect(slow).rejects.toEqual(TOO_SLOW);
  expect((await run('count(*)', 'visitors', 'b')).json).toBe('2000');
  expect(Object.keys(charged)).toEqual(['a', 'b']);
});

it('refuses a query that waited too long', async () => {
  await pool.close();
  pool = createPool(1);
  const slow = run(ENDLESS, 'visitors', 'a');
  const waited = run('count(*)', 'visitors', 'b');
  await expect(waited).rejects.toEqual(expect.objectContaining({ status: 429 }));
  await expect(slow).rejects.toEqual(TOO_SLOW);
});

it('refuses more than may wait of one caller, and takes others', async () => {
  const asked = Array.from({ length: 10 }, (_, n) => run(`${ENDLESS} // ${n}`, 'visitors', 'a'));
  const other = run('count(*)', 'visitors', 'b');
  const outcomes = await Promise.allSettled(asked);
  const types = outcomes.map((one) => (one.status === 'rejected' ? one.reason.type : 'done'));
  // One runs and six wait.
  expect(types.filter((type) => type === 'rateLimitExceeded')).toHaveLength(3);
  expect(types.filter((type) => type === 'queryTimeoutError')).toHaveLength(7);
  expect((await other).json).toBe('2000');
});

it('starts another thread when a query waits for the first, and not before', async () => {
  await pool.close();
  pool = createPool(undefined, 2);
  for (const n of [1, 2, 3]) await run(`count(*[n < ${n}])`, 'editors');
  expect(threads).toBe(1);
  const long = run(ENDLESS, 'editors', 'editors', undefined, { cpuMs: 20_000, maxWallMs: 60_000 });
  const ended: string[] = [];
  const first = long.catch(() => ended.push('the long one'));
  await run('count(*)', 'site').then(() => ended.push('the short one'));
  expect(ended).toEqual(['the short one']);
  expect(threads).toBe(2);
  await pool.close();
  await first;
});

it('lets a query wait for documents that are being loaded', async () => {
  await pool.close();
  pool = createPool(undefined, 2);
  pool.warm();
  // One alone: of several the last may wait for the others long enough for another thread.
  await run('count(*[n < 1])', 'editors');
  expect(threads).toBe(1);
});

it('ends a thread that has nothing to do, and starts it again when it is wanted', async () => {
  await pool.close();
  const ended = new Promise((resolve) => {
    process.once('worker', (worker) => worker.once('exit', resolve));
  });
  pool = createPool(undefined, 1, 1);
  await run('count(*)', 'editors');
  await ended;
  expect((await run('count(*)', 'editors')).json).toBe('2000');
  expect(threads).toBe(2);
});
