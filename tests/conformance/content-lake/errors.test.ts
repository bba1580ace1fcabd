import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake({ queries: { timeoutMs: 1000 } });
  lake.seed(
    Array.from({ length: 3000 }, (_, n) => ({ create: { _id: `n${n}`, _type: 'number', n } })),
  );
});

afterAll(() => lake.close());

async function ask(query: string, search = '') {
  const address = `/data/query/production?query=${encodeURIComponent(query)}${search}`;
  const response = await lake.fetch(address);
  return { status: response.status, body: await response.json() };
}

describe('a query that cannot be read', () => {
  it.each([
    ['an end too early', '*[_type == "faq"', 16],
    ['a word too many', '*[_type == "faq"] what', 17],
    ['an unknown function', 'nothing(1)', 0],
    ['a parameter that is missing', '*[n == $n]', 0],
    ['nesting beyond measure', `${'('.repeat(3000)}1${')'.repeat(3000)}`, 0],
    ['nothing', ' ', 0],
  ])('%s: 400 with the place', async (_name, query, start) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body).toEqual({
      statusCode: 400,
      error: {
        type: 'queryParseError',
        description: expect.any(String),
        query: query.trim() === '' ? '' : query,
        start,
        end: expect.any(Number),
      },
    });
  });

  it('is explained by @sanity/client', async () => {
    const attempt = lake.client('anonymous').fetch('*[_type ==');
    await expect(attempt).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('GROQ query parse error'),
    });
  });

  it.each(['&%24a=%7B', '&perspective=no!', '&perspective=raw,drafts'])(
    'a bad %s: 400',
    async (search) => {
      const { status } = await ask('1', search);
      expect(status).toBe(400);
    },
  );

  it.each([
    [900, 200],
    [8_000, 400],
  ])('a parameter nested %i deep: %i', async (depth, status) => {
    const nested = `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect((await ask('count($a)', `&%24a=${encodeURIComponent(nested)}`)).status).toBe(status);
    const body = `{"query": "count($a)", "params": {"a": ${nested}}}`;
    const posted = await lake.fetch('/data/query/production', { method: 'POST', body });
    expect(posted.status).toBe(status);
  });

  it('a longer one than is read: 400', async () => {
    const body = JSON.stringify({ query: `1${' '.repeat(300_000)}` });
    const response = await lake.fetch('/data/query/production', { method: 'POST', body });
    expect(response.status).toBe(400);
  });
});

describe('a query that asks too much', () => {
  const endless = 'count(*[count(*[n > ^.n]) > 1])';

  it('is stopped, and the others go on meanwhile', async () => {
    await ask('count(*)');
    let isStopped = false;
    const slow = ask(endless).finally(() => {
      isStopped = true;
    });
    let answered = 0;
    for (; !isStopped && answered < 1000; answered += 1) {
      const { body } = await ask(`*[_type == "number" && n == ${answered}][0].n`);
      expect(body.result).toBe(answered);
    }
    const { status, body } = await slow;
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ type: 'queryTimeoutError' });
    expect(answered).toBeGreaterThan(0);
  });

  it('leaves a lake that answers the next one', async () => {
    await Promise.all([ask(endless), ask(`${endless} // again`)]);
    expect((await ask('count(*[_type == "number"])')).body.result).toBe(3000);
  });

  it('cannot answer more than fits', async () => {
    const { status, body } = await ask('*{ "all": *[n < 100]{ "more": *[n < 40] } }');
    expect([status, body.statusCode]).toEqual([400, 400]);
  });

  it('waits in a line that has an end', async () => {
    const busy = await startTestLake({ queries: { workers: 1, timeoutMs: 200, maxQueue: 3 } });
    try {
      busy.seed(Array.from({ length: 3000 }, (_, n) => ({ create: { _type: 'number', n } })));
      const asked = Array.from({ length: 8 }, (_, i) => {
        const query = encodeURIComponent(`${endless} // ${i}`);
        return busy.fetch(`/data/query/production?query=${query}`);
      });
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 429)).toHaveLength(4);
      expect(statuses.filter((status) => status === 400)).toHaveLength(4);
    } finally {
      await busy.close();
    }
  });
});

describe('what does not exist', () => {
  it.each([
    ['/data/query/staging?query=1', 'Dataset "staging" not found for project ID "signpost"'],
    ['/data/doc/staging/a', 'Dataset "staging" not found for project ID "signpost"'],
    ['/nothing', 'Not found'],
    ['/data', 'Not found'],
    ['/', 'Not found'],
  ])('%s: 404 in Sanity’s shape', async (path, message) => {
    const response = await lake.fetch(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ statusCode: 404, error: 'Not Found', message });
  });

  it('a method: 405 with those there are', async () => {
    const response = await lake.fetch('/data/query/production', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});
