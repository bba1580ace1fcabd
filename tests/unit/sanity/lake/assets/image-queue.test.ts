import { DEFAULT_IMAGE_LIMITS, ImageQueue } from '#sanity/lake/assets/image-queue.ts';
import { Abandoned, TooManyRequests } from '#sanity/lake/limits/too-many-requests.ts';
import type { Caller } from '#sanity/lake/users/caller.ts';

const EDITOR: Caller = { id: 'ada', role: 'editor' };
const visitor = (network: string): Caller => ({
  id: '<anonymous>',
  role: 'anonymous',
  isVisitor: true,
  network,
});

let now: number;
let running: string[];
let finish: Map<string, () => void>;

beforeEach(() => {
  now = 0;
  running = [];
  finish = new Map();
});

function createQueue(limits: Partial<typeof DEFAULT_IMAGE_LIMITS> = {}): ImageQueue {
  const all = { ...DEFAULT_IMAGE_LIMITS, refusalDelayMs: 0, ...limits };
  return new ImageQueue(all, () => now);
}

/** Begins a job that runs until its name is finished. */
function begin(queue: ImageQueue, caller: Caller, name: string, signal?: AbortSignal) {
  return queue.run(caller, signal, () => {
    running.push(name);
    return new Promise<string>((resolve) => {
      finish.set(name, () => {
        running = running.filter((other) => other !== name);
        resolve(name);
      });
    });
  });
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function end(name: string): Promise<void> {
  finish.get(name)?.();
  await settle();
}

it('works on one image of a network at a time, and on others beside it', async () => {
  const queue = createQueue();
  const jobs = ['a1', 'a2', 'a3', 'b1', 'c1'].map((name) =>
    begin(queue, visitor(name.slice(0, 1)), name),
  );
  await settle();
  expect(running).toEqual(['a1', 'b1']);
  await end('b1');
  expect(running).toEqual(['a1', 'c1']);
  await end('a1');
  expect(running).toEqual(['c1', 'a2']);
  await end('c1');
  expect(running).toEqual(['a2']);
  await end('a2');
  await end('a3');
  expect(await Promise.all(jobs)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
});

it('lets editors go on whatever visitors do', async () => {
  const queue = createQueue();
  const jobs = ['a', 'b', 'c', 'd'].map((name) => begin(queue, visitor(name), name));
  jobs.push(begin(queue, EDITOR, 'editor'));
  await settle();
  expect(running).toEqual(['a', 'b', 'editor']);
  for (const name of ['a', 'b', 'c', 'd', 'editor']) await end(name);
  await Promise.all(jobs);
});

it('drops what waits for somebody who has gone', async () => {
  const queue = createQueue();
  const gone = new AbortController();
  const first = begin(queue, visitor('a'), 'first');
  const dropped = begin(queue, visitor('a'), 'dropped', gone.signal);
  const last = begin(queue, visitor('a'), 'last');
  gone.abort();
  await expect(dropped).rejects.toThrow(Abandoned);
  await end('first');
  expect(running).toEqual(['last']);
  await end('last');
  await Promise.all([first, last]);
  await expect(begin(queue, EDITOR, 'never', AbortSignal.abort())).rejects.toThrow(Abandoned);
});

it('refuses what cannot wait, and gives a place back after a failure', async () => {
  const queue = createQueue({ maxPerCaller: 1 });
  const jobs = [begin(queue, visitor('a'), 'a1'), begin(queue, visitor('a'), 'a2')];
  await settle();
  await expect(begin(queue, visitor('a'), 'a3')).rejects.toThrow(TooManyRequests);
  await end('a1');
  await end('a2');
  await Promise.all(jobs);
  const failing = queue.run(visitor('a'), undefined, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  const next = begin(queue, visitor('a'), 'next');
  await settle();
  await end('next');
  expect(await next).toBe('next');
});

it('counts the time of a network, and of nobody else', async () => {
  const queue = createQueue({ visitorBudget: { burstMs: 100, perSecondMs: 10 } });
  const slow = begin(queue, visitor('a'), 'slow');
  await settle();
  now += 150;
  await end('slow');
  await slow;
  await expect(begin(queue, visitor('a'), 'a')).rejects.toThrow(
    expect.objectContaining({ status: 429, retryAfter: 5 }),
  );
  const others = [begin(queue, visitor('b'), 'b'), begin(queue, EDITOR, 'editor')];
  await settle();
  expect(running).toEqual(['b', 'editor']);
  await end('b');
  await end('editor');
  await Promise.all(others);
});
