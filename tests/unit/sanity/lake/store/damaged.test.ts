import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isStorageFault } from '#lib/node/storage-errors.ts';
import { createLake, StoreError } from '#sanity/lake/index.ts';
import { createGate, createRefusingLake } from '#sanity/lake/refusing.ts';
import { DAMAGE, turnedBytes } from '#tests/support/damage.ts';
import { testFolders } from '#tests/support/folder.ts';
import { takeComplaints } from '#tests/support/setup.ts';

const folder = testFolders();
const TOKEN = 'token-of-the-administrator';
const tokens = [{ token: TOKEN, id: 'administrator', name: '', role: 'administrator' as const }];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Fetch = (request: Request) => Promise<Response>;

function ask(fetch: Fetch, method: string, path: string, body?: BodyInit): Promise<Response> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const init = body === undefined ? { method, headers } : { method, headers, body };
  return fetch(new Request(`http://localhost${path}`, init));
}

const MUTATION = JSON.stringify({ mutations: [{ createOrReplace: { _id: 'a', _type: 'faq' } }] });

const REQUESTS: readonly [string, string, BodyInit?][] = [
  ['GET', '/v2025-02-19/data/query/production?query=*[_type==%22faq%22]{title}'],
  ['GET', '/v2025-02-19/data/doc/production/faq-7'],
  ['GET', '/v2025-02-19/data/history/production/documents/faq-7?revision=x'],
  ['POST', '/v2025-02-19/data/mutate/production', MUTATION],
  ['GET', '/v1/users/me'],
];

/** A lake with some documents and an image, closed. */
async function writeLake(): Promise<{ dir: string; image: string }> {
  const dir = join(folder(), 'lake');
  const lake = createLake({ projectId: 'signpost', dir, tokens });
  const mutations = Array.from({ length: 200 }, (_, n) => ({
    create: { _id: `faq-${n}`, _type: 'faq', title: `Title ${n} `.repeat(30) },
  }));
  lake.store.commit({ mutations, author: 'test' });
  const uploaded = await ask(lake.fetch, 'POST', '/v1/assets/images/production', PNG);
  const { document }: { document: { path: string } } = JSON.parse(await uploaded.text());
  await lake.close();
  return { dir, image: `/${document.path}` };
}

const AS_ROOT = Object.entries(DAMAGE).filter(([name]) => !/permitted|middle/.test(name));

it.each(AS_ROOT)(
  'a lake whose database is %s is refused with what to do about it',
  async (_, inflict) => {
    const { dir, image } = await writeLake();
    const file = join(dir, 'lake.db');
    inflict(file);
    const open = () => createLake({ projectId: 'signpost', dir, tokens });
    expect(open).toThrow(StoreError);
    expect(open).toThrow(`${file} is damaged. Stop Signpost, move the folder away`);
    expect(open).toThrow('npm run lake -- restore <backup>');

    const gate = createRefusingLake({ projectId: 'signpost', dir });
    expect((await ask(gate.fetch, 'GET', image)).status).toBe(200);
    for (const request of REQUESTS) expect((await ask(gate.fetch, ...request)).status).toBe(503);
    expect((await ask(gate.fetch, 'GET', '/v1/ping')).status).toBe(503);
    await gate.close();
  },
);

it('is no new lake when its database is gone', async () => {
  const { dir } = await writeLake();
  rmSync(join(dir, 'lake.db'));
  const open = () => createLake({ projectId: 'signpost', dir, tokens });
  expect(open).toThrow('lake.db is damaged');
});

it('answers everything until its gate is shut, and then images alone', async () => {
  const { dir, image } = await writeLake();
  const gate = createGate(createLake({ projectId: 'signpost', dir, tokens }));
  expect((await ask(gate.fetch, 'GET', '/v1/ping')).status).toBe(200);
  await gate.shut();
  expect((await ask(gate.fetch, 'GET', `/lake${image}`)).status).toBe(200);
  expect((await ask(gate.fetch, 'POST', image)).status).toBe(503);
  const refused = await ask(gate.fetch, 'GET', '/v1/ping');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
  await gate.close();
});

it('answers, or refuses as a fault of its file, whatever bytes were turned', async () => {
  const { dir } = await writeLake();
  const file = join(dir, 'lake.db');
  await fc.assert(
    fc.asyncProperty(turnedBytes(file, 60), async (turnBytes) => {
      turnBytes();
      let lake: ReturnType<typeof createLake> | undefined;
      try {
        lake = createLake({ projectId: 'signpost', dir, tokens });
        for (const request of REQUESTS) {
          const { status } = await ask(lake.fetch, ...request);
          if (![200, 404, 503].includes(status)) throw new Error(`${request[1]}: ${status}`);
        }
      } catch (error) {
        if (!(error instanceof StoreError) && !isStorageFault(error)) throw error;
      } finally {
        await lake?.close();
        takeComplaints();
      }
    }),
    { numRuns: 12 },
  );
});
