import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { jest } from '@jest/globals';
import sharp from 'sharp';
import { createLake } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake, TOKENS } from '#tests/support/lake.ts';
import { until } from '#tests/support/until.ts';

let lake: TestLake;

beforeEach(async () => {
  lake = await startTestLake();
});

afterEach(() => lake.close());

/** Asks the real server as an administrator. */
async function ask(method: string, path: string, body?: unknown): Promise<[number, unknown]> {
  const response = await fetch(`${lake.url}/v2025-09-16${path}`, {
    method,
    headers: {
      authorization: `Bearer ${TOKENS.administrator}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return [response.status, await response.json()];
}

const names = async (path = '/datasets') => {
  const [, listed] = await ask('GET', path);
  return Array.isArray(listed) ? listed.map(({ name }) => name) : listed;
};

it.each(['/datasets', '/projects/signpost/datasets'])(
  'lists the first dataset at %s',
  async (path) => {
    const [status, listed] = await ask('GET', path);
    expect([status, listed]).toEqual([
      200,
      [expect.objectContaining({ name: 'production', aclMode: 'public' })],
    ]);
  },
);

it.each([
  ['ab', 201],
  ['staging', 201],
  ['a-b_c9', 201],
  ['0'.repeat(64), 201],
  ['a', 400],
  ['a'.repeat(65), 400],
  ['Staging', 400],
  ['-ab', 400],
  ['ab-', 400],
  ['ab_', 400],
  ['a.b', 400],
  ['a%2Fb', 400],
  ['production', 409],
])('a dataset called %s: %i', async (name, status) => {
  expect((await ask('PUT', `/datasets/${name}`))[0]).toBe(status);
});

it.each(['/datasets', '/projects/signpost/datasets'])(
  'makes, changes and removes a dataset below %s',
  async (path) => {
    expect((await ask('PUT', `${path}/extra`, { aclMode: 'public' }))[0]).toBe(201);
    const [, changed] = await ask('PATCH', `${path}/extra`, { aclMode: 'private' });
    expect(changed).toMatchObject({ datasetName: 'extra', aclMode: 'private' });
    expect((await ask('DELETE', `${path}/extra`))[0]).toBe(200);
    expect(await names()).toEqual(['production']);
  },
);

it('keeps documents, history and listeners of each apart', async () => {
  await lake.client('administrator').datasets.create('staging');
  const staging = lake.client('editor', { dataset: 'staging', perspective: 'raw' });
  const production = lake.client('editor');
  const heard: string[] = [];
  const listening = staging
    .listen('*', {}, { events: ['welcome', 'mutation'] })
    .subscribe((event) => heard.push(event.type === 'mutation' ? event.documentId : event.type));
  await until('the listener to be welcome', () => heard.length === 1);
  await production.create({ _id: 'a', _type: 'faq', title: 'of production' });
  await staging.create({ _id: 'a', _type: 'faq', title: 'of staging' });
  await until('the listener to hear', () => heard.length === 2);
  listening.unsubscribe();
  expect(heard).toEqual(['welcome', 'a']);
  const title = '*[_id == "a"][0].title';
  expect(await production.fetch(title)).toBe('of production');
  expect(await staging.fetch(title)).toBe('of staging');
  expect(await staging.fetch('sanity::dataset()')).toBe('staging');
});

it('keeps the bytes of each, at addresses that work', async () => {
  await lake.client('administrator').datasets.create('staging');
  const client = lake.client('editor', { dataset: 'staging' });
  const background = { r: 1, g: 2, b: 3 };
  const png = sharp({ create: { width: 6, height: 4, channels: 3, background } }).png();
  const { url } = await client.assets.upload('image', await png.toBuffer());
  expect(url).toMatch(
    /^http:\/\/localhost:3000\/lake\/images\/signpost\/staging\/[0-9a-f]+-6x4\.png$/,
  );
  const { pathname } = new URL(url);
  expect((await fetch(`${lake.url}${pathname}`)).status).toBe(200);
  const elsewhere = pathname.replace('/staging/', '/production/');
  expect((await fetch(`${lake.url}${elsewhere}`)).status).toBe(404);
});

it('is there again after a start, also for another process', async () => {
  await lake.client('administrator').datasets.create('staging');
  await lake.client('editor', { dataset: 'staging' }).create({ _id: 'a', _type: 'faq' });
  const other = createLake({ projectId: 'signpost', dir: lake.dir, tokens: [] });
  const response = await other.fetch(
    new Request('http://localhost/v2025-02-19/data/query/staging?query=count(*)'),
  );
  expect(await response.json()).toMatchObject({ result: 1 });
  await other.close();
});

it('hides a private dataset from anonymous callers', async () => {
  await ask('PUT', '/datasets/inner', { aclMode: 'private' });
  const query = (headers: Record<string, string>) =>
    fetch(`${lake.url}/v2025-02-19/data/query/inner?query=*`, { headers });
  expect((await query({})).status).toBe(401);
  expect((await query({ authorization: `Bearer ${TOKENS.viewer}` })).status).toBe(200);
  expect((await ask('PATCH', '/datasets/inner', { aclMode: 'public' }))[0]).toBe(200);
  expect((await query({})).status).toBe(200);
  expect((await ask('PATCH', '/datasets/production', { aclMode: 'private' }))[0]).toBe(409);
  expect((await ask('PATCH', '/datasets/inner', { aclMode: 'custom' }))[0]).toBe(400);
});

it('deletes a dataset with all that is in it, and not the first one', async () => {
  await ask('PUT', '/datasets/staging');
  await lake.client('editor', { dataset: 'staging' }).create({ _id: 'a', _type: 'faq' });
  expect((await ask('DELETE', '/datasets/staging'))[0]).toBe(200);
  expect(existsSync(join(lake.dir, 'datasets/staging'))).toBe(false);
  expect((await ask('DELETE', '/datasets/staging'))[0]).toBe(404);
  expect((await ask('DELETE', '/datasets/production'))[0]).toBe(409);
  const [status] = await ask('GET', '/data/query/staging?query=1');
  expect([status, await names()]).toEqual([404, ['production']]);
  // Nothing of the former one comes back with the name.
  await ask('PUT', '/datasets/staging');
  expect(await lake.client('viewer', { dataset: 'staging' }).fetch('count(*)')).toBe(0);
});

describe('a copy', () => {
  async function copy(body: object) {
    const [status, answer] = await ask('PUT', '/datasets/production/copy', body);
    expect(status).toBe(202);
    const { jobId } = JSON.parse(JSON.stringify(answer));
    const followed = await fetch(`${lake.url}/v2025-09-16/jobs/${jobId}/listen`);
    const text = await followed.text();
    expect(text).toMatch(/^event: job\n/);
    expect(text).toContain('"state":"completed"');
    return jobId;
  }

  beforeEach(async () => {
    const client = lake.client('editor', { perspective: 'raw' });
    await client.create({ _id: 'a', _type: 'faq', title: 'first' });
    await client.patch('a').set({ title: 'second' }).commit();
    await client.create({ _id: 'drafts.b', _type: 'faq' });
    await client.create({ _id: 'versions.r1.a', _type: 'faq' });
    await client.assets.upload('file', Buffer.from('some words'), { filename: 'a.txt' });
  });

  const historyOf = async (dataset: string) => {
    const response = await fetch(
      `${lake.url}/v2025-02-19/data/history/${dataset}/transactions/a?excludeContent=true`,
      { headers: { authorization: `Bearer ${TOKENS.viewer}` } },
    );
    return (await response.text()).trim().split('\n').length;
  };

  it('has everything, its history too, and its assets lead to itself', async () => {
    const jobId = await copy({ targetDataset: 'twin' });
    const twin = lake.client('editor', { dataset: 'twin', perspective: 'raw' });
    const facts = '*[_type == "faq"] | order(_id){_id, _rev, title, _createdAt}';
    const original = lake.client('editor', { perspective: 'raw' });
    expect(await twin.fetch(facts)).toEqual(await original.fetch(facts));
    expect(await historyOf('twin')).toBe(2);
    const url: string = await twin.fetch('*[_type == "sanity.fileAsset"][0].url');
    expect(url).toContain('/files/signpost/twin/');
    const bytes = await fetch(`${lake.url}${new URL(url).pathname}`);
    expect(await bytes.text()).toBe('some words');
    const [, jobs] = await ask('GET', '/projects/signpost/datasets/copy');
    expect(jobs).toEqual([
      expect.objectContaining({
        id: jobId,
        sourceDataset: 'production',
        targetDataset: 'twin',
        state: 'completed',
        withHistory: true,
      }),
    ]);
  });

  it('leaves out history and releases when asked to', async () => {
    await copy({ targetDataset: 'plain', skipHistory: true, skipContentReleases: true });
    const plain = lake.client('editor', { dataset: 'plain', perspective: 'raw' });
    expect(await plain.fetch('*[_type == "faq"]._id')).toEqual(['a', 'drafts.b']);
    expect(await historyOf('plain')).toBe(1);
  });

  it('takes no secrets and no hooks along', async () => {
    lake.lake.services.accounts.createRobot('Deploy', 'editor');
    await copy({ targetDataset: 'twin' });
    const { store } = lake.lake.services.datasets.open('twin');
    for (const table of ['users', 'robots', 'sessions', 'invites', 'hooks', 'datasets']) {
      const sql = `SELECT count(*) AS count FROM ${table}`;
      expect([table, store.read((database) => database.prepare(sql).get()?.count)]).toEqual([
        table,
        0,
      ]);
    }
  });

  it.each([
    ['no target', {}, 400],
    ['a target that exists', { targetDataset: 'production' }, 409],
    ['a target with a wrong name', { targetDataset: 'Twin' }, 400],
  ])('is refused with %s', async (_, body, status) => {
    expect((await ask('PUT', '/datasets/production/copy', body))[0]).toBe(status);
  });

  it('of a dataset that is not there is refused', async () => {
    const body = { targetDataset: 'twin' };
    expect((await ask('PUT', '/datasets/nothing/copy', body))[0]).toBe(404);
  });

  it('tells of its failure, and leaves nothing behind', async () => {
    const { images } = lake.lake.assets.storage.folders;
    await rm(images, { recursive: true });
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const [, answer] = await ask('PUT', '/datasets/production/copy', { targetDataset: 'twin' });
    const { jobId } = JSON.parse(JSON.stringify(answer));
    const text = await (await fetch(`${lake.url}/v1/jobs/${jobId}/listen`)).text();
    expect(text).toContain('"state":"failed"');
    expect(log.mock.calls.flat().join(' ')).toContain('could not be copied');
    log.mockRestore();
    expect(await names()).toEqual(['production']);
    expect(existsSync(join(lake.dir, 'datasets/twin.part'))).toBe(false);
  });
});

it('starts no thread for each dataset that somebody asks something', async () => {
  let running = 0;
  let most = 0;
  const count = (worker: Worker) => {
    running += 1;
    most = Math.max(most, running);
    worker.once('exit', () => {
      running -= 1;
    });
  };
  process.on('worker', count);
  try {
    for (let n = 0; n < 16; n += 1) {
      lake.lake.services.datasets.create({
        name: `many-${n}`,
        aclMode: 'public',
        createdBy: 'ada',
      });
      const answer = await lake.fetch(`/data/query/many-${n}?query=count(*)`);
      expect(await answer.json()).toMatchObject({ result: 0 });
    }
  } finally {
    process.off('worker', count);
  }
  // One that ends is still counted while the next one starts.
  expect(most).toBeLessThanOrEqual(13);
});
