import sharp from 'sharp';
import { DEFAULT_QUERY_LIMITS } from '#sanity/lake/groq/policy.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

/** What visitors may use, and that nobody else has to wait for them. */

const ENDLESS = 'count(*[count(*[n > ^.n]) > 1])';
let lake: TestLake;
let now: number;

async function start(options: Parameters<typeof startTestLake>[0] = {}): Promise<void> {
  now = Date.UTC(2026, 0, 1);
  lake = await startTestLake({
    clock: () => new Date(now),
    queries: {
      refusalDelayMs: 0,
      visitors: {
        ...DEFAULT_QUERY_LIMITS.visitors,
        timeoutMs: 50,
        budget: { burstMs: 1, perSecondMs: 10 },
      },
    },
    ...options,
  });
  lake.seed(Array.from({ length: 2000 }, (_, n) => ({ create: { _type: 'number', n } })));
}

afterEach(() => lake.close());

const from = (address: string) => ({ 'x-lake-visitor': '1', 'x-forwarded-for': address });

function ask(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return lake.fetch(`/data/query/production?query=${encodeURIComponent(query)}`, { headers });
}

/** Uploads a picture of 637 × 300 pixels. @returns where it is. */
async function uploadPicture(): Promise<string> {
  const background = '#336699';
  const created = sharp({ create: { width: 637, height: 300, channels: 3, background } });
  const response = await lake.fetch('/assets/images/production', {
    method: 'POST',
    role: 'editor',
    body: new Uint8Array(await created.png().toBuffer()),
  });
  const { document } = await response.json();
  return `/${document.path}`;
}

it('lets a network that used up its processor time wait, and nobody else', async () => {
  await start();
  expect((await ask(ENDLESS, from('192.0.2.1'))).status).toBe(400);
  const refused = await ask('count(*)', from('192.0.2.77'));
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ statusCode: 429, error: 'Too Many Requests' });
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(1);
  for (const headers of [from('198.51.100.1'), from('2001:db8::1'), {}]) {
    expect((await ask('count(*) // other', headers)).status).toBe(200);
  }
  expect((await lake.client('editor').fetch('count(*)')) > 0).toBe(true);
  now += seconds * 1000;
  expect((await ask('count(*)', from('192.0.2.77'))).status).toBe(200);
});

it('believes the address that the proxy heard from, not what a client writes', async () => {
  await start();
  await ask(ENDLESS, from('203.0.113.9, 192.0.2.1'));
  expect((await ask('count(*) // a', from('203.0.113.10, 192.0.2.2'))).status).toBe(429);
  expect((await ask('count(*) // b', from('203.0.113.9'))).status).toBe(200);
});

it('answers what it knows already, whatever was used up', async () => {
  await start();
  const known = await ask('count(*[_type == "number"])', from('198.51.100.1'));
  expect(known.status).toBe(200);
  await ask(ENDLESS, from('192.0.2.1'));
  expect((await ask('count(*[_type == "number"])', from('192.0.2.1'))).status).toBe(200);
});

it('takes no large queries and gives no large results', async () => {
  await start();
  const post = (size: number) =>
    lake.fetch('/data/query/production', {
      method: 'POST',
      headers: from('192.0.2.1'),
      body: JSON.stringify({ query: `count(*) // ${'x'.repeat(size)}` }),
    });
  expect([(await post(1000)).status, (await post(70_000)).status]).toEqual([200, 413]);
  lake.seed(
    Array.from({ length: 5 }, () => ({ create: { _type: 'large', text: 'x'.repeat(1_000_000) } })),
  );
  const large = await ask('*[_type == "large"].text', from('198.51.100.1'));
  expect(large.status).toBe(400);
  expect(await large.json()).toMatchObject({ error: { type: 'queryResultTooLargeError' } });
  expect((await ask('*[_type == "large"].text')).status).toBe(200);
});

it('closes content to visitors where that is set, and nothing else', async () => {
  await start({ visitorQueries: false });
  const image = await uploadPicture();
  const visit = async (path: string, headers: Record<string, string> = from('192.0.2.1')) =>
    (await lake.fetch(path, { headers })).status;
  const paths = ['query/production?query=1', 'doc/production/a', 'listen/production?query=*'];
  for (const path of [...paths, 'live/events/production']) {
    expect([path, await visit(`/data/${path}`)]).toEqual([path, 403]);
  }
  expect(await visit('/data/query/production?query=1', {})).toBe(200);
  expect(
    await visit('/data/query/production?query=1', {
      authorization: 'Bearer token-of-the-test-editor',
      ...from('192.0.2.1'),
    }),
  ).toBe(200);
  expect(await visit('/auth/providers')).toBe(200);
  expect(await visit(image)).toBe(200);
});

it('gives visitors images in steps and no larger than they are, and editors what they ask', async () => {
  await start();
  const path = await uploadPicture();
  const sizeOf = async (
    query: string,
    init: { role?: 'editor'; headers?: Record<string, string> },
  ) => {
    const image = await lake.fetch(`${path}?${query}`, init);
    const { width, height } = await sharp(Buffer.from(await image.arrayBuffer())).metadata();
    return `${width}x${height}`;
  };
  const visitor = { headers: from('192.0.2.1') };
  const queries = ['w=111', 'w=4000', 'w=4000&h=4000&fit=crop', 'w=360&fit=max'];
  const sizes: Record<string, [string, string]> = {};
  for (const query of queries) {
    sizes[query] = [await sizeOf(query, visitor), await sizeOf(query, { role: 'editor' })];
  }
  expect(sizes).toEqual({
    'w=111': ['120x57', '111x52'],
    'w=4000': ['637x300', '4000x1884'],
    'w=4000&h=4000&fit=crop': ['300x300', '4000x4000'],
    'w=360&fit=max': ['360x170', '360x170'],
  });
});

it('serves variants that are there, whatever was used up', async () => {
  await start({
    images: { visitorBudget: { burstMs: 0, perSecondMs: 1 }, refusalDelayMs: 0 },
  });
  const path = await uploadPicture();
  const get = (query: string, address: string) =>
    lake.fetch(`${path}?${query}`, { headers: from(address) });
  expect((await get('w=100', '192.0.2.1')).status).toBe(200);
  const refused = await get('w=120', '192.0.2.1');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect((await get('w=100', '192.0.2.1')).status).toBe(200);
  expect((await get('w=120', '198.51.100.1')).status).toBe(200);
  expect((await get('w=120', '192.0.2.1')).status).toBe(200);
});

it('counts what a request does on the main thread as processor time too', async () => {
  await start();
  const ids = Array.from({ length: 100 }, (_, n) => `none-${n}`).join();
  const listen = (query: string) =>
    lake.fetch(`/data/listen/production?query=${encodeURIComponent(query)}`, {
      headers: from('192.0.2.1'),
    });
  const documents = () => lake.fetch(`/data/doc/production/${ids}`, { headers: from('192.0.2.1') });
  const answers: number[] = [];
  for (let round = 0; round < 500 && !answers.includes(429); round += 1) {
    answers.push((await documents()).status);
  }
  expect(answers).toContain(429);
  expect((await listen('*[_type == "number"]')).status).toBe(429);
  expect((await lake.fetch(`/data/doc/production/${ids}`)).status).toBe(200);
  now += 60_000;
  expect((await documents()).status).toBe(200);
});

it.each([
  ['operators', `*[${'a == 1 || '.repeat(400)}a == 2]`],
  ['filters', `*${'[a]'.repeat(400)}`],
  ['sums', `*[1 < ${'1 + '.repeat(400)}1]`],
])('listens for nobody without an account by a query of 400 %s', async (_, query) => {
  await start();
  const url = `/data/listen/production?query=${encodeURIComponent(query)}`;
  expect(await (await lake.fetch(url)).text()).toContain('too long for a listener');
});

it('gives visitors 100 documents at a time', async () => {
  await start();
  const ids = Array.from({ length: 101 }, (_, n) => `none-${n}`).join();
  const status = async (headers: Record<string, string>) =>
    (await lake.fetch(`/data/doc/production/${ids}`, { headers })).status;
  expect([await status(from('192.0.2.1')), await status({})]).toEqual([400, 200]);
});

it('counts a long answer that it remembers by its length', async () => {
  await start();
  lake.seed([{ create: { _type: 'large', text: 'x'.repeat(500_000) } }]);
  const large = () => ask('*[_type == "large"]', from('192.0.2.1'));
  expect((await ask('*[_type == "large"]', from('198.51.100.1'))).status).toBe(200);
  now += 60_000;
  const statuses: number[] = [];
  for (let round = 0; round < 5; round += 1) statuses.push((await large()).status);
  expect(statuses).toEqual([200, 429, 429, 429, 429]);
  now += 60_000;
  expect((await large()).status).toBe(200);
});
