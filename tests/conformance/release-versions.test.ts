import type { SanityClient } from '@sanity/client';
import type { Mutation } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;
let client: SanityClient;
beforeEach(async () => {
  lake = await startTestLake();
  client = lake.client('editor');
});
afterEach(() => lake.close());

const stored = (id: string) => lake.lake.store.getDocument(id);
const published = { _id: 'a', _type: 'faq', title: 'Published' };
const draft = { _id: 'drafts.a', _type: 'faq', title: 'Draft' };
const version = { _id: 'versions.r1.a', _type: 'faq', title: 'Version' };
const where = { releaseId: 'r1', publishedId: 'a' };

const inState = (state: string): Mutation => ({
  create: {
    ...{ _id: '_.releases.r1', _type: 'system.release', name: 'r1', state },
    ...{ publishAt: '2999-01-01T00:00:00.000Z', metadata: { releaseType: 'asap' } },
  },
});

/** Each of what people do to a version; all need the published document and the version. */
const DEEDS: [name: string, needsVersion: boolean, deed: () => Promise<unknown>][] = [
  [
    'create',
    false,
    () => client.createVersion({ ...where, document: { _type: 'faq', title: 'Made' } }),
  ],
  ['create from a base', false, () => client.createVersion({ ...where, baseId: 'a' })],
  [
    'replace',
    true,
    () => client.replaceVersion({ ...where, document: { _type: 'faq', title: 'Made' } }),
  ],
  ['unpublish', true, () => client.unpublishVersion(where)],
  ['discard', true, () => client.discardVersion(where)],
  [
    'edit',
    true,
    () =>
      client.action({
        ...{ actionType: 'sanity.action.document.edit', draftId: version._id, publishedId: 'a' },
        patch: { set: { title: 'Made' } },
      }),
  ],
  [
    'publish alone',
    true,
    () =>
      client.action({
        ...{ actionType: 'sanity.action.document.publish', draftId: version._id, publishedId: 'a' },
      }),
  ],
  ['patch', true, () => client.patch(version._id).set({ title: 'Made' }).commit()],
  ['delete', true, () => client.delete(version._id)],
];

describe.each(DEEDS)('%s', (_, needsVersion, deed) => {
  it('works in an active release', async () => {
    lake.seed([
      inState('active'),
      { create: published },
      ...(needsVersion ? [{ create: version }] : []),
    ]);
    const before = stored(version._id)?._rev;
    await deed();
    expect(stored(version._id)?._rev).not.toBe(before);
  });

  it.each(['scheduled', 'published', 'archived'])('is refused in one that is %s', async (state) => {
    lake.seed([
      inState(state),
      { create: published },
      ...(needsVersion ? [{ create: version }] : []),
    ]);
    const sequence = lake.lake.store.sequence();
    await expect(deed()).rejects.toThrow(/cannot be changed/);
    expect(lake.lake.store.sequence()).toBe(sequence);
  });
});

it('makes a version of a draft, a published document or another version, and says of which', async () => {
  lake.seed([
    inState('active'),
    { create: published },
    { create: draft },
    { create: { ...version, _id: 'versions.r2.a' } },
  ]);
  for (const [baseId, title] of [
    ['a', 'Published'],
    ['drafts.a', 'Draft'],
    ['versions.r2.a', 'Version'],
  ] as const) {
    const base = stored(baseId)?._rev ?? '';
    await client.createVersion({ ...where, baseId, ifBaseRevisionId: base });
    expect(stored(version._id)).toMatchObject({
      title,
      _system: { base: { id: baseId, rev: base } },
    });
    await client.discardVersion(where);
  }
});

it.each([
  [
    'a version that is there',
    () => client.createVersion({ ...where, baseId: 'a' }),
    /already exists/,
  ],
  [
    'a base that is not there',
    () => client.createVersion({ releaseId: 'r1', publishedId: 'b', baseId: 'b' }),
    /was not found/,
  ],
  [
    'a base that changed',
    () =>
      client.createVersion({
        releaseId: 'r1',
        publishedId: 'c',
        baseId: 'c',
        ifBaseRevisionId: 'old',
      }),
    /unexpected revision/,
  ],
  [
    'a release that is not there',
    () => client.createVersion({ ...where, releaseId: 'r9', baseId: 'a' }),
    /"_.releases.r9" was not found/,
  ],
  [
    'a version to replace that is not there',
    () => client.replaceVersion({ releaseId: 'r1', publishedId: 'c', document: { _type: 'faq' } }),
    /was not found/,
  ],
  [
    'unpublishing what is not published',
    () => client.unpublishVersion({ releaseId: 'r1', publishedId: 'b' }),
    /was not found/,
  ],
  [
    'a release as a document',
    () => client.patch('_.releases.r1').set({ state: 'published' }).commit(),
    /changed by actions/,
  ],
  [
    'a release published as a document',
    () =>
      client.action([
        {
          actionType: 'sanity.action.document.create',
          publishedId: '_.releases.r7',
          attributes: { _id: 'drafts._.releases.r7', _type: 'system.release' },
          ifExists: 'fail',
        },
        {
          actionType: 'sanity.action.document.publish',
          draftId: 'drafts._.releases.r7',
          publishedId: '_.releases.r7',
        },
      ]),
    /changed by actions/,
  ],
] as [string, () => Promise<unknown>, RegExp][])('refuses %s', async (_, deed, says) => {
  lake.seed([
    inState('active'),
    { create: published },
    { create: { ...published, _id: 'c' } },
    { create: version },
  ]);
  const sequence = lake.lake.store.sequence();
  await expect(deed()).rejects.toThrow(says);
  expect(lake.lake.store.sequence()).toBe(sequence);
});

it('marks a document to be unpublished, and takes that back', async () => {
  lake.seed([inState('active'), { create: published }]);
  await client.unpublishVersion(where);
  expect(stored(version._id)).toMatchObject({ title: 'Published', _system: { delete: true } });
  expect(await client.fetch('*[_type == "faq"]._id', {}, { perspective: ['r1'] })).toEqual([]);
  await client.action({
    ...{ actionType: 'sanity.action.document.edit', draftId: version._id, publishedId: 'a' },
    patch: { unset: ['_system.delete'] },
  });
  expect(stored(version._id)?._system).not.toHaveProperty('delete');
  await client.releases.publish({ releaseId: 'r1' });
  expect(stored('a')).toMatchObject({ title: 'Published' });
  expect(stored('a')).not.toHaveProperty('_system');
});

it('takes a release from an export', async () => {
  const attributes = {
    ...{ _id: '_.releases.r5', _type: 'system.release', name: 'r5', state: 'scheduled' },
    ...{ publishAt: '2020-01-01T00:00:00Z', metadata: { title: 'Old', releaseType: 'scheduled' } },
  };
  const act = (ifExists: 'fail' | 'ignore' | 'replace', more: object = {}) =>
    client.action({
      actionType: 'sanity.action.release.import',
      releaseId: 'r5',
      attributes: { ...attributes, ...more },
      ifExists,
    });
  await act('fail');
  // Its moment has passed: an import does not publish.
  expect(stored('_.releases.r5')).toMatchObject({ state: 'active', metadata: { title: 'Old' } });
  await expect(act('fail')).rejects.toThrow(/already exists/);
  await act('ignore', { publishAt: '2999-01-01T00:00:00Z' });
  expect(stored('_.releases.r5')).toMatchObject({ state: 'active' });
  await act('replace', { publishAt: '2999-01-01T00:00:00Z' });
  expect(stored('_.releases.r5')).toMatchObject({
    state: 'scheduled',
    publishAt: '2999-01-01T00:00:00.000Z',
  });
  await expect(act('replace', { state: 'odd' })).rejects.toThrow(/unknown state/);
});

it('names versions beside a document when all versions are asked for', async () => {
  lake.seed([inState('active'), { create: published }, { create: draft }, { create: version }]);
  const answer = await lake.fetch('/data/doc/production/a?includeAllVersions=true', {
    role: 'viewer',
  });
  const { documents } = await answer.json();
  expect(documents.map(({ _id }: { _id: string }) => _id)).toEqual([
    'a',
    'drafts.a',
    'versions.r1.a',
  ]);
});
