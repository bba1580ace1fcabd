import type { DocumentInput, Mutation } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await startTestLake({ clock: () => new Date('2026-03-01T10:00:00.500Z') });
});
afterEach(() => lake.close());

type Stored = Record<string, Record<string, unknown> | null>;

const published = {
  _id: 'a',
  _type: 'faq',
  title: 'Published',
  _createdAt: '2025-01-01T00:00:00Z',
};
const draft = { _id: 'drafts.a', _type: 'faq', title: 'Draft', _createdAt: '2025-02-02T00:00:00Z' };
const create = (...documents: (DocumentInput & { _id: string })[]): Mutation[] =>
  documents.map((document) => ({ create: document }));

function act(body: unknown, role: 'editor' | 'viewer' | 'anonymous' = 'editor') {
  return lake.fetch('/data/actions/production', {
    method: 'POST',
    role,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const one = (name: string, fields: object) => ({
  actions: [{ actionType: `sanity.action.${name}`, ...fields }],
});
const pair = { draftId: 'drafts.a', publishedId: 'a' };

/** What is stored of the group, without revision and time of change. */
function stored(ids = ['a', 'drafts.a']): Stored {
  return Object.fromEntries(
    ids.map((id) => {
      const document = lake.lake.store.getDocument(id);
      if (document === null) return [id, null];
      const { _rev, _updatedAt, _id, _type, ...content } = document;
      return [id, content];
    }),
  );
}

const cases: {
  name: string;
  before: Mutation[];
  body: { actions: object[] };
  after: Stored;
}[] = [
  {
    name: 'create makes a draft',
    before: [],
    body: one('document.create', { publishedId: 'a', attributes: draft, ifExists: 'fail' }),
    after: { a: null, 'drafts.a': { title: 'Draft', _createdAt: draft._createdAt } },
  },
  {
    name: 'create leaves a draft that is there',
    before: create({ ...draft, title: 'First' }),
    body: one('document.create', { publishedId: 'a', attributes: draft, ifExists: 'useExisting' }),
    after: { a: null, 'drafts.a': { title: 'First', _createdAt: draft._createdAt } },
  },
  {
    name: 'edit of a published document makes a draft of it',
    before: create(published),
    body: {
      actions: [
        ...one('document.edit', {
          ...pair,
          patch: { unset: ['_empty_action_guard_pseudo_field_'] },
        }).actions,
        ...one('document.edit', { ...pair, patch: { set: { title: 'Changed' } } }).actions,
      ],
    },
    after: {
      a: { title: 'Published', _createdAt: published._createdAt },
      'drafts.a': { title: 'Changed', _createdAt: published._createdAt },
    },
  },
  {
    name: 'publish replaces the published document and keeps when it was created',
    before: create(published, draft),
    body: one('document.publish', pair),
    after: { a: { title: 'Draft', _createdAt: published._createdAt }, 'drafts.a': null },
  },
  {
    name: 'publish for the first time',
    before: create(draft),
    body: one('document.publish', pair),
    after: { a: { title: 'Draft', _createdAt: draft._createdAt }, 'drafts.a': null },
  },
  {
    name: 'publish makes references strong that asked for it',
    before: create(
      { _id: 'b', _type: 'topic' },
      {
        ...draft,
        topic: { _ref: 'b', _weak: true, _strengthenOnPublish: { type: 'topic' } },
        list: [
          { _key: 'x', _ref: 'c', _weak: true, _strengthenOnPublish: { type: 't', weak: true } },
        ],
        weak: { _ref: 'd', _weak: true },
      },
    ),
    body: one('document.publish', pair),
    after: {
      a: {
        title: 'Draft',
        _createdAt: draft._createdAt,
        topic: { _ref: 'b' },
        list: [{ _key: 'x', _ref: 'c', _weak: true }],
        weak: { _ref: 'd', _weak: true },
      },
      'drafts.a': null,
    },
  },
  {
    name: 'edit and publish in one request',
    before: create(published, draft),
    body: {
      actions: [
        ...one('document.edit', { ...pair, patch: { set: { title: 'Last words' } } }).actions,
        ...one('document.publish', pair).actions,
      ],
    },
    after: { a: { title: 'Last words', _createdAt: published._createdAt }, 'drafts.a': null },
  },
  {
    name: 'publish a version',
    before: create(published, { ...draft, _id: 'versions.r1.a' }),
    body: one('document.publish', { draftId: 'versions.r1.a', publishedId: 'a' }),
    after: { a: { title: 'Draft', _createdAt: published._createdAt }, 'versions.r1.a': null },
  },
  {
    name: 'unpublish keeps the content as a draft',
    before: create(published),
    body: one('document.unpublish', pair),
    after: { a: null, 'drafts.a': { title: 'Published', _createdAt: published._createdAt } },
  },
  {
    name: 'unpublish keeps a draft that is there',
    before: create(published, draft),
    body: one('document.unpublish', pair),
    after: { a: null, 'drafts.a': { title: 'Draft', _createdAt: draft._createdAt } },
  },
  {
    name: 'discard',
    before: create(published, draft),
    body: one('document.discard', { draftId: 'drafts.a' }),
    after: { a: { title: 'Published', _createdAt: published._createdAt }, 'drafts.a': null },
  },
  {
    name: 'version.discard of a draft, as the Studio discards',
    before: create(published, draft),
    body: one('document.version.discard', { versionId: 'drafts.a' }),
    after: { a: { title: 'Published', _createdAt: published._createdAt }, 'drafts.a': null },
  },
  {
    name: 'delete takes the drafts that are listed along',
    before: create(published, draft),
    body: one('document.delete', { publishedId: 'a', includeDrafts: ['drafts.a', 'versions.x.a'] }),
    after: { a: null, 'drafts.a': null },
  },
  {
    name: 'replaceDraft of a published document, as a revision is restored',
    before: create(published),
    body: one('document.replaceDraft', { publishedId: 'a', attributes: { ...draft, _rev: 'old' } }),
    after: {
      a: { title: 'Published', _createdAt: published._createdAt },
      'drafts.a': { title: 'Draft', _createdAt: published._createdAt },
    },
  },
  {
    name: 'create and replaceDraft, as a deleted document is restored',
    before: [],
    body: {
      actions: [
        ...one('document.create', { publishedId: 'a', attributes: draft, ifExists: 'fail' })
          .actions,
        ...one('document.replaceDraft', { publishedId: 'a', attributes: draft }).actions,
      ],
    },
    after: { a: null, 'drafts.a': { title: 'Draft', _createdAt: draft._createdAt } },
  },
  {
    name: 'version.replace of a draft',
    before: create(draft),
    body: one('document.version.replace', { document: { ...draft, title: 'Replaced' } }),
    after: { a: null, 'drafts.a': { title: 'Replaced', _createdAt: draft._createdAt } },
  },
];

it.each(cases)('$name', async ({ before, body, after }) => {
  if (before.length > 0) lake.seed(before);
  const sequence = lake.lake.store.sequence();
  const answer = await act({ ...body, transactionId: 'tx-1' });
  expect([answer.status, await answer.json()]).toEqual([200, { transactionId: 'tx-1' }]);
  expect(stored(Object.keys(after))).toEqual(after);
  expect(lake.lake.store.sequence()).toBe(sequence + 1);
  expect(lake.lake.store.transactions.getById('tx-1')?.seq).toBe(sequence + 1);
});

const refusals: {
  name: string;
  before: Mutation[];
  body: unknown;
  status: number;
  type: string;
  says: RegExp;
  index?: number;
}[] = [
  {
    name: 'create where something is published',
    before: create(published),
    body: one('document.create', { publishedId: 'a', attributes: draft, ifExists: 'fail' }),
    status: 409,
    type: 'documentAlreadyExistsError',
    says: /"a" already exists/,
  },
  {
    name: 'create where a draft is',
    before: create(draft),
    body: one('document.create', { publishedId: 'a', attributes: draft, ifExists: 'fail' }),
    status: 409,
    type: 'documentAlreadyExistsError',
    says: /"drafts.a" already exists/,
  },
  {
    name: 'edit of nothing',
    before: [],
    body: one('document.edit', { ...pair, patch: { set: { title: 'x' } } }),
    status: 409,
    type: 'documentNotFoundError',
    says: /"drafts.a" was not found/,
  },
  {
    name: 'publish without a draft',
    before: create(published),
    body: one('document.publish', pair),
    status: 409,
    type: 'documentNotFoundError',
    says: /"drafts.a" was not found/,
  },
  {
    name: 'publish over a revision that is not the expected one',
    before: create(published, draft),
    body: one('document.publish', { ...pair, ifPublishedRevisionId: 'other' }),
    status: 409,
    type: 'documentRevisionIDDoesNotMatchError',
    says: /"a" has unexpected revision ID .* expected "other"/,
  },
  {
    name: 'publish of a draft that is not the expected one',
    before: create(published, draft),
    body: one('document.publish', { ...pair, ifDraftRevisionId: 'other' }),
    status: 409,
    type: 'documentRevisionIDDoesNotMatchError',
    says: /"drafts.a" has unexpected revision ID/,
  },
  {
    name: 'publish of what refers to something that is not there',
    before: create({
      ...draft,
      topic: { _ref: 'b', _weak: true, _strengthenOnPublish: {} },
    }),
    body: one('document.publish', pair),
    status: 409,
    type: 'documentReferenceDoesNotExistError',
    says: /"a" references non-existent document "b"/,
  },
  {
    name: 'unpublish of what others refer to, named',
    before: create(published, { _id: 'b', _type: 'faq', to: { _ref: 'a' } }),
    body: one('document.unpublish', pair),
    status: 409,
    type: 'documentHasExistingReferencesError',
    says: /"a" cannot be deleted as there are references to it from "b"/,
  },
  {
    name: 'delete of what others refer to, with the action by its index',
    before: create(published, draft, { _id: 'b', _type: 'faq', to: { _ref: 'a' } }),
    body: {
      actions: [
        ...one('document.discard', { draftId: 'drafts.a' }).actions,
        ...one('document.delete', { publishedId: 'a', includeDrafts: [] }).actions,
      ],
    },
    status: 409,
    type: 'documentHasExistingReferencesError',
    says: /from "b"/,
    index: 1,
  },
  {
    name: 'delete that forgets a draft',
    before: create(published, draft),
    body: one('document.delete', { publishedId: 'a', includeDrafts: [] }),
    status: 409,
    type: 'documentHasDraftsError',
    says: /not listed for deletion/,
  },
  {
    name: 'discard of nothing',
    before: [],
    body: one('document.version.discard', { versionId: 'drafts.a' }),
    status: 409,
    type: 'documentNotFoundError',
    says: /was not found/,
  },
  {
    name: 'a variant',
    before: [],
    body: one('variant.definition.create', { variantId: 'v1' }),
    status: 400,
    type: 'unsupportedActionError',
    says: /not supported/,
  },
  {
    name: 'a version in a release that is not there',
    before: create(published),
    body: one('document.version.create', {
      publishedId: 'a',
      baseId: 'a',
      versionId: 'versions.r.a',
    }),
    status: 409,
    type: 'documentNotFoundError',
    says: /"_.releases.r" was not found/,
  },
];

it.each(refusals)('refuses $name', async ({ before, body, status, type, says, index = 0 }) => {
  if (before.length > 0) lake.seed(before);
  const sequence = lake.lake.store.sequence();
  const answer = await act(body);
  const { error, statusCode } = await answer.json();
  expect([answer.status, statusCode, error.type]).toEqual([status, status, 'actionError']);
  expect(error.items).toEqual([
    { index, error: expect.objectContaining({ type, description: expect.stringMatching(says) }) },
  ]);
  expect(lake.lake.store.sequence()).toBe(sequence);
});

it.each([
  ['no list', {}],
  ['no object', { actions: [1] }],
  ['a draft id that is none', one('document.publish', { draftId: 'a', publishedId: 'a' })],
  [
    'a draft of another document',
    one('document.publish', { draftId: 'drafts.b', publishedId: 'a' }),
  ],
  ['attributes without a type', one('document.create', { attributes: { _id: 'drafts.a' } })],
  ['a patch that is none', one('document.edit', { ...pair, patch: { set: 1 } })],
  ['a patch with an unknown operation', one('document.edit', { ...pair, patch: { drop: [] } })],
  ['an unknown action', one('database.drop', {})],
  ['an id that cannot be one', one('document.discard', { draftId: 'drafts.a b' })],
  ['a transaction id that cannot be one', { actions: [], transactionId: 'a b' }],
])('answers 400 in one sentence to %s', async (_, body) => {
  const answer = await act(body);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: 'Bad Request',
    message: expect.stringMatching(/^\S.{10,200}$/),
  });
});

it('carries out the same request under the same transaction id once', async () => {
  lake.seed(create(published, draft));
  const body = { ...one('document.publish', pair), transactionId: 'tx-1' };
  expect((await act(body)).status).toBe(200);
  expect((await act(body)).status).toBe(200);
  expect(lake.lake.store.transactions.listSequencesOf('a')).toHaveLength(2);
  const other = await act({ ...one('document.unpublish', pair), transactionId: 'tx-1' });
  expect(other.status).toBe(409);
  expect(stored()).toMatchObject({ a: { title: 'Draft' }, 'drafts.a': null });
});

it('stores nothing in a dry run, and answers the Studio when it asks for its rights', async () => {
  lake.seed(create(published, draft));
  const publish = await act({ ...one('document.publish', pair), dryRun: true });
  expect(publish.status).toBe(200);
  const release = await act({ ...one('release.create', { releaseId: 'r1' }), dryRun: true });
  expect(release.status).toBe(200);
  const impossible = await act({
    ...one('document.publish', { ...pair, ifDraftRevisionId: 'x' }),
    dryRun: true,
  });
  expect(impossible.status).toBe(409);
  expect(stored()).toMatchObject({ a: { title: 'Published' }, 'drafts.a': { title: 'Draft' } });
});

it('takes an empty list for what it is', async () => {
  const answer = await act({ actions: [] });
  expect(answer.status).toBe(200);
  expect(lake.lake.store.sequence()).toBe(0);
});

it('takes actions from editors alone, and writes down who it was', async () => {
  lake.seed(create(published, draft));
  const body = one('document.publish', pair);
  expect((await act(body, 'anonymous')).status).toBe(401);
  expect((await act(body, 'viewer')).status).toBe(403);
  expect((await act({ ...body, transactionId: 'tx' }, 'editor')).status).toBe(200);
  expect(lake.lake.store.transactions.getById('tx')).toMatchObject({ author: 'test-editor' });
});

it('works with the official client, whose error says what was wrong', async () => {
  lake.seed(create(published, { _id: 'b', _type: 'faq', to: { _ref: 'a' } }));
  const client = lake.client('editor');
  const unpublish = client.action({
    actionType: 'sanity.action.document.unpublish',
    ...pair,
  });
  await expect(unpublish).rejects.toThrow(/references to it from "b"/);
  await client.delete('b');
  await client.action({ actionType: 'sanity.action.document.unpublish', ...pair });
  expect(stored()).toMatchObject({ a: null, 'drafts.a': { title: 'Published' } });
});

it.each(['true', 'false', 'yes'])(
  'is not carried out with dryRun=%s in the address',
  async (value) => {
    lake.lake.store.commit({ mutations: create(published, draft), author: 'test' });
    const path = `/data/actions/production?dryRun=${value}`;
    const body = JSON.stringify(one('document.publish', pair));
    const response = await lake.fetch(path, { method: 'POST', role: 'editor', body });
    expect(response.status).toBe(value === 'yes' ? 400 : 200);
    expect(stored(['a']).a).toMatchObject({ title: value === 'false' ? 'Draft' : 'Published' });
  },
);
