import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake();
  lake.seed([
    { create: { _id: 'a', _type: 'faq', title: 'A' } },
    { create: { _id: 'b', _type: 'faq', title: 'B' } },
    { create: { _id: 'drafts.a', _type: 'faq', title: 'A, draft' } },
    { create: { _id: 'drafts.new', _type: 'faq', title: 'New' } },
  ]);
});

afterAll(() => lake.close());

async function get(path: string, init: Parameters<TestLake['fetch']>[1] = {}) {
  const response = await lake.fetch(path, init);
  return { status: response.status, body: await response.json(), headers: response.headers };
}

describe('/data/doc', () => {
  it('gives documents in the order asked for', async () => {
    const { body } = await get('/data/doc/production/b,a', { role: 'viewer' });
    expect(body.documents.map(({ _id }: { _id: string }) => _id)).toEqual(['b', 'a']);
    expect(body.omitted).toEqual([]);
  });

  it('names what does not exist', async () => {
    const { body } = await get('/data/doc/production/a,nope', { role: 'viewer' });
    expect(body.omitted).toEqual([{ id: 'nope', reason: 'existence' }]);
  });

  it('hides drafts from anonymous callers, there or not, in the same words', async () => {
    const { body } = await get('/data/doc/production/a,drafts.a,drafts.never');
    expect(body.documents).toMatchObject([{ _id: 'a' }]);
    expect(body.omitted).toEqual([
      { id: 'drafts.a', reason: 'permission' },
      { id: 'drafts.never', reason: 'permission' },
    ]);
  });

  it('leaves the content out when asked', async () => {
    const { body } = await get('/data/doc/production/a?excludeContent=true');
    const fields = ['_createdAt', '_id', '_rev', '_type', '_updatedAt'];
    expect(Object.keys(body.documents[0]).sort()).toEqual(fields);
  });

  it('adds drafts when all versions are asked for', async () => {
    const path = '/data/doc/production/a?includeAllVersions=true';
    const { body } = await get(path, { role: 'viewer' });
    expect(body.documents.map(({ _id }: { _id: string }) => _id)).toEqual(['a', 'drafts.a']);
    const anonymous = await get(path);
    expect(anonymous.body.documents).toHaveLength(1);
  });

  it.each(['a%2Fb', 'a b', '%E0%A4%A'])('refuses ids such as %s', async (ids) => {
    const { status } = await get(`/data/doc/production/${ids}`);
    expect(status).toBe(400);
  });

  it('refuses more ids than it reads at once', async () => {
    const ids = Array.from({ length: 1001 }, (_, i) => `id${i}`).join(',');
    const { status } = await get(`/data/doc/production/${ids}`);
    expect(status).toBe(400);
  });

  it('is read by @sanity/client', async () => {
    const client = lake.client('viewer');
    expect(await client.getDocuments(['b', 'nope', 'drafts.a'])).toMatchObject([
      { _id: 'b' },
      null,
      { _id: 'drafts.a' },
    ]);
  });
});

describe('the answer to a query', () => {
  const query = encodeURIComponent('*[_type == "faq"]._id');

  it('carries the query, the time it took and sync tags', async () => {
    const { body } = await get(`/data/query/production?query=${query}`);
    expect(body).toEqual({
      result: ['a', 'b'],
      query: '*[_type == "faq"]._id',
      ms: expect.any(Number),
      syncTags: ['s1:faq'],
    });
  });

  it('leaves the query out when asked', async () => {
    const { body } = await get(`/data/query/production?query=${query}&returnQuery=false`);
    expect(body).not.toHaveProperty('query');
  });

  it('has an empty source map when one is asked for', async () => {
    const { body } = await get(`/data/query/production?query=${query}&resultSourceMap=true`);
    expect(body.resultSourceMap).toEqual({ documents: [], paths: [], mappings: {} });
  });

  it('is never kept by caches', async () => {
    const { headers } = await get(`/data/query/production?query=${query}`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('takes parameters from the address', async () => {
    const params = `&%24id=${encodeURIComponent('"b"')}&%24n=0`;
    const asked = encodeURIComponent('*[_id == $id][0]{title, "n": $n}');
    const { body } = await get(`/data/query/production?query=${asked}${params}`);
    expect(body.result).toEqual({ title: 'B', n: 0 });
  });

  it.each([
    ['*[_type == "faq"]', ['s1:faq']],
    ['*[_type in ["topic", "faq"]]', ['s1:faq', 's1:topic']],
    ['{"a": *[_type == "faq"], "b": count(*[_type == "topic"])}', ['s1:faq', 's1:topic']],
    ['*[_type == "faq"]{"t": topic->title}', ['s1:any']],
    ['*[title == "A"]', ['s1:any']],
    ['*[_id == "a"]', ['s1:id.a']],
  ])('names in its sync tags what it depends on: %s', async (asked, syncTags) => {
    const { body } = await get(`/data/query/production?query=${encodeURIComponent(asked)}`);
    expect(body.syncTags).toEqual(syncTags);
  });

  it.each([
    ['v2025-02-19', 2],
    ['v2026-01-01', 2],
    ['vX', 2],
    ['v2025-02-18', 4],
    ['v2021-06-07', 4],
    ['v1', 4],
  ])('sees published documents by default from 2025-02-19 on: %s', async (version, count) => {
    const asked = encodeURIComponent('count(*[_type == "faq"])');
    const path = `/${version}/data/query/production?query=${asked}`;
    const { body } = await get(path, { role: 'viewer' });
    expect(body.result).toBe(count);
  });

  it('is the same under /lake', async () => {
    const path = `http://localhost/lake/v2025-02-19/data/query/production?query=${query}`;
    const response = await lake.lake.fetch(new Request(path));
    expect((await response.json()).result).toEqual(['a', 'b']);
  });
});

describe('a document of another dataset', () => {
  it.each(['dataset:signpost.other:a', 'dataset:other.production:a', 'media-library:ml1:a'])(
    '%s is refused, not null',
    async (ref) => {
      const found = lake.client('viewer').fetch('documents::get({"_ref": $ref})', { ref });
      await expect(found).rejects.toThrow(/another dataset/);
    },
  );

  it('is read by its global reference where it is in this one', async () => {
    const client = lake.client('editor');
    await client.createOrReplace({ _id: 'global', _type: 'x', title: 'here' });
    const query = 'documents::get({"_ref": "dataset:signpost.production:global"}).title';
    expect(await client.fetch(query)).toBe('here');
  });
});
