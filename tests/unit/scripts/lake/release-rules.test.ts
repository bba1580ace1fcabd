import type { Mutation } from '#sanity/lake/index.ts';
import { releaseRules } from '#scripts/lake/release-rules.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { takeComplaints } from '#tests/support/setup.ts';
import { until } from '#tests/support/until.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const SEEN = '2026-01-01T00:00:00.000Z';

let lake: TestLake;
let now: Date;
beforeEach(async () => {
  now = new Date(NOW);
  lake = await startTestLake({ publishRules: releaseRules, clock: () => now });
  lake.seed([
    {
      create: {
        ...{ _id: '_.releases.r1', _type: 'system.release', name: 'r1', state: 'active' },
        metadata: { title: 'First', releaseType: 'asap' },
      },
    },
  ]);
});
afterEach(() => lake.close());

const article = (_id: string, fields: object = {}) => ({
  ...{ _id, _type: 'faq', title: `About ${_id}`, language: 'en' },
  slug: { _type: 'slug', current: _id.replace(/^versions\.[^.]+\./, '') },
  ...{ publishedAt: SEEN, updatedAt: SEEN },
  ...fields,
});
const create = (document: { _id: string; _type: string }): Mutation => ({ create: document });
const stored = (id: string) => lake.lake.store.getDocument(id);

async function publish(): Promise<string> {
  try {
    await lake.client('editor').releases.publish({ releaseId: 'r1' });
    return 'published';
  } catch (error) {
    expect(stored('_.releases.r1')?.state).toBe('active');
    return String(error).replace(/^.*cannot be published\. /, '');
  }
}

it.each<[string, object, RegExp]>([
  ['no title', { title: ' ' }, /Write a title/],
  ['no address', { slug: null }, /“About versions.r1.a”: Choose the address/],
  ['an address of the site', { slug: { current: 'search' } }, /another page of the site/],
  ['capitals in the address', { slug: { current: 'Fees' } }, /small letters/],
  ['the address of another', { slug: { current: 'b' } }, /“About b” has the same address/],
  ['the address of another version', { slug: { current: 'c' } }, /“About versions.r1.. ?a?c?”/],
])('a release with %s is not published', async (_, fields, reason) => {
  lake.seed([
    create(article('b')),
    create(article('versions.r1.a', fields)),
    create(article('versions.r1.c')),
  ]);
  expect(await publish()).toMatch(reason);
  expect([stored('a'), stored('c')]).toEqual([null, null]);
});

it('an announcement that nobody could ever see is not published', async () => {
  const window = { publishAt: '2026-05-02T00:00:00Z', expireAt: '2026-05-01T00:00:00Z' };
  lake.seed([create(article('versions.r1.a', { _type: 'announcement', ...window }))]);
  expect(await publish()).not.toBe('published');
  expect(await lake.client('editor').releases.edit({ releaseId: 'r1', patch: {} })).toBeDefined();
});

it('other types are nobody’s business here', async () => {
  lake.seed([create({ _id: 'versions.r1.a', _type: 'person' })]);
  expect(await publish()).toBe('published');
});

it('addresses may be swapped, and taken from what the release unpublishes', async () => {
  const goes = article('versions.r1.z', { _system: { delete: true } });
  lake.seed([
    ...['a', 'b', 'z'].map((id) => create(article(id))),
    create(article('versions.r1.a', { slug: { current: 'b' } })),
    create(article('versions.r1.b', { slug: { current: 'a' } })),
    create(article('versions.r1.c', { slug: { current: 'z' } })),
    create(goes),
  ]);
  expect(await publish()).toBe('published');
  expect([stored('a')?.slug, stored('b')?.slug, stored('c')?.slug]).toMatchObject([
    { current: 'b' },
    { current: 'a' },
    { current: 'z' },
  ]);
  // Each address has a page, so none leads elsewhere.
  expect(lake.lake.store.listHeads(['redirect'])).toEqual([]);
});

it('a former address leads to the new one, however often it moved', async () => {
  lake.seed([
    create(article('a', { slug: { current: 'second' } })),
    create({
      ...{ _id: 'redirect-1', _type: 'redirect', permanent: true },
      ...{ from: '/articles/first', to: '/articles/second' },
    }),
    create(article('versions.r1.a', { slug: { current: 'third' } })),
  ]);
  expect(await publish()).toBe('published');
  const redirects = lake.lake.store.listHeads(['redirect']);
  expect(redirects.map(({ from, to }) => [from, to]).sort()).toEqual([
    ['/articles/first', '/articles/third'],
    ['/articles/second', '/articles/third'],
  ]);
});

it('readers see honest dates, and what changed', async () => {
  lake.seed([
    create(article('a', { title: 'Old' })),
    create(article('versions.r1.a', { title: 'Quite another', update: { note: 'New fees.' } })),
    create(article('versions.r1.n', { publishedAt: undefined, updatedAt: undefined })),
    create(article('same')),
    create(article('versions.r1.same')),
  ]);
  expect(await publish()).toBe('published');
  expect(stored('a')).toMatchObject({
    ...{ title: 'Quite another', publishedAt: SEEN, updatedAt: NOW },
    changes: [{ note: 'New fees.', at: NOW }],
  });
  expect(stored('a')).not.toHaveProperty('update');
  expect(stored('n')).toMatchObject({ publishedAt: NOW, updatedAt: NOW });
  expect(stored('same')).toMatchObject({ publishedAt: SEEN });
});

it('is asked when a release is scheduled, and again when it is due', async () => {
  const client = lake.client('editor');
  const publishAt = '2026-03-02T10:00:00.000Z';
  lake.seed([create(article('versions.r1.a', { title: '' }))]);
  await expect(client.releases.schedule({ releaseId: 'r1', publishAt })).rejects.toThrow(/title/);
  lake.seed([{ patch: { id: 'versions.r1.a', set: { title: 'Fees' } } }]);
  await client.releases.schedule({ releaseId: 'r1', publishAt });
  lake.seed([create(article('b', { slug: { current: 'a' } }))]);
  lake.lake.startReleases();
  now = new Date(publishAt);
  await until('the release to fail', () => stored('_.releases.r1')?.state === 'active');
  expect(stored('_.releases.r1')).toMatchObject({
    error: { message: expect.stringMatching(/“About b” has the same address/) },
  });
  expect(takeComplaints().join()).toMatch(/cannot be published as scheduled/);
});
