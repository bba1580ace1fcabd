import { startTestLake, type TestLake, TOKENS } from '#tests/support/lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake();
  lake.seed([
    { create: { _id: 'b', _type: 'faq', title: 'Grüße\n\u{1F600}' } },
    { create: { _id: 'a', _type: 'topic' } },
    { create: { _id: 'drafts.b', _type: 'faq' } },
    { create: { _id: 'versions.r.b', _type: 'faq' } },
    { create: { _id: '_.releases.r', _type: 'system.release' } },
    { create: { _id: '_.groups.x', _type: 'system.group' } },
    { create: { _id: 'drafts.secret', _type: 'sanity.previewUrlSecret' } },
  ]);
});

afterAll(() => lake.close());

async function lines(path: string, token = TOKENS.viewer) {
  const response = await fetch(`${lake.url}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = await response.text();
  expect([response.status, text.endsWith('\n') || text === '']).toEqual([200, true]);
  expect(response.headers.get('content-type')).toMatch('application/x-ndjson');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { _id?: string; nextCursor?: string } => JSON.parse(line));
}

const ids = (found: readonly { _id?: string }[]) => found.map(({ _id }) => _id);

it.each(['/v2021-06-07', '/v1', '/vX', '//v2021-06-07', '/lake/v2021-06-07', ''])(
  'answers under %s/data/export',
  async (prefix) => {
    expect(ids(await lines(`${prefix}/data/export/production`))).toEqual([
      '_.releases.r',
      'a',
      'b',
      'drafts.b',
      'versions.r.b',
    ]);
  },
);

it('gives documents as they are stored', async () => {
  const found = await lines('/v1/data/export/production?types=faq');
  expect(found).toContainEqual(lake.lake.store.getDocument('b'));
});

it.each([
  ['types=topic', ['a']],
  ['types=faq,topic&drafts=false', ['a', 'b']],
  ['types=nothing', []],
  ['drafts=false', ['a', 'b']],
])('with ?%s', async (query, expected) => {
  expect(ids(await lines(`/v1/data/export/production?${query}`))).toEqual(expected);
});

it('gives pages, which cursors lead through', async () => {
  const documents = Array.from({ length: 2500 }, (_, at) => ({
    create: { _id: `page-${String(at).padStart(4, '0')}`, _type: 'page' },
  }));
  lake.seed(documents);
  const found: (string | undefined)[] = [];
  let cursor: string | undefined = '';
  let pages = 0;
  while (cursor !== undefined) {
    const page = await lines(`/v1/data/export/production?types=page&nextCursor=${cursor}`);
    cursor = page.find(({ _id }) => _id === undefined)?.nextCursor;
    found.push(...ids(page).filter((id) => id !== undefined));
    pages += 1;
  }
  expect(found).toEqual(documents.map(({ create }) => create._id));
  expect(pages).toBe(3);
});

it('is as it was when it began, whatever is written meanwhile', async () => {
  const large = 'x'.repeat(100_000);
  lake.seed(
    Array.from({ length: 60 }, (_, at) => ({
      create: { _id: `z${100 + at}`, _type: 'large', large },
    })),
  );
  const response = await fetch(`${lake.url}/v1/data/export/production?types=large`, {
    headers: { authorization: `Bearer ${TOKENS.viewer}` },
  });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  lake.seed([{ create: { _id: 'zz', _type: 'large', title: 'late' } }]);
  let text = new TextDecoder().decode(first?.value);
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    text += new TextDecoder().decode(next.value);
  }
  expect(text.trim().split('\n')).toHaveLength(60);
  expect(text).not.toContain('late');
});

it('lets readers go who take nothing, and is then open for others', async () => {
  const leave = async () => {
    const controller = new AbortController();
    await fetch(`${lake.url}/v1/data/export/production`, {
      headers: { authorization: `Bearer ${TOKENS.viewer}` },
      signal: controller.signal,
    });
    controller.abort();
  };
  for (let times = 0; times < 8; times += 1) await leave();
  expect(ids(await lines('/v1/data/export/production?types=topic'))).toEqual(['a']);
});

it('is not for anonymous callers', async () => {
  expect((await fetch(`${lake.url}/v1/data/export/production`)).status).toBe(401);
});
