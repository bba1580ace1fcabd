import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EVERYTHING, PageStore, pageTag } from '#lib/pages/store.ts';
import { testFolders } from '#tests/support/folder.ts';
import { brotliOf, drawnPage, finishedPage, openPages } from '#tests/support/pages.ts';

const folder = testFolders();

describe('a page', () => {
  it.each([
    ['nothing changed', [], true],
    ['something else changed', [['b'], ['c', 'd']], true],
    ['one of its tags changed', [['b'], ['a2', 'x']], false],
    ['everything changed', [[EVERYTHING]], false],
    ['it changed itself', [[pageTag('/p')]], false],
    ['another page changed', [[pageTag('/q')]], true],
    ['a change named nothing', [[]], true],
  ])('when %s', (_, marks, isFresh) => {
    const pages = openPages();
    pages.markChanged(['a1']);
    pages.put(drawnPage('/p', pages.sequence, ['a1', 'a2']));
    for (const tags of marks) pages.markChanged(tags);
    const page = pages.get('/p');
    expect(page && pages.isFresh(page)).toBe(isFresh);
    expect(pages.staleKeys()).toEqual(isFresh ? [] : ['/p']);
  });

  it('is stale when its drawing began before a change, however late it ended', () => {
    const pages = openPages();
    const begunAt = pages.sequence;
    pages.markChanged(['a']);
    pages.put(drawnPage('/p', begunAt, ['a']));
    expect(pages.staleKeys()).toEqual(['/p']);
    pages.put(drawnPage('/p', pages.sequence, ['a']));
    expect(pages.staleKeys()).toEqual([]);
  });

  it('counts as begun with the first of its parts', () => {
    const pages = openPages();
    pages.markChanged(['a']);
    pages.put({ ...drawnPage('/p', 0, ['a']), tags: ['seq:1', 'a', 'seq:0'] });
    expect(pages.get('/p')).toMatchObject({ sequence: 0, tags: ['a'] });
  });

  it('is not replaced by one that was begun earlier', () => {
    const pages = openPages();
    pages.markChanged(['a']);
    pages.put(drawnPage('/p', 1, ['a'], 'new'));
    pages.put(drawnPage('/p', 0, ['a'], 'old'));
    expect(pages.getWhole('/p')).toMatchObject(
      finishedPage('/p', { html: 'new', sequence: 1, tags: ['a'] }),
    );
    pages.put(drawnPage('/p', 1, ['a', 'b'], 'newer'));
    expect(pages.get('/p')?.tags).toEqual(['a', 'b']);
    expect(pages.keysWith(['b'])).toEqual(['/p']);
  });

  it('is found again as it was, with all its parts', () => {
    const database = new DatabaseSync(':memory:');
    const page = finishedPage('/ä', {
      sequence: 0,
      status: 404,
      tags: ['a', 'ä,b'],
      headers: { link: ['<a>', '<b>'], 'x-a': 'b' },
      brotli: brotliOf('/ä'),
      routerParts: Buffer.from([0, 255]),
    });
    openPages(database).restore(page);
    expect(openPages(database).getWhole('/ä')).toEqual(page);
  });
});

describe('smaller bodies', () => {
  const smaller = { gzip: Buffer.from('g'), brotli: Buffer.from('b') };

  it('take the place of larger ones, in memory and on disk', () => {
    const database = new DatabaseSync(':memory:');
    const pages = openPages(database);
    pages.put(drawnPage('/p', 0));
    const page = pages.get('/p');
    if (page) pages.setBodies(page, smaller);
    for (const store of [pages, openPages(database)])
      expect(store.get('/p')).toMatchObject(smaller);
  });

  it.each([
    ['after a change', 1],
    ['without one', 0],
  ])('are of no use when the page was drawn again meanwhile, %s', (_, marks) => {
    const pages = openPages();
    pages.put(drawnPage('/p', 0, [], 'old'));
    const page = pages.get('/p');
    for (let mark = 0; mark < marks; mark += 1) pages.markChanged(['a']);
    pages.put(drawnPage('/p', pages.sequence, [], 'new'));
    if (page) pages.setBodies(page, smaller);
    expect(pages.getWhole('/p')).toMatchObject(
      finishedPage('/p', { html: 'new', sequence: marks }),
    );
  });
});

it('keeps as much in memory as it may, what was used last', () => {
  const pages = new PageStore({
    database: new DatabaseSync(':memory:'),
    report: (error) => {
      throw error;
    },
    // Room for two of these.
    maxMemoryBytes: 2_500,
  });
  for (const key of ['/a', '/b', '/c']) pages.put(drawnPage(key, 0));
  const [b, c] = [pages.get('/b'), pages.get('/c')];
  // `a` is read from the disk and makes room by `b`, which was used least lately.
  expect(pages.get('/a')?.etag).toBe(drawnPage('/a', 0).etag);
  expect(pages.get('/c')).toBe(c);
  expect(pages.get('/b')).toEqual(b);
  expect(pages.get('/b')).not.toBe(b);
});

it('keeps a page in memory that is larger than what it may keep', () => {
  const pages = new PageStore({
    database: new DatabaseSync(':memory:'),
    report: () => undefined,
    maxMemoryBytes: 10,
  });
  pages.put(drawnPage('/a', 0));
  const first = pages.get('/a');
  expect(first).toBeDefined();
  expect(pages.get('/a')).toBe(first);
});

describe('a disk that is full', () => {
  it('is reported, and pages are kept in memory', () => {
    const file = join(folder(), 'site.db');
    const database = new DatabaseSync(file);
    const reported: unknown[] = [];
    const pages = openPages(database, (error) => reported.push(error));
    pages.put(drawnPage('/a', 0, ['a']));
    const { page_count: count } = database.prepare('PRAGMA page_count').get() ?? {};
    database.exec(`PRAGMA max_page_count = ${Number(count)}`);
    const large = { ...drawnPage('/b', 0, ['a']), routerParts: Buffer.alloc(500_000) };
    pages.put(large);
    expect(reported).toHaveLength(1);
    expect(pages.get('/b')?.etag).toBe(large.etag);
    // Next draws it for the router, which is rare.
    expect(pages.getWhole('/b')).toBeUndefined();
    expect(database.isTransaction).toBe(false);
    pages.markChanged(['a']);
    for (const key of ['/a', '/b']) {
      const page = pages.get(key);
      expect(page && pages.isFresh(page)).toBe(false);
    }
    database.close();
    expect(openPages(new DatabaseSync(file)).keys()).toEqual(['/a']);
  });

  it('fails the transaction of somebody else, who was told nothing yet', () => {
    const database = new DatabaseSync(':memory:');
    const pages = openPages(database);
    const { page_count: count } = database.prepare('PRAGMA page_count').get() ?? {};
    database.exec(`PRAGMA max_page_count = ${Number(count)}; BEGIN IMMEDIATE`);
    const many = Array.from({ length: 20_000 }, (_, n) => `tag-${n}`);
    expect(() => {
      pages.markChanged(many);
      database.exec('COMMIT');
    }).toThrow();
    if (database.isTransaction) database.exec('ROLLBACK');
    expect(openPages(database).sequence).toBe(0);
  });
});

it('draws a page again whose row cannot be read', () => {
  const database = new DatabaseSync(':memory:');
  openPages(database).put(drawnPage('/p', 0));
  database.exec("UPDATE pages SET tags = 'no list'");
  const reported: unknown[] = [];
  const pages = openPages(database, (error) => reported.push(error));
  expect(pages.get('/p')).toBeUndefined();
  expect(reported).toHaveLength(1);
  pages.put(drawnPage('/p', 0));
  expect(pages.get('/p')).toBeDefined();
});

it('forgets the pages of another build, and nothing else', () => {
  const database = new DatabaseSync(':memory:');
  const pages = openPages(database);
  pages.markChanged(['a']);
  pages.setValue('build', 'one');
  pages.put(drawnPage('/p', 1, ['a']));
  pages.clear();
  for (const store of [pages, openPages(database)]) {
    expect([store.get('/p'), store.keys(), store.keysWith(['a'])]).toEqual([undefined, [], []]);
    expect([store.sequence, store.value('build'), store.value('none')]).toEqual([
      1,
      'one',
      undefined,
    ]);
  }
});

it("gives what Next's router asks for with the version of the page that it belongs to", () => {
  const pages = openPages();
  pages.put({ ...drawnPage('/a', 0, [], 'one'), routerParts: Buffer.from('one') });
  expect(pages.get('/a')).not.toHaveProperty('routerParts');
  expect(pages.getWhole('/a')).toMatchObject({ key: '/a', routerParts: Buffer.from('one') });
  pages.put({ ...drawnPage('/a', 0, [], 'two'), routerParts: Buffer.from('two') });
  expect(pages.getWhole('/a')).toMatchObject({ routerParts: Buffer.from('two') });
  expect(pages.getWhole('/b')).toBeUndefined();
});

it('tells of each of its own transactions, and of none that is a part of another', () => {
  const database = new DatabaseSync(':memory:');
  let commits = 0;
  const onCommit = () => {
    commits += 1;
  };
  const store = new PageStore({ database, report: () => undefined, onCommit });
  store.restore(finishedPage('/p'));
  store.markChanged(['a']);
  expect(commits).toBe(2);
  database.exec('BEGIN');
  store.markChanged(['b']);
  database.exec('COMMIT');
  expect(commits).toBe(2);
});
