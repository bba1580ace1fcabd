import { applyPatch, type RawPatch } from 'mendoza';
import type { Mutation, Role } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-01-01T00:00:00.000Z');
  lake = await startTestLake({ clock: () => now });
});
afterEach(() => lake.close());

/** One transaction a minute after the last. */
function commit(id: string, author: string, ...mutations: Mutation[]): void {
  now = new Date(now.getTime() + 60_000);
  lake.lake.store.commit({ mutations, transactionId: id, author });
}

async function get(path: string, role: Role = 'viewer') {
  return (await lake.fetch(`/data/history/production/${path}`, { role })).json();
}

type Line = {
  id: string;
  author: string;
  timestamp: string;
  documentIDs: string[];
  mutations?: unknown[];
  effects?: Record<string, { apply: RawPatch; revert: RawPatch }>;
};

/** Transactions as lines. */
async function lines(path: string): Promise<Line[]> {
  const response = await lake.fetch(`/data/history/production/transactions/${path}`, {
    role: 'viewer',
  });
  expect(response.headers.get('content-type')).toMatch('application/x-ndjson');
  const text = await response.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const faq = (id: string, title: string) => ({ _id: id, _type: 'faq', title });

/** A life: written, published, changed, published again, unpublished, deleted. */
function live(): void {
  commit('t1', 'eve', { create: faq('drafts.a', 'One') });
  commit('t2', 'eve', { patch: { id: 'drafts.a', set: { title: 'Two' } } });
  commit('t3', 'ada', { createOrReplace: faq('a', 'Two') }, { delete: { id: 'drafts.a' } });
  commit('t4', 'eve', { create: faq('drafts.a', 'Three') }, { create: faq('b', 'Other') });
  commit('t5', 'eve', { patch: { id: 'drafts.a', set: { title: 'Four' } } });
  commit('t6', 'ada', { createOrReplace: faq('a', 'Four') }, { delete: { id: 'drafts.a' } });
  commit('t7', 'ada', { create: faq('drafts.a', 'Four') }, { delete: { id: 'a' } });
  commit('t8', 'eve', { delete: { id: 'drafts.a' } });
}

const states: { ask: string; titles: (string | undefined)[] }[] = [
  { ask: 'drafts.a?revision=t1', titles: ['One'] },
  { ask: 'drafts.a?revision=t2', titles: ['Two'] },
  { ask: 'drafts.a?revision=t3', titles: [] },
  { ask: 'a?revision=t5', titles: ['Two'] },
  { ask: 'a?revision=t6', titles: ['Four'] },
  { ask: 'a,drafts.a?revision=t5', titles: ['Two', 'Four'] },
  { ask: 'a?revision=unknown', titles: [] },
  { ask: 'a?revision=t7', titles: [] },
  { ask: 'drafts.a?time=2026-01-01T00:02:30Z', titles: ['Two'] },
  { ask: 'drafts.a?time=2026-01-01T00:02:00Z', titles: ['Two'] },
  { ask: 'drafts.a?time=2026-01-01T00:01:59.999Z', titles: ['One'] },
  { ask: 'drafts.a?time=2026-01-01T01:02:30%2B01:00', titles: ['Two'] },
  { ask: 'drafts.a?time=2025-01-01T00:00:00Z', titles: [] },
  { ask: 'a?lastRevision=true', titles: ['Four'] },
  { ask: 'b?lastRevision=true', titles: ['Other'] },
  { ask: 'never?lastRevision=true', titles: [] },
];

it.each(states)('knows documents as they were: $ask', async ({ ask, titles }) => {
  live();
  const { documents } = await get(`documents/${ask}`);
  expect(documents.map(({ title }: { title: string }) => title)).toEqual(titles);
});

it('gives a draft what was public at a revision that made no draft, as an import does', async () => {
  commit('t1', 'import', { create: faq('a', 'Imported') });
  commit('t2', 'eve', { create: faq('drafts.a', 'Edited') });
  const { documents } = await get('documents/drafts.a?revision=t1');
  expect(documents).toEqual([expect.objectContaining({ _id: 'a', title: 'Imported' })]);
  expect(await get('documents/drafts.b?revision=t1')).toEqual({ documents: [] });
});

it('gives a document the revision that was asked for, as tools that restore it check', async () => {
  live();
  const { documents } = await get('documents/drafts.a?revision=t5');
  expect(documents[0]).toMatchObject({ _id: 'drafts.a', _rev: 't5' });
});

const ranges: { ask: string; ids: string[] }[] = [
  { ask: 'drafts.a', ids: ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'] },
  { ask: 'a', ids: ['t3', 't6', 't7'] },
  { ask: 'a,b', ids: ['t3', 't4', 't6', 't7'] },
  { ask: 'drafts.a?reverse=true&limit=3', ids: ['t8', 't7', 't6'] },
  { ask: 'drafts.a?limit=2', ids: ['t1', 't2'] },
  { ask: 'drafts.a?fromTransaction=t4&limit=2', ids: ['t4', 't5'] },
  { ask: 'drafts.a?fromTransaction=t3&toTransaction=t5', ids: ['t3', 't4', 't5'] },
  { ask: 'drafts.a?fromTransaction=&limit=1', ids: ['t1'] },
  { ask: 'drafts.a?fromTransaction=unknown', ids: [] },
  { ask: 'drafts.a?toTransaction=t2', ids: ['t1', 't2'] },
  { ask: 'drafts.a?authors=ada', ids: ['t3', 't6', 't7'] },
  { ask: 'drafts.a?authors=ada,eve&limit=2', ids: ['t1', 't2'] },
  { ask: 'drafts.a?fromTime=2026-01-01T00:07:00Z', ids: ['t7', 't8'] },
  { ask: 'drafts.a?toTime=2026-01-01T00:02:00Z', ids: ['t1', 't2'] },
  { ask: 'never', ids: [] },
];

it.each(ranges)('lists transactions: $ask', async ({ ask, ids }) => {
  live();
  expect((await lines(ask)).map(({ id }) => id)).toEqual(ids);
});

it('tells who did what, with patches that lead from each state to the next and back', async () => {
  live();
  const transactions = await lines('drafts.a?effectFormat=mendoza&excludeContent=true');
  let document: unknown = null;
  for (const { id, author, effects, mutations } of transactions) {
    expect(mutations).toBeUndefined();
    const { apply = [], revert = [] } = effects?.['drafts.a'] ?? {};
    const next = applyPatch(document, apply);
    expect(applyPatch(next, revert)).toEqual(document);
    document = next;
    expect(author).toBe(['t3', 't6', 't7'].includes(id) ? 'ada' : 'eve');
    // The Studio takes the revision off before it applies effects, so they know of none.
    if (next !== null) expect(next).not.toHaveProperty('_rev');
  }
  expect(document).toBeNull();
  const [first] = await lines('drafts.a?limit=1');
  expect(first).toEqual({
    id: 't1',
    author: 'eve',
    timestamp: '2026-01-01T00:01:00.000Z',
    documentIDs: ['drafts.a'],
    mutations: [{ create: faq('drafts.a', 'One') }],
  });
});

it('leaves out other documents of a transaction on request', async () => {
  live();
  const [all] = await lines('a?effectFormat=mendoza&limit=1');
  const [own] = await lines('a?effectFormat=mendoza&limit=1&includeIdentifiedDocumentsOnly=true');
  expect(all).toMatchObject({ documentIDs: ['a', 'drafts.a'] });
  expect(own).toMatchObject({ documentIDs: ['a'] });
  expect(Object.keys(own?.effects ?? {})).toEqual(['a']);
});

it('tells the life of a document, newest first', async () => {
  live();
  const { events, nextCursor } = await get('events/documents/drafts.a?limit=100');
  expect(nextCursor).toBe('');
  expect(Object.keys(events)).toEqual(['drafts.a']);
  const told = events['drafts.a'];
  expect(told.map(({ timestamp, documentId, ...rest }: Record<string, unknown>) => rest)).toEqual([
    { type: 'deleteDocumentGroup', author: 'eve' },
    { type: 'unpublishDocument', author: 'ada', versionId: 'drafts.a', versionRevisionId: 't7' },
    {
      type: 'publishDocumentVersion',
      author: 'ada',
      revisionId: 't6',
      versionId: 'drafts.a',
      versionRevisionId: 't5',
      publishCause: 'document.publish',
      cause: { type: 'document.publish' },
    },
    {
      type: 'createDocumentVersion',
      author: 'eve',
      versionId: 'drafts.a',
      versionRevisionId: 't4',
    },
    {
      type: 'publishDocumentVersion',
      author: 'ada',
      revisionId: 't3',
      versionId: 'drafts.a',
      versionRevisionId: 't2',
      publishCause: 'document.publish',
      cause: { type: 'document.publish' },
    },
    {
      type: 'createDocumentVersion',
      author: 'eve',
      versionId: 'drafts.a',
      versionRevisionId: 't1',
    },
  ]);
  expect(told.every(({ documentId }: { documentId: string }) => documentId === 'a')).toBe(true);
});

const lives: { name: string; steps: Mutation[][]; types: string[] }[] = [
  {
    name: 'changed without drafts',
    steps: [
      [{ create: faq('a', 'x') }],
      [{ patch: { id: 'a', set: { title: 'y' } } }],
      [{ delete: { id: 'a' } }],
    ],
    types: ['createLiveDocument', 'updateLiveDocument', 'deleteDocumentGroup'],
  },
  {
    name: 'a draft that was discarded',
    steps: [
      [{ create: faq('a', 'x') }],
      [{ create: faq('drafts.a', 'y') }],
      [{ patch: { id: 'drafts.a', set: { title: 'z' } } }],
      [{ delete: { id: 'drafts.a' } }],
    ],
    types: ['createLiveDocument', 'createDocumentVersion', 'deleteDocumentVersion'],
  },
  {
    name: 'deleted with its draft',
    steps: [
      [{ create: faq('a', 'x') }, { create: faq('drafts.a', 'y') }],
      [{ delete: { id: 'a' } }, { delete: { id: 'drafts.a' } }],
    ],
    types: ['createDocumentVersion', 'deleteDocumentGroup'],
  },
  {
    name: 'unpublished with a draft that was there',
    steps: [
      [{ create: faq('a', 'x') }],
      [{ create: faq('drafts.a', 'y') }],
      [{ delete: { id: 'a' } }],
    ],
    types: ['createLiveDocument', 'createDocumentVersion', 'unpublishDocument'],
  },
];

it.each(lives)('tells the life of a document that was $name', async ({ steps, types }) => {
  for (const [i, mutations] of steps.entries()) commit(`t${i}`, 'eve', ...mutations);
  const { events } = await get('events/documents/a');
  expect(events.a.map(({ type }: { type: string }) => type).reverse()).toEqual(types);
});

it('goes through a long life page by page', async () => {
  for (let i = 0; i < 25; i += 1) {
    commit(`p${i}`, 'ada', { createOrReplace: faq('a', `${i}`) });
  }
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await get(`events/documents/a?limit=10&nextCursor=${cursor}`);
    for (const { revisionId } of page.events.a) seen.push(revisionId);
    cursor = page.nextCursor;
  } while (cursor !== '');
  expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `p${24 - i}`));
});

it.each([
  ['documents/a?revision=x&time=2026-01-01T00:00:00Z', 400],
  ['documents/a?time=yesterday', 400],
  ['documents/a%20b', 400],
  ['transactions/a?limit=0', 400],
  ['transactions/a?fromTime=soon', 400],
  ['events/documents/a?nextCursor=x', 400],
])('refuses %s', async (path, status) => {
  const response = await lake.fetch(`/data/history/production/${path}`, { role: 'viewer' });
  expect(response.status).toBe(status);
});

it.each(['documents/a', 'transactions/a', 'events/documents/a'])(
  'shows nobody without an account %s',
  async (path) => {
    live();
    expect((await lake.fetch(`/data/history/production/${path}`)).status).toBe(401);
  },
);

it('restores a revision with the requests the Studio makes', async () => {
  live();
  const client = lake.client('editor');
  const { documents } = await client.request({
    url: '/data/history/production/documents/drafts.a?revision=t2',
  });
  const { _updatedAt, ...restored } = documents[0];
  await client.action([
    {
      actionType: 'sanity.action.document.create',
      publishedId: 'a',
      attributes: restored,
      ifExists: 'fail',
    },
    { actionType: 'sanity.action.document.replaceDraft', publishedId: 'a', attributes: restored },
  ]);
  expect(lake.lake.store.getDocument('drafts.a')).toMatchObject({ title: 'Two' });
});
