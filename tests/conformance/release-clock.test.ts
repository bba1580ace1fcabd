import type { SanityClient } from '@sanity/client';
import { createLake, type Lake, type Mutation } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { takeComplaints } from '#tests/support/setup.ts';
import { until } from '#tests/support/until.ts';

let lake: TestLake;
let client: SanityClient;
let now: Date;
let second: Lake | undefined;
beforeEach(async () => {
  now = new Date('2026-03-01T10:00:00.000Z');
  lake = await startTestLake({ clock: () => now });
  client = lake.client('editor');
});
afterEach(async () => {
  await second?.close();
  second = undefined;
  await lake.close();
});

const stored = (id: string) => lake.lake.store.getDocument(id);
const stateOf = (name: string) => stored(`_.releases.${name}`)?.state;

async function schedule(name: string, publishAt: string, ...documents: object[]): Promise<void> {
  await client.releases.create({ releaseId: name });
  for (const [i, document] of documents.entries()) {
    await client.createVersion({
      ...{ releaseId: name, publishedId: `${name}-${i}` },
      document: { _type: 'faq', ...document },
    });
  }
  await client.releases.schedule({ releaseId: name, publishAt });
}

it('publishes at the instant, not before, as whoever scheduled it', async () => {
  lake.lake.startReleases();
  await schedule('r1', '2026-03-01T10:00:05.000Z', { title: 'In time' });
  await schedule('r2', '2026-03-01T10:00:06.000Z', { title: 'Later' });
  now = new Date('2026-03-01T10:00:04.999Z');
  await schedule('r3', '2026-03-01T10:00:04.000Z', { title: 'At once' });
  await until('what is past', () => stateOf('r3') === 'published');
  expect([stateOf('r1'), stored('r1-0')]).toEqual(['scheduled', null]);
  now = new Date('2026-03-01T10:00:05.000Z');
  await until('the first', () => stateOf('r1') === 'published');
  expect(stateOf('r2')).toBe('scheduled');
  expect(stored('_.releases.r1')).toMatchObject({ publishedAt: now.toISOString() });
  const revision = stored('r1-0')?._rev ?? '';
  expect(lake.lake.store.transactions.getById(revision)).toMatchObject({ author: 'test-editor' });
});

it('does what was missed while nobody served, earliest first', async () => {
  await schedule('r1', '2026-03-01T12:00:00.000Z', {});
  await schedule('r2', '2026-03-01T11:00:00.000Z', {});
  await schedule('r3', '2026-03-09T11:00:00.000Z', {});
  now = new Date('2026-03-02T00:00:00.000Z');
  lake.lake.startReleases();
  expect(['r1', 'r2', 'r3'].map(stateOf)).toEqual(['published', 'published', 'scheduled']);
  const seq = (name: string) =>
    lake.lake.store.transactions.getById(stored(`${name}-0`)?._rev ?? '')?.seq ?? 0;
  expect(seq('r2')).toBeLessThan(seq('r1'));
});

it('sees what another process schedules, and publishes once when two serve', async () => {
  lake.lake.startReleases();
  second = createLake({ dir: lake.dir, projectId: 'signpost', clock: () => now, tokens: [] });
  second.startReleases();
  await schedule('r1', '2026-03-01T10:00:01.000Z', { title: 'Once' });
  now = new Date('2026-03-01T10:00:02.000Z');
  await until('the release', () => stateOf('r1') === 'published');
  expect(lake.lake.store.transactions.listSequencesOf('r1-0')).toHaveLength(1);
});

it.each([
  ['is unscheduled', () => client.releases.unschedule({ releaseId: 'r1' }), 'active'],
  [
    'is put off',
    () => client.releases.schedule({ releaseId: 'r1', publishAt: '2026-04-01T00:00:00Z' }),
    'scheduled',
  ],
] as const)('leaves alone what %s', async (_, deed, state) => {
  lake.lake.startReleases();
  await schedule('r1', '2026-03-01T11:00:00.000Z', {});
  await deed();
  await schedule('r2', '2026-03-01T11:00:00.000Z', {});
  now = new Date('2026-03-01T11:00:01.000Z');
  await until('the other release', () => stateOf('r2') === 'published');
  expect([stateOf('r1'), stored('r1-0')]).toEqual([state, null]);
});

it.each([
  ['takes along', null, null],
  ['leaves', 'Edited since', 'Edited since'],
])('a scheduled draft %s the draft it was made of', async (_, edit, left) => {
  lake.lake.startReleases();
  lake.seed([{ create: { _id: 'drafts.a', _type: 'faq', title: 'Draft' } }]);
  const metadata = { releaseType: 'scheduled', cardinality: 'one' } as const;
  await client.releases.create({ releaseId: 'r1', metadata });
  const base = stored('drafts.a')?._rev;
  await client.createVersion({
    ...{ releaseId: 'r1', publishedId: 'a', baseId: 'drafts.a', ifBaseRevisionId: base },
  });
  if (edit !== null) await client.patch('drafts.a').set({ title: edit }).commit();
  await client.releases.schedule({ releaseId: 'r1', publishAt: '2026-03-01T10:00:00.000Z' });
  await until('the draft', () => stateOf('r1') === 'published');
  expect(stored('a')).toMatchObject({ title: 'Draft' });
  expect(stored('drafts.a')?.title ?? null).toBe(left);
});

it('says why a release cannot be published, makes it active and goes on', async () => {
  const before: Mutation[] = [
    { create: { _id: 'kept', _type: 'faq' } },
    { create: { _id: 'referrer', _type: 'faq', to: { _ref: 'kept' } } },
  ];
  lake.seed(before);
  await client.releases.create({ releaseId: 'r1' });
  await client.unpublishVersion({ releaseId: 'r1', publishedId: 'kept' });
  await client.releases.schedule({ releaseId: 'r1', publishAt: '2026-03-01T10:00:01Z' });
  await schedule('r2', '2026-03-01T10:00:02.000Z', {});
  now = new Date('2026-03-01T10:00:03.000Z');
  lake.lake.startReleases();
  expect(stored('_.releases.r1')).toMatchObject({
    state: 'active',
    error: { message: expect.stringMatching(/references to it from "referrer"/) },
  });
  expect(stored('_.releases.r1')).not.toHaveProperty('publishAt');
  expect(takeComplaints().flat()).toEqual([
    expect.stringMatching(/^The release "r1" cannot be published as scheduled\. /),
  ]);
  expect([stored('kept')?._id, stateOf('r2')]).toEqual(['kept', 'published']);
  // Scheduled again after it was mended, it has no error any more.
  await client.delete('referrer');
  await client.releases.schedule({ releaseId: 'r1', publishAt: '2026-03-01T10:00:02Z' });
  await until('the mended release', () => stateOf('r1') === 'published');
  expect(stored('_.releases.r1')).not.toHaveProperty('error');
});

it('runs in every dataset of the lake', async () => {
  lake.lake.startReleases();
  const admin = lake.client('administrator');
  await admin.datasets.create('other', { aclMode: 'public' });
  client = lake.client('editor', { dataset: 'other' });
  await schedule('r1', '2026-03-01T10:00:00.000Z', {});
  await until(
    'the release',
    async () => (await client.releases.get({ releaseId: 'r1' }))?.state === 'published',
  );
});
