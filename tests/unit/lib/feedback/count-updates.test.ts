import { orderedIds } from '#lib/articles/order.ts';
import { context } from '#lib/context.ts';
import { CountUpdates, noteCountsFollowed } from '#lib/feedback/count-updates.ts';
import { DrawQueue, type Reason } from '#lib/pages/queue.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';
import { NOW, ref, slug } from '#tests/support/replica.ts';

/** Forty-five questions, the newest first: 00 to 44, three pages of a list. */
const ids = Array.from({ length: 45 }, (_, index) => `faq-${String(index).padStart(2, '0')}`);

const faq = (_id: string, updatedAt: number, fields = {}) => ({
  _id,
  _type: 'faq',
  title: _id,
  slug: slug(_id),
  updatedAt: new Date(updatedAt).toISOString(),
  publishedAt: '2026-01-01T00:00:00Z',
  ...fields,
});

let content: TestContent;
beforeAll(async () => {
  content = await startTestContent([
    { _id: 'category', _type: 'category', title: 'Money', slug: slug('money') },
    {
      _id: 'topic',
      _type: 'topic',
      title: 'Deposits',
      slug: slug('deposits'),
      category: ref('category'),
    },
    ...ids.map((id, index) =>
      faq(id, Date.UTC(2026, 0, 100 - index), id === 'faq-30' ? { topic: ref('topic') } : {}),
    ),
  ]);
});
afterAll(() => content.close());

/** Every question has ten times its distance from the end, so that the first is the most helpful. */
const BEFORE = new Map(ids.map((id, index) => [id, (45 - index) * 10]));

/** Follows counts that a test sets. */
function open(pages = openPages()) {
  const added: { keys: string[]; reason: Reason }[] = [];
  class NotedQueue extends DrawQueue {
    override add(keys: Iterable<string>, reason: Reason): void {
      added.push({ keys: [...keys], reason });
    }
  }
  const site = { counts: BEFORE, now: NOW, changed: [] as string[], since: [] as string[] };
  const updates = new CountUpdates({
    now: () => site.now,
    currentCounts: async () => site.counts,
    changedSince: async (instant) => {
      site.since.push(instant.toISOString());
      return site.changed;
    },
    orderedIds: ({ tab, sort, counts }) =>
      orderedIds({
        locale: 'en',
        tab,
        sort,
        counts: [...counts].map(([articleId, helpful]) => ({ articleId, helpful })),
      }),
    addresses: () => addressesOf(context().replica),
    pages,
    queue: new NotedQueue({
      pages,
      draw: async () => 200,
      reads: { count: () => 0, total: 0 },
      onDrawn: () => undefined,
      onFailed: () => undefined,
    }),
    report: (error) => {
      throw error;
    },
  });
  return { updates, pages, added, site };
}

/** What is drawn again when counts change after a first look. */
async function drawnAfter(changes: Record<string, number>): Promise<string[]> {
  const { updates, added, site } = open();
  await updates.update();
  site.counts = new Map([...BEFORE, ...Object.entries(changes)]);
  await updates.update();
  for (const { reason } of added) expect(reason).toBe('counts');
  return added.flatMap(({ keys }) => keys);
}

describe('the pages that show a count', () => {
  it('are the article, its topic and category and one page of each list, when nothing changes places', async () => {
    const keys = await drawnAfter({ 'faq-30': 151 });
    expect(keys.toSorted()).toEqual([
      '/en/articles/faq-30',
      '/en/categories/money',
      '/en/list/all/helpful/2',
      '/en/list/all/published/2',
      '/en/list/all/updated/2',
      '/en/list/faq/helpful/2',
      '/en/list/faq/published/2',
      '/en/list/faq/updated/2',
      '/en/topics/deposits/helpful/1',
      '/en/topics/deposits/published/1',
      '/en/topics/deposits/updated/1',
    ]);
    // Lists are looked at by more readers.
    expect(keys.slice(-2)).toEqual(['/en/articles/faq-30', '/en/categories/money']);
  });

  it('are also those on which others belong now', async () => {
    const helpful = async (changes: Record<string, number>) =>
      (await drawnAfter(changes)).filter((key) => key.startsWith('/en/list/faq/helpful'));
    const [one, two, three] = [1, 2, 3].map((page) => `/en/list/faq/helpful/${page}`);
    expect(await helpful({ 'faq-44': 1_000 })).toEqual([one, two, three]);
    expect(await helpful({ 'faq-19': 255, 'faq-20': 255 })).toEqual([one, two]);
  });

  it('are none for what is not published', async () => {
    expect(await drawnAfter({ gone: 5 })).toEqual([]);
  });

  it('are none when nothing changed', async () => {
    expect(await drawnAfter({})).toEqual([]);
  });

  it('are drawn in the order of the pages of a list', async () => {
    const keys = await drawnAfter({ 'faq-44': 1_000 });
    const numbers = keys.filter((key) => key.includes('/list/')).map((key) => Number(key.at(-1)));
    expect(numbers).toEqual(numbers.toSorted());
  });

  it('are stale, those deep in a list too, which are drawn when somebody asks for them', async () => {
    const many = Array.from({ length: 130 }, (_, at) => `deep-${String(at).padStart(3, '0')}`);
    content.store(many.map((id, at) => faq(id, Date.UTC(2025, 0, 200 - at))));
    const { updates, added, site, pages } = open();
    const [deep, near] = ['/en/list/faq/updated/9', '/en/list/faq/updated/2'];
    for (const key of [deep, near]) pages.put(drawnPage(key, pages.sequence));
    await updates.update();
    site.counts = new Map([...BEFORE, ['deep-129', 1]]);
    await updates.update();
    expect(pages.staleKeys()).toEqual([deep]);
    const keys = added.flatMap((one) => one.keys);
    expect(keys).toContain('/en/articles/deep-129');
    expect(keys).not.toContain(deep);
  });
});

describe('votes while no process was there', () => {
  it('are found by when the last look was', async () => {
    const { updates, pages, added, site } = open();
    noteCountsFollowed(pages, new Date(NOW.getTime() - 60_000));
    pages.put(drawnPage('/en/articles/faq-30', 0));
    site.changed = ['faq-30'];
    await updates.update();
    expect(site.since).toEqual([new Date(NOW.getTime() - 60_000).toISOString()]);
    expect(pages.staleKeys()).toEqual(['/en/articles/faq-30']);
    expect(added.flatMap(({ keys }) => keys)).toContain('/en/list/faq/updated/2');
    await updates.update();
    expect(site.since).toHaveLength(1);
    expect(added).toHaveLength(1);
  });

  it('are looked for from the very beginning where nobody looked before', async () => {
    const { updates, site } = open();
    await updates.update();
    expect(site.since).toEqual(['1970-01-01T00:00:00.000Z']);
  });

  it('are looked for from the beginning where the last look is still to come by the clock', async () => {
    const { updates, pages, site } = open();
    noteCountsFollowed(pages, new Date(NOW.getTime() + 86_400_000));
    await updates.update();
    expect(site.since).toEqual(['1970-01-01T00:00:00.000Z']);
  });

  it('are found once: the next process looks from there', async () => {
    const pages = openPages();
    const first = open(pages);
    await first.updates.update();
    first.site.counts = new Map([...BEFORE, ['faq-30', 151]]);
    await first.updates.update();
    const second = open(pages);
    await second.updates.update();
    expect(second.site.since).toEqual([NOW.toISOString()]);
  });
});

it('looks again after a look that failed', async () => {
  const { updates, added, site } = open();
  await updates.update();
  const { counts } = site;
  Object.defineProperty(site, 'counts', {
    configurable: true,
    get: () => {
      throw new Error('The database does not answer.');
    },
  });
  await expect(updates.update()).rejects.toThrow('does not answer');
  Object.defineProperty(site, 'counts', { value: new Map([...counts, ['faq-30', 151]]) });
  await updates.update();
  expect(added).toHaveLength(1);
});
