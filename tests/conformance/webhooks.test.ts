import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureFault } from '#lib/revalidation/signature.ts';
import { createLake, type Lake, type Mutation } from '#sanity/lake/index.ts';
import { parseHook } from '#sanity/lake/webhooks/parse-hook.ts';
import { PrivateAddress, publicLookup } from '#sanity/lake/webhooks/private-address.ts';
import { readSecret } from '#sanity/lake/webhooks/secret.ts';
import type { WebhookOptions } from '#sanity/lake/webhooks/webhooks.ts';
import { readSettings } from '#scripts/lake/settings.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { until } from '#tests/support/until.ts';

type Delivery = {
  headers: IncomingHttpHeaders;
  method: string | undefined;
  body: string;
  at: number;
};

let lake: TestLake;
let receiver: Server;
let url: string;
let deliveries: Delivery[];
/** What the receiver answers, one after the other; 200 when nothing is left. */
let answers: (number | 'hang' | 'cut')[];
let underWay: number;
let mostUnderWay: number;
/** How far the clock of the lake is ahead. */
let aheadMs: number;

const DAY_MS = 86_400_000;

beforeEach(async () => {
  aheadMs = 0;
  lake = await startTestLake({
    allowPrivateHooks: true,
    clock: () => new Date(Date.now() + aheadMs),
  });
  deliveries = [];
  answers = [];
  underWay = 0;
  mostUnderWay = 0;
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    response.on('close', () => {
      underWay -= 1;
    });
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, method } = request;
      const body = Buffer.concat(chunks).toString();
      deliveries.push({ headers, method, body, at: performance.now() });
      const answer = answers.shift() ?? 200;
      if (answer === 'cut') request.socket.destroy();
      else if (answer !== 'hang') response.writeHead(answer).end(`answer ${answer}`);
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
});

afterEach(async () => {
  await lake.close();
  receiver.closeAllConnections();
  receiver.close();
});

const FAST = { timeoutMs: 10_000, retryAfterMs: [30, 30] };

function start(
  rule: { filter?: string; projection?: string | null } = {},
  options: WebhookOptions = FAST,
) {
  const { filter = null, projection = '{_id, _rev}' } = rule;
  const hook = { id: 'h1', name: 'Test', url, filter, projection, secret: 'a secret of mine' };
  lake.lake.startWebhooks({ ...options, hooks: [hook] });
}

function commit(id: string, ...mutations: Mutation[]): void {
  lake.lake.store.commit({ mutations, transactionId: id, author: 'ada' });
}

const put = (id: string, fields: object = {}, type = 'faq'): Mutation => ({
  createOrReplace: { _id: id, _type: type, ...fields },
});

async function log(kind: 'attempts' | 'messages', query = '') {
  const path = `/hooks/projects/signpost/h1/${kind}${query}`;
  return (await lake.fetch(path, { role: 'editor' })).json();
}

const bodies = () => deliveries.map(({ body }) => JSON.parse(body));

it('delivers a change within milliseconds, signed, with the headers of Sanity', async () => {
  start();
  commit('t1', put('a'));
  await until('a delivery', () => deliveries.length === 1);
  const [delivery] = deliveries;
  expect(delivery?.method).toBe('POST');
  expect(delivery?.body).toBe('{"_id":"a","_rev":"t1"}');
  expect(delivery?.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'Sanity.io webhook delivery',
    connection: 'close',
    'idempotency-key': expect.stringMatching(/^\w{22}$/),
    'sanity-transaction-id': 't1',
    'sanity-transaction-time': expect.stringMatching(/^\d{4}-.*Z$/),
    'sanity-dataset': 'production',
    'sanity-document-id': 'a',
    'sanity-project-id': 'signpost',
    'sanity-webhook-id': 'h1',
    'sanity-operation': 'create',
  });
  const signature = String(delivery?.headers['sanity-webhook-signature']);
  const body = delivery?.body ?? '';
  expect(signature).toMatch(/^t=\d{13},v1=[\w-]{43}$/);
  expect(signatureFault(signature, body, 'a secret of mine', new Date())).toBeUndefined();
  expect(signatureFault(signature, `${body} `, 'a secret of mine', new Date())).toBe('forged');
  await until('the record', async () => (await log('attempts')).length === 1);
  expect(await log('attempts')).toMatchObject([
    { resultCode: 200, resultBody: 'answer 200', isFailure: false, failureReason: null },
  ]);
  expect(await log('messages')).toMatchObject([
    { status: 'delivered', transactionId: 't1', documentId: 'a', payload: body, failureCount: 0 },
  ]);
});

const rules: {
  name: string;
  rule: { filter?: string; projection?: string | null };
  told: unknown[];
}[] = [
  {
    name: 'no filter: every published document, never a draft',
    rule: {},
    told: [
      { _id: 'a', _rev: 't1' },
      { _id: 'b', _rev: 't1' },
      { _id: 'a', _rev: 't2' },
      { _id: 'a', _rev: 't2' },
    ],
  },
  {
    name: 'a filter by type',
    rule: { filter: '_type in ["topic"]' },
    told: [{ _id: 'b', _rev: 't1' }],
  },
  {
    name: 'what was and what is',
    rule: {
      filter: 'delta::changedAny(title) && _type == "faq"',
      projection: '{"op": delta::operation(), "was": before().title, "is": after().title}',
    },
    told: [
      { op: 'create', was: null, is: 'One' },
      { op: 'update', was: 'One', is: 'Two' },
      { op: 'delete', was: 'Two', is: null },
    ],
  },
  {
    name: 'no projection: the whole document, or what it was',
    rule: { filter: 'delta::operation() == "delete"', projection: null },
    told: [expect.objectContaining({ _id: 'a', title: 'Two', _type: 'faq' })],
  },
  {
    name: 'a filter that asks for other documents, which do not exist here',
    rule: { filter: 'count(*[_type == "topic"]) > 0' },
    told: [],
  },
];

it.each(rules)('tells by rule: $name', async ({ rule, told }) => {
  start(rule);
  commit('t1', put('a', { title: 'One' }), put('b', {}, 'topic'), put('drafts.a'));
  commit('t2', put('a', { title: 'Two' }));
  commit('t3', { delete: { id: 'a' } });
  commit('t4', put('z', {}, 'marker'));
  await until('all deliveries', () => deliveries.length >= told.length);
  await until('the log to be read', () => lake.lake.services.feed.head() === 4);
  const expected = rule.filter === undefined ? [...told, { _id: 'z', _rev: 't4' }] : told;
  await until('the last delivery', () => deliveries.length >= expected.length);
  expect(bodies()).toEqual(expected);
});

it('tells one after the other, in the order of the log', async () => {
  start();
  for (let i = 0; i < 50; i += 1) commit(`t${i}`, put('a', { i }));
  await until('all deliveries', () => deliveries.length === 50);
  expect(bodies().map(({ _rev }) => _rev)).toEqual(Array.from({ length: 50 }, (_, i) => `t${i}`));
  expect(mostUnderWay).toBe(1);
});

const outcomes: {
  name: string;
  answers: (number | 'hang' | 'cut')[];
  attempts: unknown[];
  status: string;
}[] = [
  {
    name: '503 twice, then 200',
    answers: [503, 503, 200],
    attempts: [503, 503, 200],
    status: 'delivered',
  },
  {
    name: '503 three times',
    answers: [503, 500, 502],
    attempts: [503, 500, 502],
    status: 'failed',
  },
  { name: '429, then 200', answers: [429], attempts: [429, 200], status: 'delivered' },
  { name: '400', answers: [400], attempts: [400], status: 'failed' },
  { name: '404', answers: [404], attempts: [404], status: 'failed' },
  { name: 'a redirect', answers: [302], attempts: [302], status: 'failed' },
  { name: 'no answer', answers: ['hang'], attempts: ['timeout', 200], status: 'delivered' },
  {
    name: 'a broken connection',
    answers: ['cut'],
    attempts: ['network', 200],
    status: 'delivered',
  },
];

it.each(outcomes)('copes with $name', async (outcome) => {
  answers = [...outcome.answers];
  start({}, { ...FAST, timeoutMs: answers.includes('hang') ? 1000 : FAST.timeoutMs });
  commit('t1', put('a'));
  await until('the outcome', async () => (await log('messages'))[0]?.status === outcome.status);
  const attempts = (await log('attempts')).reverse();
  const told = attempts.map(
    ({ resultCode, failureReason }: Record<string, unknown>) => resultCode ?? failureReason,
  );
  expect(told).toEqual(outcome.attempts);
  expect(deliveries).toHaveLength(outcome.attempts.length);
  const keys = new Set(deliveries.map(({ headers }) => headers['idempotency-key']));
  expect(keys.size).toBe(1);
});

it('does not let newer changes wait for one that is to be tried again', async () => {
  answers = [503];
  start({}, { timeoutMs: 1000, retryAfterMs: [60_000, 60_000] });
  commit('t1', put('a'));
  commit('t2', put('b'));
  await until('the second delivery', () => deliveries.length === 2);
  expect(bodies()).toEqual([
    { _id: 'a', _rev: 't1' },
    { _id: 'b', _rev: 't2' },
  ]);
  await until('the record', async () => (await log('messages'))[0]?.status === 'delivered');
  expect((await log('messages'))[1]).toMatchObject({ status: 'pending', failureCount: 1 });
});

it('rests while nobody answers, and tells everything once somebody does', async () => {
  answers = Array.from({ length: 12 }, () => 'cut');
  start({}, { ...FAST, maxBackoffMs: 50 });
  const ids = Array.from({ length: 300 }, (_, n) => `import-${n}`);
  commit('t1', ...ids.map((id) => put(id)));
  await until('the rest of an import', () => deliveries.length === 312);
  const told = new Set(bodies().map(({ _id }) => _id));
  expect(told.size).toBe(300);
  // Five failures in a row, and a rest after each of the next seven.
  const [fifth = 0, twelfth = 0] = [deliveries[4]?.at, deliveries[11]?.at];
  expect(twelfth - fifth).toBeGreaterThanOrEqual(7 * 45);
});

it('rests no longer because its clock was a day ahead and is set right', async () => {
  aheadMs = DAY_MS;
  answers = Array.from({ length: 12 }, () => 'cut');
  start({}, { ...FAST, maxBackoffMs: 50 });
  commit('t1', ...Array.from({ length: 20 }, (_, n) => put(`import-${n}`)));
  await until('some failures', () => deliveries.length >= 6);
  aheadMs = 0;
  await until('all of them', () => new Set(bodies().map(({ _id }) => _id)).size === 20);
});

it('tries again what was put off before its clock was set back', async () => {
  aheadMs = DAY_MS;
  answers = [503];
  start({}, { timeoutMs: 10_000, retryAfterMs: [60_000] });
  commit('t1', put('a'));
  await until('the failure', async () => (await log('attempts')).length === 1);
  aheadMs = 0;
  commit('t2', put('b'));
  await until('the second attempt', () => deliveries.length === 3);
  expect(bodies().map(({ _id }) => _id)).toEqual(['a', 'b', 'a']);
});

it('keeps at most 64 KB of an answer', async () => {
  receiver.removeAllListeners('request');
  receiver.on('request', (request, response) => {
    request.resume();
    response.end('x'.repeat(200_000));
  });
  start();
  commit('t1', put('a'));
  await until('the record', async () => (await log('attempts')).length === 1);
  const [attempt] = await log('attempts', '?transactionId=t1');
  expect(attempt.resultBody).toHaveLength(65_536);
  expect(await log('attempts', '?transactionId=t2')).toEqual([]);
});

it('forgets nothing when the lake stops: neither what waits nor what nobody had read', async () => {
  answers = ['hang'];
  start({}, { timeoutMs: 60_000, retryAfterMs: [] });
  commit('t1', put('a'));
  commit('t2', put('b'));
  await until('the first delivery', () => deliveries.length === 1);
  const { dir } = lake;
  await lake.lake.services.webhooks.stop();
  commit('t3', put('c'));
  const next: Lake = createLake({ projectId: 'signpost', dir, tokens: [] });
  next.startWebhooks({
    ...FAST,
    hooks: [{ id: 'h1', name: 'T', url, filter: null, projection: '_id', secret: null }],
  });
  await until('the rest', () => deliveries.length === 4);
  expect(bodies()).toEqual([
    { _id: 'a', _rev: 't1' },
    { _id: 'a', _rev: 't1' },
    { _id: 'b', _rev: 't2' },
    'c',
  ]);
  expect(deliveries[0]?.headers['idempotency-key']).toBe(deliveries[1]?.headers['idempotency-key']);
  await next.close();
});

it('is told of what another process writes', async () => {
  start();
  const other = createLake({ projectId: 'signpost', dir: lake.dir, tokens: [] });
  other.store.commit({ mutations: [put('a')], transactionId: 'there', author: 'b' });
  await until('the delivery', () => deliveries.length === 1);
  expect(bodies()).toEqual([{ _id: 'a', _rev: 'there' }]);
  await other.close();
});

it('can be managed: made, changed, switched off and removed', async () => {
  lake.lake.startWebhooks(FAST);
  const call = async (method: string, path: string, body?: object) => {
    const response = await lake.fetch(`/hooks/projects/signpost${path}`, {
      method,
      role: 'administrator',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const made = await call('POST', '', {
    type: 'document',
    name: 'Search',
    url,
    dataset: 'production',
    httpMethod: 'PUT',
    headers: { 'X-Mine': 'yes' },
    rule: { on: ['create'], filter: '_type == "faq"', projection: '{_id}' },
    secret: 'not told',
  });
  expect(made.status).toBe(201);
  expect(JSON.stringify(made.body)).not.toContain('not told');
  expect(made.body).toMatchObject({
    name: 'Search',
    isDisabled: false,
    createdByUserId: 'test-administrator',
  });
  const { id } = made.body;
  commit('t1', put('a'));
  commit('t2', put('a'));
  await until('the delivery', () => deliveries.length === 1);
  expect(deliveries[0]).toMatchObject({
    method: 'PUT',
    body: '{"_id":"a"}',
    headers: { 'x-mine': 'yes' },
  });
  const changed = await call('PATCH', `/${id}`, { isDisabledByUser: true });
  expect(changed.body).toMatchObject({ name: 'Search', isDisabled: true });
  commit('t3', put('b'));
  expect((await call('GET', '')).body).toHaveLength(1);
  expect((await call('PATCH', `/${id}`, { isDisabledByUser: false })).body).toMatchObject({
    isDisabled: false,
  });
  expect((await call('DELETE', `/${id}`)).status).toBe(200);
  expect((await call('GET', `/${id}`)).status).toBe(404);
  expect((await call('GET', '')).body).toEqual([]);
});

it.each([
  ['no address', { name: 'x' }],
  ['an address that is none', { name: 'x', url: 'file:///etc/passwd' }],
  [
    'a filter with a star',
    { name: 'x', url: 'http://a.test', rule: { filter: '*[_type == "a"]' } },
  ],
  [
    'a filter that cannot be read',
    { name: 'x', url: 'http://a.test', rule: { filter: '_type ==' } },
  ],
  [
    'a projection that cannot be read',
    { name: 'x', url: 'http://a.test', rule: { projection: '{' } },
  ],
  ['an unknown operation', { name: 'x', url: 'http://a.test', rule: { on: ['publish'] } }],
  ['a header that breaks out', { name: 'x', url: 'http://a.test', headers: { a: 'b\r\nc: d' } }],
  ['another dataset', { name: 'x', url: 'http://a.test', dataset: 'staging' }],
])('refuses %s', async (_, body) => {
  const response = await lake.fetch('/hooks/projects/signpost', {
    method: 'POST',
    role: 'administrator',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(400);
});

it.each(['editor', 'viewer', 'anonymous'] as const)(
  'is not for a caller who is %s',
  async (role) => {
    const response = await lake.fetch('/hooks/projects/signpost', { role });
    expect(response.status).toBe(role === 'anonymous' ? 401 : 403);
  },
);

it.each([
  [{}, 'http://127.0.0.1:3000/api/revalidate', undefined],
  [
    { PORT: '4000', SANITY_WEBHOOK_SECRET: ' sixteen letters! ' },
    'http://127.0.0.1:4000/api/revalidate',
    'sixteen letters!',
  ],
])('tells the site that the settings name: %o', (variables, address, secret) => {
  const settings = readSettings({ SIGNPOST_DATA_DIR: '/data', ...variables });
  expect(settings).toMatchObject({
    siteHook: { url: address },
    secretFile: '/data/webhook-secret',
  });
  expect(settings.secret).toBe(secret);
  const { filter, projection } = settings.siteHook;
  expect(() =>
    parseHook({ name: 'Site', url: address, rule: { filter, projection } }, 'lake', {
      allowPrivate: true,
    }),
  ).not.toThrow();
});

it('signs with a secret that only its owner may read, made once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lake-secret-'));
  const file = join(folder, 'webhook-secret');
  const secret = readSecret(file);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readSecret(file)).toBe(secret);
  rmSync(folder, { recursive: true });
});

describe('addresses that are private', () => {
  const ADDRESSES = [
    'http://127.0.0.1:3000/',
    'http://localhost/',
    'http://lake.localhost/',
    'http://localhost./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a00:1]/',
    'http://0.0.0.0/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[100::1]/',
    'http://[ff02::1]/',
  ];

  const post = (on: TestLake, address: string) =>
    on.fetch('/hooks/projects/signpost', {
      method: 'POST',
      role: 'administrator',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x', url: address }),
    });

  it('are refused unless a setting allows them', async () => {
    const open = lake;
    const closed = await startTestLake();
    for (const address of ADDRESSES) {
      expect([address, (await post(closed, address)).status]).toEqual([address, 400]);
      expect([address, (await post(open, address)).status]).toEqual([address, 201]);
    }
    for (const address of ['http://8.8.8.8/', 'https://example.com/', 'http://[2606:4700::1]/']) {
      expect([address, (await post(closed, address)).status]).toEqual([address, 201]);
    }
    await closed.close();
  });

  it('get no delivery from hooks that name them by another name, or are older', async () => {
    await lake.close();
    lake = await startTestLake();
    const { webhooks } = lake.lake.services;
    const rule = { filter: null, projection: '{_id}', on: ['create' as const] };
    const settings = { ...parseHook({ name: 'x', url: 'http://8.8.8.8/' }, 'ada'), ...rule };
    await webhooks.put({ ...settings, url }, 'older');
    lake.lake.startWebhooks(FAST);
    commit('t1', put('a'));
    await until('the attempt', () => webhooks.queue.listAttempts('older', 1, null).length === 1);
    expect(webhooks.queue.listAttempts('older', 1, null)).toMatchObject([
      { failure: 'other', statusCode: null, body: expect.stringContaining('private network') },
    ]);
    expect(webhooks.queue.listDeliveries('older', 1, null)).toMatchObject([{ status: 'failed' }]);
    expect(deliveries).toEqual([]);
  });

  it('are open to the hook of the site', async () => {
    await lake.close();
    lake = await startTestLake();
    start();
    commit('t1', put('a'));
    await until('the delivery', () => deliveries.length === 1);
  });

  it('are not reached by a name either', async () => {
    const failed = await new Promise((resolve) => {
      publicLookup('localhost', { all: true }, (error) => resolve(error));
    });
    expect(failed).toBeInstanceOf(PrivateAddress);
  });
});

it('is of all datasets, also of those to come, when its dataset is *', async () => {
  lake.lake.startWebhooks(FAST);
  const { datasets } = lake.lake.services;
  datasets.create({ name: 'early', aclMode: 'public', createdBy: 'ada' });
  const response = await lake.fetch('/hooks/projects/signpost', {
    method: 'POST',
    role: 'administrator',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'All', url, dataset: '*', rule: { projection: '{_id}' } }),
  });
  const { id, dataset } = JSON.parse(await response.text());
  expect(dataset).toBe('*');
  datasets.create({ name: 'late', aclMode: 'public', createdBy: 'ada' });
  for (const name of ['production', 'early', 'late']) {
    datasets.open(name).store.commit({ mutations: [put(`of-${name}`)], author: 'ada' });
  }
  await until('three deliveries', () => deliveries.length === 3);
  const told = deliveries.map(({ headers, body }) => `${headers['sanity-dataset']} ${body}`);
  expect(told.toSorted()).toEqual([
    'early {"_id":"of-early"}',
    'late {"_id":"of-late"}',
    'production {"_id":"of-production"}',
  ]);
  const list = async () =>
    JSON.parse(
      await (await lake.fetch('/hooks/projects/signpost', { role: 'administrator' })).text(),
    );
  expect(await list()).toHaveLength(1);
  await lake.fetch(`/hooks/projects/signpost/${id}`, { method: 'DELETE', role: 'administrator' });
  expect(await list()).toEqual([]);
  expect(datasets.open('late').webhooks.hooks.list()).toEqual([]);
});
