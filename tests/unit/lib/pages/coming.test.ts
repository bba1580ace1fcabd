import { DrawQueue, type Reason } from '#lib/pages/queue.ts';
import { aheadTag } from '#sanity/client/tags.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';
import { until } from '#tests/support/until.ts';

const BOUNDARY = new Date('2026-11-22T10:00:00Z');
const later = (ms: number) => new Date(BOUNDARY.getTime() + ms);
const article = (slug: string) => `/en/articles/${slug}`;

let queues: DrawQueue[] = [];
afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  queues = [];
});

/** A queue whose pages all carry the tag `all`; `fails` names those that cannot be drawn ahead. */
function open({ reads = {}, fails = '' }: { reads?: Record<string, number>; fails?: string } = {}) {
  const pages = openPages();
  const begun: string[] = [];
  const failed: string[] = [];
  const queue = new DrawQueue({
    pages,
    reads: { count: (key) => reads[key.slice(-1)] ?? 0, total: 0 },
    onDrawn: () => undefined,
    onFailed: ({ key }) => failed.push(key),
    draw: async (path, boundary) => {
      const slug = path.replace('/articles/', '');
      begun.push(boundary ? `${slug} ahead` : slug);
      if (boundary && fails.includes(slug)) throw new Error('No such page.');
      const tags = ['all', ...(boundary ? [aheadTag(boundary)] : [])];
      pages.put(drawnPage(article(slug), pages.sequence, tags, boundary ? 'then' : 'now'));
      return 200;
    },
  });
  queues.push(queue);
  const prepare = (slugs: string) => queue.prepare([...slugs].map(article), BOUNDARY);
  const add = (slugs: string, reason: Reason = 'content') =>
    queue.add([...slugs].map(article), reason);
  return { queue, pages, begun, failed, prepare, add };
}

it.each([
  ['those read most come first', { b: 1, c: 2 }, 'abc', '', ['c ahead', 'b ahead', 'a ahead']],
  ['what readers wait for comes before', { x: 1 }, 'a', 'x', ['x', 'a ahead']],
  ['what nobody reads comes behind', {}, 'a', 'x', ['a ahead', 'x']],
])('of pages to be drawn ahead, %s', async (_, reads, coming, waiting, order) => {
  const { queue, begun, prepare, add } = open({ reads });
  add(waiting);
  prepare(coming);
  queue.start();
  await until('all drawings', () => begun.length === order.length);
  expect(begun).toEqual(order);
});

it.each<[string, Reason, string[]]>([
  ['a boundary that came leaves', 'boundary', ['b', 'b ahead', 'x']],
  ['a change leaves', 'content', ['b', 'x', 'b ahead']],
])('what %s for readers to meet is weighed against it', async (_, reason, order) => {
  const { queue, begun, prepare, add } = open({ reads: { b: 2, x: 1 } });
  add('xb', reason);
  prepare('b');
  queue.start();
  await until('all drawings', () => begun.length === order.length);
  expect(begun).toEqual(order);
});

it('draws ahead only what has not been, and goes on behind one that fails', async () => {
  const { queue, pages, begun, failed, prepare } = open({ fails: 'b' });
  queue.start();
  prepare('abc');
  await until('all drawings', () => begun.length === 3);
  prepare('abc');
  await until('the one that failed', () => begun.length === 4);
  expect(begun.at(-1)).toBe('b ahead');
  expect(failed).toEqual([article('b'), article('b')]);
  expect(pages.keys()).toEqual([]);
});

describe('a page that was drawn ahead', () => {
  const hasCome = (pages: ReturnType<typeof openPages>) => pages.get(article('a'))?.etag;
  const former = drawnPage(article('a'), 0, ['all'], 'former');
  const coming = drawnPage(article('a'), 0, ['all', aheadTag(BOUNDARY)], 'coming');
  const other = drawnPage(article('a'), 0, ['all', aheadTag(later(60_000))], 'other');

  it.each<[string, (typeof coming)[], Date, boolean, string[], string]>([
    ['is not shown before its boundary', [coming], later(-1), true, [], former.etag],
    ['is shown from its boundary on', [coming], later(0), true, [], coming.etag],
    ['is shown late', [coming], later(900), true, [], coming.etag],
    ['is not shown when another boundary came too', [coming], later(9), false, [], former.etag],
    ['is not shown when something changed since', [coming], later(0), true, ['all'], former.etag],
    ['gives way to one for another boundary', [coming, other], later(0), true, [], former.etag],
  ])('%s', (_, drawn, now, isAsOf, changed, shown) => {
    const pages = openPages();
    for (const page of [former, ...drawn]) pages.put(page);
    pages.markChanged(changed);
    pages.crossBoundaries(['all'], now, () => isAsOf);
    expect(hasCome(pages)).toBe(shown);
    const page = pages.get(article('a'));
    expect(page && pages.isFresh(page)).toBe(shown === coming.etag);
    // Those whose time has passed never come back.
    pages.crossBoundaries(['all'], later(1), () => true);
    if (now >= BOUNDARY) expect(hasCome(pages)).toBe(shown);
  });

  it('is not kept where there is no room', () => {
    const pages = openPages();
    pages.put({ ...coming, gzip: Buffer.alloc(40 * 1024 * 1024) });
    expect(pages.hasComing(article('a'), BOUNDARY)).toBe(false);
    pages.put(coming);
    expect(pages.hasComing(article('a'), BOUNDARY)).toBe(true);
    pages.markChanged(['all']);
    expect(pages.hasComing(article('a'), BOUNDARY)).toBe(false);
  });
});
