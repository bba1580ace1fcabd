import { type Drawn, DrawQueue, type DrawQueueDeps, type Reason } from '#lib/pages/queue.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';
import { until } from '#tests/support/until.ts';

const article = (slug: string) => `/en/articles/${slug}`;
const slugOf = (path: string) => path.replace('/articles/', '');

let queues: DrawQueue[] = [];
afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  queues = [];
});

/** A queue whose pages all carry the tag `all`; drawing one makes it fresh unless a test says else. */
function open({
  draw = async () => undefined,
  ...deps
}: Partial<Omit<DrawQueueDeps, 'draw'>> & { draw?: (slug: string) => Promise<unknown> } = {}) {
  const pages = openPages();
  const begun: string[] = [];
  const drawn: Drawn[] = [];
  const failed: { key: string; retryMs: number }[] = [];
  const queue = new DrawQueue({
    pages,
    reads: { count: () => 0, total: 0 },
    onDrawn: (one) => drawn.push(one),
    onFailed: (one) => failed.push(one),
    ...deps,
    draw: async (path) => {
      const slug = slugOf(path);
      begun.push(slug);
      const begunAt = pages.sequence;
      await draw(slug);
      pages.put(drawnPage(article(slug), begunAt, ['all']));
      return 200;
    },
  });
  queues.push(queue);
  const add = (slugs: readonly string[], reason: Reason) => queue.add(slugs.map(article), reason);
  const whenEmpty = () => until('an empty queue', () => queue.size === 0 && !queue.isFailing(''));
  return { queue, pages, begun, drawn, failed, add, whenEmpty };
}

describe('the order of drawings', () => {
  it.each<[string, [string, Reason][], Record<string, number>, string]>([
    [
      'as they came in',
      [
        ['b', 'content'],
        ['a', 'content'],
        ['c', 'content'],
      ],
      {},
      'bac',
    ],
    [
      'the most urgent first',
      [
        ['f', 'unread'],
        ['a', 'counts'],
        ['b', 'recovery'],
        ['c', 'reader'],
        ['d', 'content'],
        ['e', 'boundary'],
      ],
      {},
      'edcbaf',
    ],
    [
      'the most read first',
      [
        ['a', 'content'],
        ['b', 'content'],
        ['c', 'content'],
      ],
      { b: 1, c: 2 },
      'cba',
    ],
    [
      'urgency before reads',
      [
        ['a', 'counts'],
        ['b', 'boundary'],
      ],
      { a: 99 },
      'ba',
    ],
    [
      'by the most urgent of its reasons',
      [
        ['a', 'content'],
        ['b', 'counts'],
        ['b', 'boundary'],
      ],
      {},
      'ba',
    ],
    [
      'not by a less urgent one that came later',
      [
        ['a', 'boundary'],
        ['b', 'content'],
        ['a', 'counts'],
      ],
      {},
      'ab',
    ],
    [
      'by its first place',
      [
        ['a', 'content'],
        ['b', 'content'],
        ['a', 'content'],
      ],
      {},
      'ab',
    ],
    [
      'a reader of a page that waits already changes nothing',
      [
        ['a', 'recovery'],
        ['b', 'recovery'],
        ['b', 'reader'],
      ],
      {},
      'ab',
    ],
  ])('is %s', async (_, added, reads, order) => {
    const { queue, begun, add, whenEmpty } = open({
      reads: { count: (key) => reads[key.replace(article(''), '')] ?? 0, total: 0 },
    });
    for (const [slug, reason] of added) add([slug], reason);
    queue.start();
    await whenEmpty();
    await until('the last drawing', () => begun.length === order.length);
    expect(begun.join('')).toBe(order);
  });

  it('takes what is urgent in between', async () => {
    const { queue, begun, add } = open({
      draw: async (slug) => slug === 'a' && add(['urgent'], 'boundary'),
    });
    add(['a', 'b', 'c'], 'content');
    queue.start();
    await until('four drawings', () => begun.length === 4);
    expect(begun).toEqual(['a', 'urgent', 'b', 'c']);
  });
});

it('draws each page once, however often it is asked for', async () => {
  const { queue, pages, begun, drawn, add } = open();
  pages.put(drawnPage(article('a'), 0, ['all']));
  pages.markChanged(['all']);
  for (let round = 0; round < 50; round += 1) add(['a', 'b'], 'content');
  expect(queue.size).toBe(2);
  queue.start();
  await until('both', () => drawn.length === 2);
  expect(begun).toEqual(['a', 'b']);
  expect(drawn).toMatchObject([
    { key: article('a'), path: '/articles/a', status: 200, reason: 'content' },
    { key: article('b'), path: '/articles/b', status: 200, reason: 'content' },
  ]);
  expect(pages.staleKeys()).toEqual([]);
});

it('draws one at a time', async () => {
  let atOnce = 0;
  let most = 0;
  const { queue, drawn, add } = open({
    draw: async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
    },
  });
  add(['a', 'b', 'c'], 'content');
  queue.start();
  await until('all', () => drawn.length === 3);
  expect(most).toBe(1);
});

it('does not draw again what is fresh by the time its turn comes', async () => {
  const { queue, pages, begun, drawn, add } = open();
  pages.put(drawnPage(article('a'), 0, ['all']));
  pages.markChanged(['all']);
  add(['a', 'b'], 'content');
  pages.put(drawnPage(article('a'), pages.sequence, ['all']));
  queue.start();
  await until('both', () => drawn.length === 2);
  // Who waits for the page is told all the same.
  expect(drawn.map(({ key }) => key)).toEqual([article('a'), article('b')]);
  expect(begun).toEqual(['b']);
  add(['a'], 'recovery');
  await until('the drawing after a start', () => begun.includes('a'));
});

describe('a page that changes while it is drawn', () => {
  it('is drawn once more at once', async () => {
    let changes = 2;
    const { queue, pages, begun, drawn, failed, add } = open({
      draw: async () => {
        if (changes-- > 0) pages.markChanged(['all']);
      },
    });
    add(['a'], 'content');
    queue.start();
    await until('the drawing', () => drawn.length === 1);
    expect([begun.length, drawn.length, failed.length]).toEqual([3, 1, 0]);
    expect(pages.staleKeys()).toEqual([]);
  });

  it('makes room for others when it changes all the time', async () => {
    let isChanging = true;
    const { queue, pages, begun, drawn, failed, add } = open({
      draw: async (slug) => {
        if (slug === 'a' && isChanging) pages.markChanged(['all']);
      },
    });
    add(['a', 'b'], 'content');
    queue.start();
    await until('the other one', () => drawn.some(({ key }) => key === article('b')));
    expect(begun.slice(0, 4)).toEqual(['a', 'a', 'a', 'b']);
    expect(queue.isFailing(article('a'))).toBe(true);
    isChanging = false;
    await until('the page', () => drawn.some(({ key }) => key === article('a')));
    expect(failed.length).toBeGreaterThan(0);
    expect(queue.isFailing(article('a'))).toBe(false);
  });
});

describe('a page that cannot be drawn', () => {
  it('is tried again later and later, while others are drawn', async () => {
    let failures = 3;
    const { queue, drawn, failed, add } = open({
      draw: async (slug) => {
        if (slug === 'a' && failures-- > 0) throw new Error('The content fails.');
      },
    });
    add(['a', 'b'], 'content');
    queue.start();
    await until('both', () => drawn.length === 2);
    expect(drawn.map(({ key }) => key)).toEqual([article('b'), article('a')]);
    expect(failed.map(({ retryMs }) => retryMs)).toEqual([250, 500, 1_000]);
  });

  it('is tried at once after a change, which may have mended it', async () => {
    let isFailing = true;
    const { queue, drawn, failed, add } = open({
      draw: async () => {
        if (isFailing) throw new Error('The content fails.');
      },
    });
    add(['a'], 'content');
    queue.start();
    // So often that it would wait for longer than a test may take.
    for (let times = 1; times <= 9; times += 1) {
      await until('a failure', () => failed.length === times);
      if (times === 9) isFailing = false;
      add(['a'], 'content');
    }
    await until('the drawing', () => drawn.length === 1);
    expect(failed.at(-1)?.retryMs).toBe(30_000);
  });

  it('is not tried sooner because readers want it, before or while it is tried', async () => {
    const { queue, begun, failed, add } = open({
      draw: async (slug) => {
        if (slug !== 'a') return;
        add(['a'], 'reader');
        throw new Error('The content fails.');
      },
    });
    add(['a'], 'content');
    queue.start();
    for (let times = 1; times <= 3; times += 1) {
      await until('a failure', () => failed.length === times);
      add(['a'], 'reader');
      add([`b${times}`], 'reader');
      await until('another page', () => begun.includes(`b${times}`));
    }
    expect(failed.map(({ retryMs }) => retryMs)).toEqual([250, 500, 1_000]);
  });

  it('is drawn again when it changed while that failed', async () => {
    let isFirst = true;
    const { queue, drawn, failed, add } = open({
      draw: async () => {
        if (!isFirst) return;
        isFirst = false;
        add(['a'], 'content');
        throw new Error('The content fails.');
      },
    });
    add(['a'], 'counts');
    queue.start();
    await until('the drawing', () => drawn.length === 1);
    expect([failed.length, drawn[0]?.reason]).toEqual([1, 'content']);
  });
});

describe('whoever waits for a page', () => {
  it('is told at once when it does not wait', async () => {
    await open().queue.whenDrawn(article('a'));
  });

  it('is told when it has been drawn, also when it was under way', async () => {
    const { promise: goOn, resolve: release } = Promise.withResolvers<void>();
    const { queue, begun, drawn, add } = open({ draw: () => goOn });
    add(['a'], 'content');
    const before = queue.whenDrawn(article('a'));
    queue.start();
    await until('the drawing', () => begun.length === 1);
    const during = queue.whenDrawn(article('a'));
    expect(drawn).toEqual([]);
    release();
    await Promise.all([before, during]);
    expect(drawn).toHaveLength(1);
  });

  it('is told when it could not be drawn', async () => {
    const { queue, failed, add } = open({ draw: () => Promise.reject(new Error('no')) });
    add(['a'], 'content');
    const waiting = queue.whenDrawn(article('a'));
    queue.start();
    await waiting;
    expect(failed).toHaveLength(1);
  });

  it('is told when there is no such page', async () => {
    const { queue, begun } = open();
    queue.add(['/nowhere'], 'content');
    const waiting = queue.whenDrawn('/nowhere');
    queue.start();
    await waiting;
    expect([begun, queue.size]).toEqual([[], 0]);
  });
});

describe('a queue that stops', () => {
  it('ends after the page under way, and goes on when it is started again', async () => {
    const { promise: goOn, resolve: release } = Promise.withResolvers<void>();
    const { queue, begun, drawn, add } = open({ draw: () => goOn });
    add(['a', 'b'], 'content');
    queue.start();
    queue.start();
    await until('the drawing', () => begun.length === 1);
    const stopped = queue.stop();
    expect([queue.isRunning, queue.size]).toEqual([false, 1]);
    release();
    await stopped;
    expect(drawn.map(({ key }) => key)).toEqual([article('a')]);
    queue.start();
    await until('the other one', () => drawn.length === 2);
  });

  it('ends also while it has nothing to do', async () => {
    const { queue } = open();
    queue.start();
    await queue.stop();
    expect(queue.isRunning).toBe(false);
  });
});
