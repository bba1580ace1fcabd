import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { countSteps } from '#tests/support/steps.ts';
import { before, patches, refusedPatches } from '../protocol/patches.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake({ clock: () => new Date('2026-05-01T12:00:00.500Z') });
});

afterAll(() => lake.close());

type Body = {
  status: number;
  body: {
    transactionId: string;
    results: { id?: string; operation: string; document?: Record<string, unknown> }[];
    error: { type: string; items: { index: number; error: Record<string, unknown> }[] };
    message: string;
  };
};

async function mutate(mutations: unknown, search = '', extra = {}): Promise<Body> {
  const path = `/data/mutate/production?returnIds=true&returnDocuments=true${search}`;
  const body = JSON.stringify({ mutations, ...extra });
  const response = await lake.fetch(path, { role: 'editor', method: 'POST', body });
  return { status: response.status, body: await response.json() };
}

function stored(id: string) {
  return lake.lake.store.getDocument(id);
}

const system = {
  _createdAt: '2026-05-01T12:00:00Z',
  _updatedAt: '2026-05-01T12:00:00Z',
  _rev: expect.any(String),
};

describe('creating', () => {
  it('stores a document with what the system adds', async () => {
    const { body } = await mutate([{ create: { _id: 'c1', _type: 'faq', title: 'One' } }]);
    const document = { _id: 'c1', _type: 'faq', title: 'One', ...system };
    expect(body.results).toEqual([{ id: 'c1', operation: 'create', document }]);
    expect(stored('c1')).toEqual({ ...document, _rev: body.transactionId });
  });

  it('makes up an id, or the rest of one that ends in a dot', async () => {
    const { body } = await mutate([
      { create: { _type: 'faq' } },
      { create: { _id: 'drafts.', _type: 'faq' } },
    ]);
    expect(body.results[0]?.id).toMatch(/^[a-zA-Z0-9]{22}$/);
    expect(body.results[1]?.id).toMatch(/^drafts\.[a-zA-Z0-9]{22}$/);
  });

  it('ignores a revision and an update time that the caller sends', async () => {
    await mutate([
      { create: { _id: 'c2', _type: 'faq', _rev: 'mine', _updatedAt: '2001-01-01T00:00:00Z' } },
    ]);
    expect(stored('c2')).toMatchObject({ _updatedAt: system._updatedAt });
    expect(stored('c2')?._rev).not.toBe('mine');
  });

  it('keeps a creation time that the caller sends', async () => {
    await mutate([{ create: { _id: 'c3', _type: 'faq', _createdAt: '2001-01-01T00:00:00Z' } }]);
    expect(stored('c3')?._createdAt).toBe('2001-01-01T00:00:00Z');
  });

  it('refuses what exists, changing nothing', async () => {
    lake.seed([{ createOrReplace: { _id: 'c4', _type: 'faq', title: 'Old' } }]);
    const { status, body } = await mutate([
      { create: { _id: 'c4-other', _type: 'faq' } },
      { create: { _id: 'c4', _type: 'faq', title: 'New' } },
    ]);
    expect(status).toBe(409);
    expect(body.error).toMatchObject({
      type: 'mutationError',
      items: [{ index: 1, error: { type: 'documentAlreadyExistsError', id: 'c4' } }],
    });
    expect([stored('c4')?.title, stored('c4-other')]).toEqual(['Old', null]);
  });

  it('createIfNotExists leaves what exists', async () => {
    lake.seed([{ createOrReplace: { _id: 'c5', _type: 'faq', title: 'Old' } }]);
    const { body } = await mutate([{ createIfNotExists: { _id: 'c5', _type: 'faq', title: 'x' } }]);
    expect(body.results).toMatchObject([{ id: 'c5', operation: 'none' }]);
    expect(stored('c5')?.title).toBe('Old');
  });

  it('createOrReplace replaces all fields', async () => {
    lake.seed([{ createOrReplace: { _id: 'c6', _type: 'faq', title: 'Old', rank: 1 } }]);
    const { body } = await mutate([{ createOrReplace: { _id: 'c6', _type: 'faq', title: 'New' } }]);
    expect(body.results).toMatchObject([{ operation: 'update' }]);
    expect(stored('c6')).toEqual({ _id: 'c6', _type: 'faq', title: 'New', ...system });
  });

  it('adds keys to list items when asked', async () => {
    const document = { _id: 'c7', _type: 'faq', list: [{ a: 1 }, { _key: 'k', b: [{ c: 2 }] }, 3] };
    await mutate([{ createOrReplace: document }], '&autoGenerateArrayKeys=true');
    const key = expect.stringMatching(/^[0-9a-f]{12}$/);
    expect(stored('c7')?.list).toEqual([
      { a: 1, _key: key },
      { _key: 'k', b: [{ c: 2, _key: key }] },
      3,
    ]);
  });
});

describe('deleting', () => {
  it('removes a document', async () => {
    lake.seed([{ createOrReplace: { _id: 'd1', _type: 'faq' } }]);
    const { body } = await mutate([{ delete: { id: 'd1' } }]);
    expect(body.results).toEqual([{ id: 'd1', operation: 'delete' }]);
    expect(stored('d1')).toBeNull();
  });

  it('has nothing to do for a document that is missing', async () => {
    const { status, body } = await mutate([{ delete: { id: 'd-missing' } }]);
    expect([status, body.results]).toEqual([200, [{ id: 'd-missing', operation: 'none' }]]);
  });

  it('removes what a query selects', async () => {
    lake.seed(['a', 'b', 'c'].map((n) => ({ create: { _id: `d2-${n}`, _type: 'gone', n } })));
    const query = '*[_type == "gone" && n != $keep] // not all';
    const { body } = await mutate([{ delete: { query, params: { keep: 'b' } } }]);
    expect(body.results.map(({ id }) => id)).toEqual(['d2-a', 'd2-c']);
    expect([stored('d2-a'), stored('d2-b')?.n, stored('d2-c')]).toEqual([null, 'b', null]);
  });

  it('creates and removes within one transaction', async () => {
    const { status } = await mutate([
      { create: { _id: 'd3', _type: 'faq' } },
      { delete: { id: 'd3' } },
    ]);
    expect([status, stored('d3')]).toEqual([200, null]);
  });
});

describe('patching', () => {
  beforeEach(() => lake.seed([{ createOrReplace: before }]));

  it.each(patches.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { status, body } = await mutate([{ patch: { id: 'p1', ...one.patch } }]);
    expect(status).toBe(200);
    expect(body.results).toMatchObject([{ id: 'p1', operation: 'update' }]);
    expect(stored('p1')).toMatchObject({ ...one.expected, _rev: body.transactionId });
    if (Array.isArray(one.patch.unset) && one.patch.unset.includes('title')) {
      expect(stored('p1')).not.toHaveProperty('title');
    }
  });

  it('refuses a document that is missing', async () => {
    const { status, body } = await mutate([{ patch: { id: 'p-none', set: { a: 1 } } }]);
    expect(status).toBe(409);
    expect(body.error.items[0]?.error).toMatchObject({
      type: 'documentNotFoundError',
      description: 'The document with the ID "p-none" was not found',
    });
  });

  it('checks the revision', async () => {
    const now = stored('p1')?._rev;
    const wrong = await mutate([{ patch: { id: 'p1', ifRevisionID: 'old', set: { rank: 7 } } }]);
    expect(wrong.status).toBe(409);
    expect(wrong.body.error.items[0]?.error).toMatchObject({
      type: 'documentRevisionIDDoesNotMatchError',
      currentRevisionID: now,
      expectedRevisionID: 'old',
    });
    const right = await mutate([{ patch: { id: 'p1', ifRevisionID: now, set: { rank: 7 } } }]);
    expect([right.status, stored('p1')?.rank]).toEqual([200, 7]);
  });

  it.each(['a[', 'list[*', 'list[n ==]', '..', 'list[*]..', '', '[*]]', 'a b'])(
    'refuses the path %j and keeps the document',
    async (path) => {
      const before = stored('p1');
      const { status } = await mutate([{ patch: { id: 'p1', set: { [path]: 1 } } }]);
      expect([status, stored('p1')]).toEqual([400, before]);
    },
  );

  it.each(['_id', '_type', '_createdAt'])('refuses to change %s', async (field) => {
    const { status } = await mutate([{ patch: { id: 'p1', set: { [field]: 'other' } } }]);
    expect([status, stored('p1')?._type]).toEqual([400, 'faq']);
  });

  it.each([
    { set: { 'list[0:1000000000]': 1 } },
    { unset: ['list[-999999999:2]'] },
    { insert: { before: 'list[1234567]', items: [1] } },
    { set: { [`${'a.'.repeat(300)}b`]: 1 } },
    { unset: ['..a..b..c..d'] },
    { set: { [`seo${'[a, a]'.repeat(40)}`]: 1 } },
  ])('refuses a path that would keep everybody waiting: %j', async (patch) => {
    const refused = async (one: object) => {
      const { status } = await mutate([{ patch: { id: 'p1', ...one } }]);
      expect(status).toBe(400);
    };
    const simple = await countSteps(() => refused({ unset: ['list[-1'] }));
    expect(await countSteps(() => refused(patch))).toBeLessThan(10 * simple);
  });

  it('takes large numbers where they are values', async () => {
    const list = [{ _key: '[1234567]', n: 9_999_999 }];
    await mutate([{ patch: { id: 'p1', set: { list } } }]);
    const set = { 'list[_key=="[1234567]"].a': 1, 'list[n==9999999].b': 2 };
    const { status } = await mutate([{ patch: { id: 'p1', set } }]);
    expect([status, stored('p1')?.list]).toEqual([200, [{ ...list[0], a: 1, b: 2 }]]);
  });

  it('patches what a query selects', async () => {
    lake.seed(
      ['a', 'b'].map((n) => ({ createOrReplace: { _id: `p2-${n}`, _type: 'many', n: 1 } })),
    );
    const patch = { query: '*[_type == $type]', params: { type: 'many' }, inc: { n: 1 } };
    const { body } = await mutate([{ patch }]);
    expect(body.results).toHaveLength(2);
    expect([stored('p2-a')?.n, stored('p2-b')?.n]).toEqual([2, 2]);
  });

  it('sees the changes of earlier mutations in the same transaction', async () => {
    await mutate([
      { patch: { id: 'p1', set: { rank: 10 } } },
      { patch: { id: 'p1', inc: { rank: 1 } } },
    ]);
    expect(stored('p1')?.rank).toBe(11);
  });
});

describe('references', () => {
  const target = { _id: 'r-target', _type: 'topic' };
  const pointing = (id: string, extra = {}) => ({
    createOrReplace: { _id: id, _type: 'faq', topic: { _ref: 'r-target', ...extra } },
  });

  it('refuses a strong reference to nothing and names it', async () => {
    const to = { _id: 'r1', _type: 'faq', list: [{ deep: { _ref: 'nowhere' } }] };
    const { status, body } = await mutate([{ create: to }]);
    expect(status).toBe(409);
    expect(body.error.items[0]?.error).toMatchObject({
      type: 'documentReferenceDoesNotExistError',
      id: 'r1',
      referenceID: 'nowhere',
    });
    expect(stored('r1')).toBeNull();
  });

  it('lets weak references and other datasets point where they like', async () => {
    const weak = { _ref: 'nowhere', _weak: true };
    const elsewhere = { _ref: 'far', _dataset: 'other', _projectId: 'p' };
    const { status } = await mutate([{ create: { _id: 'r2', _type: 'faq', weak, elsewhere } }]);
    expect(status).toBe(200);
  });

  it('lets a transaction create both ends in any order', async () => {
    const { status } = await mutate([pointing('r3'), { createOrReplace: target }]);
    expect(status).toBe(200);
  });

  it('refuses to delete what is referred to strongly and names who does', async () => {
    lake.seed([
      { createOrReplace: target },
      pointing('r4'),
      pointing('r5'),
      pointing('r6', { _weak: true }),
    ]);
    const { status, body } = await mutate([{ delete: { id: 'r-target' } }]);
    expect(status).toBe(409);
    const error = body.error.items[0]?.error;
    expect(error).toMatchObject({ type: 'documentHasExistingReferencesError', id: 'r-target' });
    expect(error?.referencingIDs).toEqual(expect.arrayContaining(['r4', 'r5']));
    expect(error?.referencingIDs).not.toContain('r6');
    expect(stored('r-target')).not.toBeNull();
  });

  it('deletes once nobody refers to it any more, in the same transaction too', async () => {
    lake.seed([{ createOrReplace: { _id: 'r7', _type: 'topic' } }]);
    lake.seed([{ create: { _id: 'r8', _type: 'faq', topic: { _ref: 'r7' } } }]);
    const { status } = await mutate([
      { delete: { id: 'r7' } },
      { patch: { id: 'r8', unset: ['topic'] } },
    ]);
    expect([status, stored('r7')]).toEqual([200, null]);
  });

  it('does not hold an older broken reference against an edit', async () => {
    const mutations = [{ create: { _id: 'r9', _type: 'faq', topic: { _ref: 'lost' } } }];
    lake.lake.store.commit({ mutations, author: 'seed', skipReferenceCheck: true });
    const { status } = await mutate([{ patch: { id: 'r9', set: { title: 'Edited' } } }]);
    expect(status).toBe(200);
  });
});

describe('transactions', () => {
  it('are stored whole or not at all', async () => {
    const { status } = await mutate([
      { create: { _id: 't1', _type: 'faq' } },
      { patch: { id: 't-missing', set: { a: 1 } } },
    ]);
    expect([status, stored('t1')]).toEqual([409, null]);
  });

  it('count once when the same one is sent twice', async () => {
    lake.seed([{ createOrReplace: { _id: 't2', _type: 'faq', n: 0 } }]);
    const again = { transactionId: 'my-transaction' };
    const first = await mutate([{ patch: { id: 't2', inc: { n: 1 } } }], '', again);
    const second = await mutate([{ patch: { id: 't2', inc: { n: 1 } } }], '', again);
    expect([first.status, second.status, stored('t2')?.n]).toEqual([200, 200, 1]);
    expect(second.body.transactionId).toBe('my-transaction');
    expect(second.body.results).toEqual(first.body.results);
  });

  it('refuse an id that stood for something else', async () => {
    const again = { transactionId: 'taken' };
    await mutate([{ createOrReplace: { _id: 't3', _type: 'faq', n: 0 } }], '', again);
    const other = await mutate([{ patch: { id: 't3', inc: { n: 1 } } }], '', again);
    expect([other.status, stored('t3')?.n]).toEqual([409, 0]);
  });

  it('tell what they would do and store nothing in a dry run', async () => {
    const seq = lake.lake.store.sequence();
    const { status, body } = await mutate(
      [{ create: { _id: 't4', _type: 'faq' } }],
      '&dryRun=true',
    );
    expect([status, body.results[0]?.operation]).toEqual([200, 'create']);
    expect([stored('t4'), lake.lake.store.sequence()]).toEqual([null, seq]);
  });

  it('refuse a dry run that is neither true nor false', async () => {
    const { status } = await mutate([{ create: { _id: 't5', _type: 'faq' } }], '&dryRun=maybe');
    expect([status, stored('t5')]).toEqual([400, null]);
  });

  it('refuse in a dry run what they would refuse', async () => {
    const { status } = await mutate([{ patch: { id: 'no', set: { a: 1 } } }], '&dryRun=true');
    expect(status).toBe(409);
  });

  it('are seen by the next query, whatever visibility was asked for', async () => {
    for (const [n, visibility] of ['sync', 'async', 'deferred'].entries()) {
      await mutate(
        [{ createOrReplace: { _id: 't5', _type: 'seen', n } }],
        `&visibility=${visibility}`,
      );
      const found = await lake.client('editor').fetch('*[_type == "seen"][0].n');
      expect(found).toBe(n);
    }
  });

  it('name their author in the log', async () => {
    const { body } = await mutate([{ createOrReplace: { _id: 't6', _type: 'faq' } }]);
    const logged = lake.lake.store.transactions.getById(body.transactionId);
    expect(logged).toMatchObject({ author: 'test-editor', timestamp: '2026-05-01T12:00:00.500Z' });
  });
});

describe('@sanity/client', () => {
  it('writes and reads back', async () => {
    const client = lake.client('editor');
    const created = await client.create({ _type: 'faq', title: 'By the client' });
    await client
      .patch(created._id)
      .set({ title: 'Patched' })
      .inc({ n: 1 })
      .setIfMissing({ n: 5 })
      .commit();
    expect(await client.getDocument(created._id)).toMatchObject({ title: 'Patched', n: 6 });
    await client.transaction().delete(created._id).commit();
    expect(await client.getDocument(created._id)).toBeUndefined();
  });

  it('reports a conflict with what the lake said', async () => {
    lake.seed([{ createOrReplace: { _id: 'x1', _type: 'faq' } }]);
    const attempt = lake.client('editor').create({ _id: 'x1', _type: 'faq' });
    await expect(attempt).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('Document by ID "x1" already exists'),
    });
  });
});

const malformed: [string, unknown][] = [
  ['no list', {}],
  ['a list of nothing', { mutations: [null] }],
  ['no kind', { mutations: [{}] }],
  ['two kinds', { mutations: [{ create: { _type: 'a' }, delete: { id: 'x' } }] }],
  ['an unknown kind', { mutations: [{ destroy: { id: 'x' } }] }],
  ['a document without a type', { mutations: [{ create: { _id: 'm1' } }] }],
  ['a type that is no text', { mutations: [{ create: { _id: 'm1', _type: 5 } }] }],
  ['createOrReplace without an id', { mutations: [{ createOrReplace: { _type: 'faq' } }] }],
  ['an id with a slash', { mutations: [{ create: { _id: 'a/b', _type: 'faq' } }] }],
  ['an id of 129 characters', { mutations: [{ create: { _id: 'a'.repeat(129), _type: 'faq' } }] }],
  ['an id that is a number', { mutations: [{ create: { _id: 5, _type: 'faq' } }] }],
  [
    'a creation time that is none',
    { mutations: [{ create: { _id: 'm1', _type: 'f', _createdAt: 'soon' } }] },
  ],
  ['a delete without id', { mutations: [{ delete: {} }] }],
  ['a patch without id', { mutations: [{ patch: { set: { a: 1 } } }] }],
  ['an unknown operation', { mutations: [{ patch: { id: 'p1', destroy: ['a'] } }] }],
  ['unset with a text', { mutations: [{ patch: { id: 'p1', unset: 'a' } }] }],
  ['inc by a text', { mutations: [{ patch: { id: 'p1', inc: { a: '1' } } }] }],
  ['insert without items', { mutations: [{ patch: { id: 'p1', insert: { after: 'a[0]' } } }] }],
  [
    'insert at two places',
    { mutations: [{ patch: { id: 'p1', insert: { after: 'a', before: 'a', items: [] } } }] },
  ],
  ['a path that cannot be read', { mutations: [{ patch: { id: 'p1', set: { 'a[[': 1 } } }] }],
  ...['o.__proto__', '__proto__.a', "o['__proto__']", 'o["hasOwnProperty"].a', 'a[].__proto__'].map(
    (path): [string, unknown] => [
      `a path with a name that objects keep for themselves: ${path}`,
      { mutations: [{ patch: { id: 'p1', set: { [path]: 1 } } }] },
    ],
  ),
  [
    'such a name in the path of an insertion',
    { mutations: [{ patch: { id: 'p1', insert: { after: 'o.__proto__[-1]', items: [1] } } }] },
  ],
  ['a query that selects no documents', { mutations: [{ delete: { query: '{"_id": 5}' } }] }],
  ['a query that cannot be read', { mutations: [{ delete: { query: '*[' } }] }],
  ['a transaction id with a space', { mutations: [], transactionId: 'a b' }],
  ['a list', [1, 2]],
];

describe('malformed requests', () => {
  beforeEach(() => lake.seed([{ createOrReplace: before }]));

  it.each(malformed)('%s: 400 and nothing stored', async (_name, body) => {
    const seq = lake.lake.store.sequence();
    const response = await lake.fetch('/data/mutate/production', {
      role: 'editor',
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect([response.status, lake.lake.store.sequence()]).toEqual([400, seq]);
  });

  it.each([
    ['no JSON', '{'],
    [
      'a name that objects keep for themselves',
      '{"mutations":[{"create":{"_type":"a","__proto__":{}}}]}',
    ],
    ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    [
      'bottomless nesting',
      `{"mutations":[{"create":{"_type":"a","x":${'['.repeat(5000)}${']'.repeat(5000)}}}]}`,
    ],
  ])('%s: 400', async (_name, body) => {
    const response = await lake.fetch('/data/mutate/production', {
      role: 'editor',
      method: 'POST',
      body,
    });
    expect(response.status).toBe(400);
  });

  it('an unknown visibility: 400', async () => {
    const { status } = await mutate([], '&visibility=never');
    expect(status).toBe(400);
  });

  it('a compressed body: 415', async () => {
    const response = await lake.fetch('/data/mutate/production', {
      role: 'editor',
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: 'x',
    });
    expect(response.status).toBe(415);
  });
});

describe('what import tools send', () => {
  it('takes a patch of _createdAt and keeps the time as it was', async () => {
    const client = lake.client('editor');
    const made = await client.create({
      _id: 'asset-like',
      _type: 'x',
      _createdAt: '2024-01-02T03:04:05Z',
    });
    const set = { _createdAt: '2020-01-01T00:00:00Z', title: 'kept' };
    const patched = await client.patch('asset-like').set(set).commit();
    expect(patched).toMatchObject({ _createdAt: made._createdAt, title: 'kept' });
  });

  it.each([['soon'], [7], [null]])('refuses a _createdAt of %p', async (_createdAt) => {
    const client = lake.client('editor');
    await client.createIfNotExists({ _id: 'asset-like', _type: 'x' });
    const patch = client.patch('asset-like').set({ _createdAt });
    await expect(patch.commit()).rejects.toMatchObject({ statusCode: 400 });
  });

  it.each(['dog.-abc', '-dog', 'drafts.-abc'])('refuses the id %s', async (_id) => {
    const created = lake.client('editor').create({ _id, _type: 'x' });
    await expect(created).rejects.toMatchObject({ statusCode: 400 });
  });
});

it('refuses names with a backslash, after which V8 would misread others', async () => {
  const send = (set: object) =>
    lake.fetch('/data/mutate/production', {
      role: 'editor',
      method: 'POST',
      body: JSON.stringify({ mutations: [{ patch: { id: 'odd', set } }] }),
    });
  lake.seed([{ create: { _id: 'odd', _type: 'faq', rows: [{ _key: 'k', n: 1 }] } }]);
  const poison = await send({ a: 1, 'rows[_key==\\"k\\': 1 });
  expect([poison.status, await poison.text()]).toEqual([
    400,
    expect.stringContaining('names a field with a backslash'),
  ]);
  expect((await send({ a: 1, 'rows[_key=="k"].n': 2, '["line\\nbreak"]': 3 })).status).not.toBe(
    500,
  );
  expect((await send({ a: 1, 'rows[_key=="k"].n': 2 })).status).toBe(200);
  expect(lake.lake.store.getDocument('odd')).toMatchObject({ rows: [{ _key: 'k', n: 2 }] });
});

it.each(refusedPatches)('refuses the patch as a whole: $name', async ({ patch, reason }) => {
  await mutate([{ createOrReplace: before }]);
  const former = stored('p1');
  const { status, body } = await mutate([
    { patch: { id: 'p1', set: { rank: 9 } } },
    { patch: { id: 'p1', ...patch } },
  ]);
  expect(status).toBe(400);
  expect(body.error.items[0]).toMatchObject({
    index: 1,
    error: { type: 'mutationError', description: expect.stringMatching(reason) },
  });
  expect(stored('p1')).toEqual(former);
});

it.each(['1e400', '-1e999', '[1, {"a": 1e309}]'])(
  'loses no number without a word: %s',
  async (n) => {
    const body = `{"mutations": [{"create": {"_id": "huge", "_type": "faq", "n": ${n}}}]}`;
    const path = '/data/mutate/production';
    const response = await lake.fetch(path, { role: 'editor', method: 'POST', body });
    expect(response.status).toBe(400);
    expect(stored('huge')).toBeNull();
  },
);

it.each([
  ['inc', 1e308],
  ['dec', -1e308],
])('refuses to count a number beyond what JSON holds: %s', async (kind, by) => {
  const mutations = [
    { createOrReplace: { _id: 'huge', _type: 'faq', n: 1e308 } },
    { patch: { id: 'huge', [kind]: { n: by } } },
  ];
  const body = JSON.stringify({ mutations });
  const path = '/data/mutate/production';
  const response = await lake.fetch(path, { role: 'editor', method: 'POST', body });
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('the number is too large'),
  ]);
  expect(stored('huge')).toBeNull();
});

it.each(['set', 'setIfMissing', 'inc'])(
  'refuses a patch with more paths than it can carry out: %s',
  async (kind) => {
    const paths = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, n]));
    const send = async (count: number) => {
      const mutations = [
        { createOrReplace: { _id: 'wide', _type: 'faq', ...paths(count) } },
        { patch: { id: 'wide', [kind]: paths(count) } },
      ];
      const response = await lake.fetch('/data/mutate/production', {
        method: 'POST',
        role: 'editor',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mutations }),
      });
      return [response.status, await response.text()];
    };
    expect(await send(2001)).toEqual([400, expect.stringContaining('more than 2000 paths')]);
    expect((await send(200))[0]).toBe(200);
  },
);
