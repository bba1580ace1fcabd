import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GET as getReceipt } from '#app/api/receipts/route.ts';
import { POST } from '#app/api/revalidate/route.ts';
import { context } from '#lib/context.ts';
import { signatureOf } from '#lib/revalidation/signature.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { slug } from '#tests/support/replica.ts';
import { until } from '#tests/support/until.ts';

/** The routes of a published change, on a real lake. */

const SECRET = 'a-secret-of-some-length';

let lake: TestLake;
let folder: string;

beforeAll(async () => {
  lake = await startTestLake();
  folder = mkdtempSync(join(tmpdir(), 'signpost-revalidate-'));
  process.env.SIGNPOST_DATA_DIR = folder;
  process.env.LAKE_PORT = new URL(lake.url).port;
  process.env.SANITY_WEBHOOK_SECRET = SECRET;
  context().sync.start();
  await until('the first comparison', () => context().replica.isFilled);
});
afterAll(async () => {
  context().sync.stop();
  await lake.close();
  rmSync(folder, { recursive: true });
});

function deliver(
  _id: string,
  { signature, ...about }: { signature?: string; _rev?: string; operation?: string } = {},
): Promise<Response> {
  const body = JSON.stringify({ _id, _rev: about._rev });
  const headers = {
    'sanity-webhook-signature': signature ?? signatureOf(body, SECRET, new Date()),
    'sanity-operation': about.operation ?? 'update',
  };
  return POST(new Request('http://site.test/api/revalidate', { method: 'POST', headers, body }));
}

async function receiptOf(query: string) {
  const answer = getReceipt(new Request(`http://site.test/api/receipts?${query}`));
  return { status: answer.status, body: await answer.json() };
}

it('brings a change in, and follows it to the pages', async () => {
  lake.seed([{ createOrReplace: { _id: 'a', _type: 'faq', title: 'First', slug: slug('a') } }]);
  const answer = await deliver('a');
  expect(answer.status).toBe(200);
  const document = context().replica.get('a');
  expect(document?.title).toBe('First');
  expect(await receiptOf(`id=a&rev=${document?._rev}`)).toMatchObject({
    status: 200,
    body: { state: 'waiting' },
  });
  context().statuses.note({ key: '/en/articles/a', path: '/articles/a' });
  expect(await receiptOf(`id=a&rev=${document?._rev}`)).toMatchObject({
    body: { state: 'live', pages: [{ path: '/articles/a' }] },
  });
});

it('does nothing the second time', async () => {
  const before = context().replica.version;
  expect(await (await deliver('a')).json()).toEqual({ ids: [] });
  expect(context().replica.version).toBe(before);
});

it('believes nobody else', async () => {
  expect((await deliver('a', { signature: 't=1,v1=abc' })).status).toBe(401);
});

it.each(['', 'id=', `id=${'x'.repeat(201)}`, `id=a&rev=${'x'.repeat(201)}`])(
  'has no receipt for ?%s',
  async (query) => {
    expect((await receiptOf(query)).status).toBe(400);
  },
);

it('asks to be told again while the content is away', async () => {
  await lake.close();
  const answer = await deliver('a');
  expect(answer.status).toBe(503);
  expect(context().replica.get('a')?.title).toBe('First');
});

it.each([
  ['that it holds', () => ({ _rev: context().replica.get('a')?._rev }), 200],
  ['that it does not hold', () => ({ _rev: 'later' }), 503],
  [
    'that was deleted',
    () => ({ _rev: context().replica.get('a')?._rev, operation: 'delete' }),
    503,
  ],
])('answers while the content is away to who names a revision %s', async (_, about, status) => {
  expect((await deliver('a', about())).status).toBe(status);
});
