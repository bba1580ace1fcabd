import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { importBuild, noteBuiltSequence, noteOrigin, revalidationKey } from '#lib/pages/built.ts';
import { removeBuiltArticles, removeBuiltLists } from '#lib/pages/built-files.ts';
import { htmlOf } from '#lib/pages/page.ts';
import { unpackRouterParts } from '#lib/pages/router-parts.ts';
import { type BuiltPage, REVALIDATION_KEY, writeBuild } from '#tests/support/build.ts';
import { testFolders } from '#tests/support/folder.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';

const folder = testFolders();

const PAGES: BuiltPage[] = [
  {
    key: '/en/articles/a',
    tags: 'seq:3,article:a,site',
    segments: { '/_tree': 't', '/x/__PAGE__': 'p' },
  },
  { key: '/en/list/all/updated/1', tags: 'list:all,site' },
  { key: '/en/articles/ä b', tags: 'article:%C3%A4%20b' },
  { key: '/_not-found', status: 404 },
  { key: '/robots.txt', isRoute: true },
];

const KEYS = ['/_not-found', '/en/articles/a', '/en/articles/ä b', '/en/list/all/updated/1'];

function build(name: string, pages = PAGES): string {
  const dist = folder();
  writeBuild(dist, name, pages);
  return dist;
}

it('takes over the pages of a build, with all that Next left of them', async () => {
  const pages = openPages();
  expect(await importBuild(pages, build('one'))).toBe(4);
  expect(pages.keys().sort()).toEqual(KEYS);
  const page = pages.getWhole('/en/articles/a');
  expect(page).toMatchObject({ status: 200, tags: ['article:a', 'site'], brotli: null });
  expect(page && htmlOf(page).toString()).toBe('/en/articles/a');
  expect(page && unpackRouterParts(page.routerParts)).toEqual({
    rsc: Buffer.from('rsc of /en/articles/a'),
    segments: new Map([
      ['/_tree', Buffer.from('t')],
      ['/x/__PAGE__', Buffer.from('p')],
    ]),
  });
  const absent = pages.getWhole('/_not-found');
  expect(absent?.status).toBe(404);
  expect(absent && unpackRouterParts(absent.routerParts).segments).toBeNull();
});

it('takes over a build once, and another one in its place', async () => {
  const database = new DatabaseSync(':memory:');
  const first = build('one');
  await importBuild(openPages(database), first);
  const pages = openPages(database);
  pages.put(drawnPage('/en/articles/a', 0, [], 'drawn since'));
  expect(await importBuild(pages, first)).toBeUndefined();
  const page = pages.get('/en/articles/a');
  expect(page && htmlOf(page).toString()).toBe('drawn since');
  expect(await importBuild(pages, build('two', PAGES.slice(0, 1)))).toBe(1);
  expect(openPages(database).keys()).toEqual(['/en/articles/a']);
});

describe('pages of a build', () => {
  it('are as fresh as the state that they were drawn from', async () => {
    const pages = openPages();
    pages.markChanged(['site']);
    noteBuiltSequence(pages);
    pages.markChanged(['article:a']);
    await importBuild(pages, build('one'));
    expect(pages.staleKeys()).toEqual(['/en/articles/a']);
  });

  it('count as older than any change where nobody noted that state', async () => {
    const pages = openPages();
    pages.markChanged(['site']);
    await importBuild(pages, build('one'));
    expect(pages.staleKeys().sort()).toEqual(['/en/articles/a', '/en/list/all/updated/1']);
  });
});

it.each([
  ['its facts', '.meta'],
  ['its HTML', '.html'],
  ['its payload', '.rsc'],
  ['a segment', '.segments/_tree.segment.rsc'],
])('leaves out a page that lacks %s', async (_, ending) => {
  const dist = build('one');
  rmSync(join(dist, `server/app/en/articles/a${ending}`));
  const pages = openPages();
  expect(await importBuild(pages, dist)).toBe(3);
  expect(pages.keys().sort()).toEqual(KEYS.filter((key) => key !== '/en/articles/a'));
});

it('leaves out a page whose facts are damaged', async () => {
  const dist = build('one');
  writeFileSync(join(dist, 'server/app/en/articles/a.meta'), '{"headers": 1');
  const pages = openPages();
  await importBuild(pages, dist);
  expect(pages.get('/en/articles/a')).toBeUndefined();
});

it('keeps what there was where no build can be read', async () => {
  const pages = openPages();
  pages.put(drawnPage('/p', 0));
  await expect(importBuild(pages, folder())).rejects.toThrow('BUILD_ID');
  const dist = build('one');
  rmSync(join(dist, 'prerender-manifest.json'));
  await expect(importBuild(pages, dist)).rejects.toThrow('prerender-manifest.json');
  expect(pages.keys()).toEqual(['/p']);
});

it.each([
  ['the same port again', 'http://localhost:3000', true],
  ['another port', 'http://localhost:4000', false],
])('keeps pages drawn for an origin fresh under %s', (_, origin, isFresh) => {
  const pages = openPages();
  noteOrigin(pages, 'http://localhost:3000');
  const page = drawnPage('/en/articles/a', pages.sequence, []);
  pages.put(page);
  noteOrigin(pages, origin);
  const kept = pages.get('/en/articles/a');
  expect(kept && pages.isFresh(kept)).toBe(isFresh);
  expect(pages.value('origin')).toBe(origin);
});

it('knows the word with which Next draws a page anew', () => {
  expect(revalidationKey(build('one'))).toBe(REVALIDATION_KEY);
});

it('leaves out the page of unknown addresses that the default language has elsewhere', async () => {
  const pages = openPages();
  await importBuild(pages, build('two', [{ key: '/en/absent' }, { key: '/de/absent' }]));
  expect(pages.keys()).toEqual(['/de/absent']);
});

it('removes lists, and what only other hosts read, once the store has them', async () => {
  const database = new DatabaseSync(':memory:');
  const dist = build('one');
  await importBuild(openPages(database), dist);
  const gone = ['app/page.js.nft.json', 'app/build-manifest.json', 'app/en/topics.rsc'];
  const kept = [
    'build-manifest.json',
    'app-paths-manifest.json',
    'app/react-loadable-manifest.json',
    'app/en.rsc',
  ];
  for (const name of [...gone, ...kept]) writeFileSync(join(dist, 'server', name), '{}');
  removeBuiltLists(dist);
  for (const name of [...gone, 'app/en/list'])
    expect([name, existsSync(join(dist, 'server', name))]).toEqual([name, false]);
  for (const name of kept)
    expect([name, existsSync(join(dist, 'server', name))]).toEqual([name, true]);
  expect(existsSync(join(dist, 'server/app/en/articles'))).toBe(true);
  expect(openPages(database).keys().sort()).toEqual(KEYS);
});

it('keeps the pages of articles when what Next left of them is removed, and no other page goes', async () => {
  const database = new DatabaseSync(':memory:');
  const dist = build('one');
  await importBuild(openPages(database), dist);
  removeBuiltArticles(dist);
  expect(existsSync(join(dist, 'server/app/en/articles'))).toBe(false);
  expect(existsSync(join(dist, 'server/app/en/list/all/updated/1.html'))).toBe(true);
  const pages = openPages(database);
  expect(await importBuild(pages, dist)).toBeUndefined();
  expect(pages.keys().sort()).toEqual(KEYS);
  // Lost with the store, they are drawn when somebody asks for them.
  expect(await importBuild(openPages(), dist)).toBe(2);
});
