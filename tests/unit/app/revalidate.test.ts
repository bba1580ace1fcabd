import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { GET as getReceipt } from '#app/api/receipts/route.ts';
import { POST } from '#app/api/revalidate/route.ts';
import { context } from '#lib/context.ts';
import { signatureOf } from '#lib/revalidation/signature.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
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
  {
    signature,
    ...about
  }: { signature?: string; _rev?: string; operation?: string; at?: string } = {},
): Promise<Response> {
  const body = JSON.stringify({ _id, _rev: about._rev });
  const headers = {
    'sanity-webhook-signature': signature ?? signatureOf(body, SECRET, new Date()),
    'sanity-operation': about.operation ?? 'update',
    ...(about.at === undefined ? {} : { 'sanity-transaction-time': about.at }),
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

it.each([
  ['that it holds', 0, (held: StoredDocument) => ({ _rev: held._rev })],
  ['of before', 0, (held: StoredDocument) => ({ _rev: 'former', at: held._updatedAt })],
  ['of later', 1, () => ({ _rev: 'latter', at: new Date(Date.now() + 1_000).toISOString() })],
  ['without a date', 1, () => ({ _rev: 'another' })],
  [
    'that was deleted',
    1,
    (held: StoredDocument) => ({ _rev: held._rev, at: held._updatedAt, operation: 'delete' }),
  ],
])('of a revision %s it asks the content %s times', async (_, times, about) => {
  const held = context().replica.get('a');
  if (held === undefined) throw new Error('The replica does not hold it.');
  await until('the stream', () => context().sync.state.stream === 'open');
  const nudge = jest.spyOn(context().sync, 'nudge');
  expect((await deliver('a', about(held))).status).toBe(200);
  expect(nudge).toHaveBeenCalledTimes(times);
  nudge.mockRestore();
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

it('asks the content, which is away, about a revision of before too', async () => {
  await until('the end of the stream', () => context().sync.state.stream === 'closed');
  const at = context().replica.get('a')?._updatedAt;
  expect((await deliver('a', { _rev: 'former', at })).status).toBe(503);
});
