import type { ReleaseAction, SanityClient } from '@sanity/client';
import type { Mutation } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const NOW = '2026-03-01T10:00:00.500Z';
const LATER = '2026-03-02T10:00:00.000Z';

let lake: TestLake;
let client: SanityClient;
beforeEach(async () => {
  lake = await startTestLake({ clock: () => new Date(NOW) });
  client = lake.client('editor');
});
afterEach(() => lake.close());

const stored = (id: string) => lake.lake.store.getDocument(id);
const release = (state: string, more: object = {}): Mutation => ({
  create: {
    _id: '_.releases.r1',
    _type: 'system.release',
    name: 'r1',
    state,
    metadata: { title: 'First', releaseType: 'asap' },
    ...more,
  },
});
const version = { _id: 'versions.r1.a', _type: 'faq', title: 'New' };
const published = { _id: 'a', _type: 'faq', title: 'Old', _createdAt: '2025-01-01T00:00:00Z' };

/** What is there before, by the state of the release. */
const STATES: Record<string, Mutation[]> = {
  none: [],
  active: [release('active'), { create: version }],
  scheduled: [release('scheduled', { publishAt: LATER }), { create: version }],
  published: [release('published', { finalDocumentStates: [{ _key: 'a', id: version._id }] })],
  archived: [release('archived', { finalDocumentStates: [{ _key: 'a', id: version._id }] })],
};

const ACTIONS: Record<string, ReleaseAction> = {
  create: { actionType: 'sanity.action.release.create', releaseId: 'r1' },
  edit: {
    actionType: 'sanity.action.release.edit',
    releaseId: 'r1',
    patch: { set: { 'metadata.title': 'Second' } },
  },
  publish: { actionType: 'sanity.action.release.publish', releaseId: 'r1' },
  schedule: { actionType: 'sanity.action.release.schedule', releaseId: 'r1', publishAt: LATER },
  unschedule: { actionType: 'sanity.action.release.unschedule', releaseId: 'r1' },
  archive: { actionType: 'sanity.action.release.archive', releaseId: 'r1' },
  unarchive: { actionType: 'sanity.action.release.unarchive', releaseId: 'r1' },
  delete: { actionType: 'sanity.action.release.delete', releaseId: 'r1' },
};

/** The state that each action leaves behind, or why it is refused. */
const TABLE: Record<string, Record<string, string>> = {
  none: {
    create: 'active',
    edit: 'documentNotFoundError',
    publish: 'documentNotFoundError',
    schedule: 'documentNotFoundError',
    unschedule: 'documentNotFoundError',
    archive: 'documentNotFoundError',
    unarchive: 'documentNotFoundError',
    delete: 'documentNotFoundError',
  },
  active: {
    create: 'documentAlreadyExistsError',
    edit: 'active',
    publish: 'published',
    schedule: 'scheduled',
    unschedule: 'releaseStateError',
    archive: 'archived',
    unarchive: 'releaseStateError',
    delete: 'releaseStateError',
  },
  scheduled: {
    create: 'documentAlreadyExistsError',
    edit: 'scheduled',
    publish: 'releaseStateError',
    schedule: 'scheduled',
    unschedule: 'active',
    archive: 'releaseStateError',
    unarchive: 'releaseStateError',
    delete: 'releaseStateError',
  },
  published: {
    create: 'documentAlreadyExistsError',
    edit: 'releaseStateError',
    publish: 'releaseStateError',
    schedule: 'releaseStateError',
    unschedule: 'releaseStateError',
    archive: 'releaseStateError',
    unarchive: 'releaseStateError',
    delete: 'gone',
  },
  archived: {
    create: 'documentAlreadyExistsError',
    edit: 'releaseStateError',
    publish: 'releaseStateError',
    schedule: 'releaseStateError',
    unschedule: 'releaseStateError',
    archive: 'releaseStateError',
    unarchive: 'active',
    delete: 'gone',
  },
};

const cells = Object.entries(TABLE).flatMap(([before, row]) =>
  Object.entries(row).map(([action, after]) => [before, action, after] as const),
);

type Refusal = { statusCode: number; details: { items: { error: { type: string } }[] } };

/** What an action came to: the type of its refusal, or the state of the release. */
async function outcome(action: ReleaseAction | undefined, dryRun = false): Promise<unknown> {
  if (action === undefined) throw new Error('No such action');
  try {
    await client.action(action, { dryRun });
  } catch (error) {
    const { statusCode, details } = error as unknown as Refusal;
    expect(statusCode).toBe(409);
    return details.items[0]?.error.type;
  }
  return stored('_.releases.r1')?.state ?? 'gone';
}

describe('state and action', () => {
  it.each(cells)('%s, %s: %s', async (before, action, after) => {
    // The history of an archived release holds its versions.
    if (before === 'archived') {
      lake.seed([{ create: version }]);
      lake.seed([{ delete: { id: version._id } }]);
    }
    if (before !== 'none') lake.seed(STATES[before] ?? []);
    const sequence = lake.lake.store.sequence();
    expect(await outcome(ACTIONS[action])).toBe(after);
    const isRefused = after.endsWith('Error');
    expect(lake.lake.store.sequence()).toBe(sequence + (isRefused ? 0 : 1));
  });

  it.each(cells)(
    'a dry run of %s, %s tells the same and stores nothing',
    async (before, action, after) => {
      if (before === 'archived') {
        lake.seed([{ create: version }]);
        lake.seed([{ delete: { id: version._id } }]);
      }
      if (before !== 'none') lake.seed(STATES[before] ?? []);
      const sequence = lake.lake.store.sequence();
      const state = stored('_.releases.r1')?.state ?? 'gone';
      expect(await outcome(ACTIONS[action], true)).toBe(after.endsWith('Error') ? after : state);
      expect(lake.lake.store.sequence()).toBe(sequence);
    },
  );
});

describe('publishing', () => {
  it('puts new, changed and unpublished documents in place as one transaction', async () => {
    lake.seed([
      { create: published },
      { create: { _id: 'drafts.a', _type: 'faq', title: 'Somebody’s draft' } },
      { create: { _id: 'gone', _type: 'faq', title: 'Going' } },
      release('active'),
      { create: { ...version, _system: { base: { id: 'a', rev: 'x' } } } },
      {
        create: {
          _id: 'versions.r1.new',
          _type: 'faq',
          to: { _ref: 'a', _weak: true, _strengthenOnPublish: { type: 'faq' } },
        },
      },
      { create: { _id: 'versions.r1.gone', _type: 'faq', _system: { delete: true } } },
    ]);
    const { transactionId } = await client.releases.publish({ releaseId: 'r1' });
    expect(stored('a')).toEqual({
      ...published,
      title: 'New',
      _rev: transactionId,
      _updatedAt: expect.any(String),
    });
    expect(stored('new')).toMatchObject({ to: { _ref: 'a' }, _rev: transactionId });
    expect(stored('new')?.to).not.toHaveProperty('_weak');
    expect(stored('gone')).toBeNull();
    expect(stored('drafts.gone')).toMatchObject({ title: 'Going' });
    expect(stored('drafts.a')).toMatchObject({ title: 'Somebody’s draft' });
    expect(lake.lake.store.listByPrefix('versions.')).toEqual([]);
    expect(stored('_.releases.r1')).toMatchObject({
      state: 'published',
      publishedAt: NOW,
      finalDocumentStates: [
        { id: 'versions.r1.a' },
        { id: 'versions.r1.gone' },
        { id: 'versions.r1.new' },
      ],
      _rev: transactionId,
    });
  });

  it('publishes 1,000 documents by one request with one receipt', async () => {
    await client.releases.create({ releaseId: 'r1' });
    const ids = Array.from({ length: 1000 }, (_, i) => `doc-${String(i).padStart(4, '0')}`);
    await client.action(
      ids.map((id) => ({
        actionType: 'sanity.action.document.version.create' as const,
        publishedId: id,
        document: { _id: `versions.r1.${id}`, _type: 'faq', title: id },
      })),
    );
    const { transactionId } = await client.releases.publish({ releaseId: 'r1' });
    const revisions = await client.fetch(
      'array::unique(*[_type == "faq"]._rev)',
      {},
      { perspective: 'raw' },
    );
    expect(revisions).toEqual([transactionId]);
    expect(await client.fetch('count(*[_type == "faq"])')).toBe(1000);
    expect(lake.lake.store.transactions.getById(transactionId)).toMatchObject({
      author: 'test-editor',
    });
  });

  it.each([
    [
      'a document is unpublished that others refer to',
      [
        { create: published },
        { create: { _id: 'b', _type: 'faq', to: { _ref: 'a' } } },
        { create: { ...version, _system: { delete: true } } },
      ],
      'documentHasExistingReferencesError',
    ],
    [
      'a version refers to what is gone',
      [
        {
          create: {
            ...version,
            to: { _ref: 'nowhere', _weak: true, _strengthenOnPublish: { type: 'faq' } },
          },
        },
      ],
      'documentReferenceDoesNotExistError',
    ],
  ] as [string, Mutation[], string][])('is refused as a whole when %s', async (_, before, type) => {
    lake.seed([release('active'), { create: { _id: 'versions.r1.0', _type: 'faq' } }, ...before]);
    const sequence = lake.lake.store.sequence();
    expect(await outcome(ACTIONS.publish)).toBe(type);
    expect(lake.lake.store.sequence()).toBe(sequence);
    expect(stored('0')).toBeNull();
  });

  it('is told by the history of the document, with the release', async () => {
    lake.seed([{ create: published }, release('active'), { create: version }]);
    const before = stored('versions.r1.a')?._rev;
    const { transactionId } = await client.releases.publish({ releaseId: 'r1' });
    const answer = await lake.fetch('/data/history/production/events/documents/a', {
      role: 'viewer',
    });
    const { events } = await answer.json();
    expect(events.a[0]).toMatchObject({
      type: 'publishDocumentVersion',
      revisionId: transactionId,
      versionId: 'versions.r1.a',
      versionRevisionId: before,
      releaseId: 'r1',
    });
    const last = await lake.fetch(
      '/data/history/production/documents/versions.r1.a?lastRevision=true',
      { role: 'viewer' },
    );
    expect(await last.json()).toMatchObject({ documents: [{ title: 'New', _rev: transactionId }] });
  });
});

it('archives a release and brings it back whole', async () => {
  lake.seed([release('active'), { create: { ...version, list: [{ _key: 'k', n: 1 }] } }]);
  const { _rev, _updatedAt, ...content } = stored(version._id) ?? { _rev: '', _updatedAt: '' };
  await client.releases.archive({ releaseId: 'r1' });
  expect(stored(version._id)).toBeNull();
  expect(stored('_.releases.r1')).toMatchObject({ finalDocumentStates: [{ id: version._id }] });
  await client.releases.unarchive({ releaseId: 'r1' });
  expect(stored(version._id)).toMatchObject(content);
  expect(stored('_.releases.r1')).not.toHaveProperty('finalDocumentStates');
});

it('refuses to bring back what the history does not hold', async () => {
  lake.seed(STATES.archived ?? []);
  expect(await outcome(ACTIONS.unarchive)).toBe('documentNotFoundError');
});

describe('what is wrong', () => {
  const act = (name: string, fields: object) => ({
    actionType: `sanity.action.${name}`,
    ...fields,
  });
  it.each([
    ['no name', act('release.create', {})],
    ['a name with a dot', act('release.create', { releaseId: 'a.b' })],
    ['a name of a perspective', act('release.create', { releaseId: 'drafts' })],
    [
      'a type that is none',
      act('release.create', { releaseId: 'r1', metadata: { releaseType: 'now' } }),
    ],
    ['a title that is no text', act('release.create', { releaseId: 'r1', metadata: { title: 1 } })],
    ['metadata that is a list', act('release.create', { releaseId: 'r1', metadata: [] })],
    [
      'an instant without a zone',
      act('release.schedule', { releaseId: 'r1', publishAt: '2026-03-02T10:00:00' }),
    ],
    ['no instant', act('release.schedule', { releaseId: 'r1' })],
    ['an edit without a patch', act('release.edit', { releaseId: 'r1' })],
    ['an unknown action', act('release.explode', { releaseId: 'r1' })],
    [
      'a patch of the state',
      act('release.edit', { releaseId: 'r1', patch: { set: { state: 'published' } } }),
    ],
    [
      'a patch that spoils the metadata',
      act('release.edit', { releaseId: 'r1', patch: { unset: ['metadata'] } }),
    ],
    [
      'a version of another document',
      act('document.version.create', { publishedId: 'b', baseId: 'a', versionId: 'versions.r1.a' }),
    ],
    [
      'a version that is a draft',
      act('document.version.unpublish', { publishedId: 'a', versionId: 'drafts.a' }),
    ],
  ])('%s is refused in a sentence', async (_, action) => {
    lake.seed([release('active')]);
    const sequence = lake.lake.store.sequence();
    const answer = await fetch(`${lake.url}/v2025-02-19/data/actions/production`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer token-of-the-test-editor',
      },
      body: JSON.stringify({ actions: [action] }),
    });
    expect([400, 409]).toContain(answer.status);
    const { message, error } = await answer.json();
    expect(message ?? error?.description).toMatch(/\S.{10,200}/);
    expect(lake.lake.store.sequence()).toBe(sequence);
  });
});

it('shows releases to queries, and versions to their perspective', async () => {
  lake.seed([{ create: published }, release('active'), { create: version }]);
  const query =
    '{"titles": *[_type == "faq"].title, "releases": releases::all()[].name, "part": *[sanity::partOfRelease("r1")]._id}';
  expect(await client.fetch(query, {}, { perspective: ['r1', 'drafts'] })).toMatchObject({
    titles: ['New'],
    releases: ['r1'],
  });
  expect(await client.fetch(query, {}, { perspective: 'raw' })).toMatchObject({
    part: ['versions.r1.a'],
  });
  expect(await lake.client('anonymous').fetch(query, {}, { perspective: 'raw' })).toEqual({
    titles: ['Old'],
    releases: [],
    part: [],
  });
  expect(await client.getDocument('a', { releaseId: 'r1' })).toMatchObject({ title: 'New' });
  expect(await client.releases.get({ releaseId: 'r1' })).toMatchObject({ state: 'active' });
});
