import { DatabaseSync } from 'node:sqlite';
import { DrawQueue, type Reason } from '#lib/pages/queue.ts';
import { Related } from '#lib/related/related.ts';
import { createApply, inOrder } from '#lib/revalidation/apply.ts';
import { PublishStatuses } from '#lib/revalidation/publish-status.ts';
import type { Change } from '#sanity/replica/replica.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';
import { NOW, openReplica, slug, stored } from '#tests/support/replica.ts';

const faq = (id: string, fields = {}) => stored(id, { slug: slug(id), title: id, ...fields });
const news = (id: string, fields = {}) => faq(id, { _type: 'announcement', ...fields });
const topic = (id: string, fields = {}) => faq(id, { _type: 'topic', ...fields });

const list = (tab: string, sort: string, page: number) => `/en/list/${tab}/${sort}/${page}`;
const article = (id: string) => `/en/articles/${id}`;

/** A site with one list, in its first page and others, and a page of each article `a` and `b`. */
function openSite(database = new DatabaseSync(':memory:')) {
  const replica = openReplica({ database });
  const reported: unknown[] = [];
  const pages = openPages(database, (error) => reported.push(error));
  const added: { keys: string[]; reason: Reason }[] = [];
  class NotedQueue extends DrawQueue {
    override add(keys: Iterable<string>, reason: Reason): void {
      const all = [...keys];
      added.push({ keys: all, reason });
      super.add(all, reason);
    }
  }
  const queue = new NotedQueue({
    pages,
    draw: async () => 200,
    reads: { count: () => 0, total: 0 },
    onDrawn: () => undefined,
    onFailed: () => undefined,
  });
  const statuses = new PublishStatuses(() => false);
  const told: string[][] = [];
  const warnings: string[] = [];
  const apply = createApply({
    replica,
    related: new Related(replica),
    pages,
    queue,
    statuses,
    now: () => NOW,
    afterChange: (changes: readonly Change[]) => told.push(changes.map(({ id }) => id)),
    report: (error) => reported.push(error),
    warn: (id, problem) => warnings.push(`${id} ${problem}`),
  });
  const draw = (key: string, ...tags: string[]) => pages.put(drawnPage(key, pages.sequence, tags));
  const drawAll = () => {
    draw('/_not-found', 'site');
    for (const page of [1, 2]) {
      for (const sort of ['helpful', 'updated']) draw(list('faq', sort, page), 'list:faq', 'site');
    }
    for (const id of ['a', 'b']) draw(article(id), `article:${id}`, 'site');
  };
  return { replica, pages, queue, statuses, added, told, warnings, reported, apply, draw, drawAll };
}

function filledSite(database?: DatabaseSync) {
  const site = openSite(database);
  site.apply([faq('a'), faq('b')], []);
  site.drawAll();
  site.added.length = 0;
  site.told.length = 0;
  return site;
}

const LISTS = [list('faq', 'updated', 1), list('faq', 'helpful', 1)];
const FURTHER = [list('faq', 'helpful', 2), list('faq', 'updated', 2)];

describe('the first content', () => {
  it('makes every page stale that there is, in the order of their importance', () => {
    const site = openSite();
    site.drawAll();
    site.apply([faq('a')], []);
    expect(site.pages.staleKeys()).toHaveLength(7);
    expect(site.added).toHaveLength(1);
    const { keys = [], reason } = site.added[0] ?? {};
    expect(reason).toBe('content');
    expect(keys[0]).toBe(LISTS[0]);
    expect(keys.slice(1, 4).sort()).toEqual([article('a'), article('b'), LISTS[1]].sort());
    expect(keys.slice(4, 6).sort()).toEqual([...FURTHER].sort());
    expect(keys.at(-1)).toBe('/_not-found');
    expect(site.told).toEqual([['a']]);
  });

  it('is told also when it is empty', () => {
    const site = openSite();
    site.apply([], []);
    expect(site.told).toEqual([[]]);
    expect(site.replica.isFilled).toBe(true);
  });
});

describe('a change', () => {
  it('has drawn what shows it: its own page, then lists, then their further pages', () => {
    const site = filledSite();
    const changes = site.apply([faq('a', { _rev: '2', title: 'New' })], []);
    expect(changes.map(({ id }) => id)).toEqual(['a']);
    const [{ keys, reason } = { keys: [], reason: '' }] = site.added;
    expect(reason).toBe('content');
    expect(keys[0]).toBe(article('a'));
    expect(keys[1]).toBe(LISTS[0]);
    expect(keys.filter((key) => FURTHER.includes(key))).toEqual(keys.slice(-2));
    expect(site.pages.staleKeys().sort()).toEqual([article('a'), ...LISTS, ...FURTHER].sort());
    expect(site.told).toEqual([['a']]);
    expect(site.statuses.read('a', '2').state).toBe('waiting');
  });

  it('of the body alone has drawn its page alone', () => {
    const site = filledSite();
    site.apply([faq('a', { _rev: '2', body: [] })], []);
    expect(site.pages.staleKeys()).toEqual([article('a')]);
    expect(site.queue.size).toBe(1);
  });

  it.each([
    ['a new article', faq('new'), [article('new')]],
    ['a new topic', topic('cash'), ['/en/topics/cash/updated/1']],
    ['one in a language that the site does not have', faq('neu', { language: 'xx' }), []],
    [
      'an announcement that nobody sees yet',
      news('soon', { publishAt: '2999-01-01T00:00:00Z' }),
      [],
    ],
    ['one without address', faq('none', { slug: null }), []],
    ['settings', stored('siteSettings', { _type: 'siteSettings' }), []],
  ])('has the page drawn first of %s, which there was none of', (_, document, own) => {
    const site = filledSite();
    site.apply([document], []);
    const keys = site.added.flatMap((one) => one.keys);
    expect(keys.filter((key) => site.pages.get(key) === undefined)).toEqual(own);
    expect(keys.slice(0, own.length)).toEqual(own);
  });

  it('that removes an article has its page drawn, which is then gone', () => {
    const site = filledSite();
    site.apply([], ['a']);
    expect(site.pages.staleKeys()).toContain(article('a'));
    expect(site.added[0]?.keys).toContain(article('a'));
    expect(site.statuses.read('a', undefined).state).toBe('waiting');
  });

  it('that is none has nothing drawn and nobody told', () => {
    const site = filledSite();
    expect(site.apply([faq('a')], ['unknown'])).toEqual([]);
    expect([site.added, site.told, site.pages.sequence]).toEqual([[], [], 1]);
  });

  it('is live at once where no page shows it', () => {
    const site = filledSite();
    site.apply([stored('s', { _type: 'synonym' })], []);
    expect(site.statuses.read('s', '1')).toEqual({ state: 'live', pages: [], totalMs: 0 });
  });

  it('is not followed one by one when many come at once', () => {
    const site = filledSite();
    site.apply(
      Array.from({ length: 51 }, (_, n) => faq(`n${n}`)),
      [],
    );
    expect(site.statuses.read('n0', '1').state).toBe('waiting');
    expect(site.statuses.read('n0', '1').pages).toEqual([]);
    expect(site.queue.size).toBe(51 + LISTS.length + FURTHER.length);
    site.apply([stored('s', { _type: 'synonym' })], []);
    expect(site.statuses.read('s', '1').state).toBe('live');
  });

  it('names articles that stand under the address of others', () => {
    const site = filledSite();
    site.apply([faq('z', { slug: slug('a') })], []);
    expect(site.warnings).toEqual([
      'z stands under the address "a", where readers see "a" instead',
    ]);
  });
});

describe('together on disk', () => {
  it('are the documents and the marks of their pages', () => {
    const database = new DatabaseSync(':memory:');
    const site = filledSite(database);
    site.apply([faq('a', { _rev: '2' })], []);
    expect(openReplica({ database }).get('a')?._rev).toBe('2');
    expect(openPages(database).staleKeys()).toContain(article('a'));
  });

  it('neither is when the disk takes nothing, but readers get both', () => {
    const database = new DatabaseSync(':memory:');
    const site = filledSite(database);
    const { page_count: count } = database.prepare('PRAGMA page_count').get() ?? {};
    database.exec(`PRAGMA max_page_count = ${Number(count)}`);
    site.apply([faq('a', { _rev: '2', text: 'x'.repeat(1_000_000) })], []);
    expect(site.reported.length).toBeGreaterThan(0);
    expect(site.replica.get('a')?._rev).toBe('2');
    const page = site.pages.get(article('a'));
    expect(page && site.pages.isFresh(page)).toBe(false);
    expect(site.added[0]?.keys[0]).toBe(article('a'));
    expect(openReplica({ database }).get('a')?._rev).toBe('1');
    expect(openPages(database).staleKeys()).toEqual([]);
  });
});

it('puts the starts of lists first and what few look at last', () => {
  const keys = [
    '/_not-found',
    list('all', 'updated', 2),
    article('a'),
    '/en/topics',
    list('all', 'updated', 1),
  ];
  expect(inOrder(keys)).toEqual([
    list('all', 'updated', 1),
    article('a'),
    '/en/topics',
    list('all', 'updated', 2),
    '/_not-found',
  ]);
  expect(inOrder([list('all', 'updated', 10), list('faq', 'published', 1)])).toEqual([
    list('faq', 'published', 1),
    list('all', 'updated', 10),
  ]);
});
