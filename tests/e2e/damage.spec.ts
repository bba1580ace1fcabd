import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { DAMAGE } from '#tests/support/damage.ts';
import {
  copyInstallation,
  type Installation,
  type RunningInstallation,
} from '#tests/support/installation.ts';

/* What an installation does after something happened to its files, over real processes. */

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36';

const tokens = z.object({ tokens: z.array(z.object({ token: z.string() })).min(1) });

let installation: Installation;
let running: RunningInstallation | undefined;

test.beforeAll(async () => {
  installation = await copyInstallation('damage');
});
test.beforeEach(() => installation.reset());
test.afterEach(async () => {
  await running?.end('SIGTERM');
  running = undefined;
});
test.afterAll(() => installation.remove());

/** What one reader, one voter and one program get. */
async function outcome() {
  const { url, dataDir } = installation;
  const article = await fetch(`${url}/articles/passkeys`);
  const text = await article.text();
  const image = /\/lake\/images\/[^"\s&]+/.exec(text)?.[0] ?? '/no-image';
  const vote = await fetch(`${url}/api/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': AGENT, origin: url },
    body: JSON.stringify({ articleId: 'faq-passkeys', vote: 'yes' }),
  });
  const write = await fetch(`${url}/lake/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokenIn(join(dataDir, 'lake/tokens.json'))}`,
    },
    body: JSON.stringify({
      mutations: [{ createOrReplace: { _id: 'written', _type: 'synonym', words: ['a', 'b'] } }],
    }),
  });
  return {
    reader: article.status === 200 && text.includes('Passkeys'),
    image: (await fetch(`${url}${image}`)).status,
    vote: vote.status,
    write: write.status,
  };
}

function tokenIn(file: string): string {
  try {
    return tokens.parse(JSON.parse(readFileSync(file, 'utf8'))).tokens[0]?.token ?? '';
  } catch {
    return '';
  }
}

const SOUND = { reader: true, image: 200, vote: 200, write: 200 };

/** Each file with what stays refused until somebody mends it, or `derived` where nothing does. */
const FILES = [
  {
    name: 'feedback.db',
    refused: { vote: 503 },
    says: /cp <backup>\/feedback\.db \S+feedback\.db/,
  },
  { name: 'lake/lake.db', refused: { write: 503 }, says: /npm run lake -- restore <backup>/ },
  { name: 'search.db', refused: 'derived' },
  { name: 'links.db', refused: 'derived' },
  { name: 'webhook-secret', refused: 'derived' },
  { name: 'lake/tokens.json', refused: 'derived' },
  { name: 'site.db', refused: 'derived' },
] as const;

type FileName = (typeof FILES)[number]['name'];

function pathOf(name: string): string {
  const { dataDir, distDir } = installation;
  return name === 'site.db' ? join(distDir, 'cache/site.db') : join(dataDir, name);
}

/** Searches once, so that there is an index to damage. */
async function buildIndex(): Promise<void> {
  running = await installation.start();
  const search = async () => (await fetch(`${installation.url}/api/search?q=passkeys`)).text();
  await expect.poll(search).toContain('passkeys');
  expect(await running.end('SIGTERM')).toBe(0);
}

/** Prepares what a row damages, so that it is there and complete. */
async function prepare(name: FileName): Promise<void> {
  if (name === 'search.db') await buildIndex();
  if (name === 'links.db') cpSync(pathOf('feedback.db'), pathOf(name));
  for (const suffix of ['-wal', '-shm']) rmSync(pathOf(name) + suffix, { force: true });
}

/** What is set aside beside a damaged file; an empty store of pages is simply filled. */
function expectAside(name: FileName, damage: string): void {
  if (['links.db', 'search.db'].includes(name)) return;
  const file = pathOf(name);
  const aside = readdirSync(dirname(file)).filter((one) =>
    one.startsWith(`${basename(file)}.damaged-`),
  );
  expect([name, aside.length]).toEqual([
    name,
    name === 'site.db' && damage === 'without a byte' ? 0 : 1,
  ]);
}

/** Starts twice over what is damaged now, and compares what each kind of user gets. */
async function expectTwice(expected: Awaited<ReturnType<typeof outcome>>): Promise<string> {
  let printed = '';
  for (let start = 1; start <= 2; start += 1) {
    running = await installation.start();
    await expect.poll(outcome, running.printed()).toEqual(expected);
    printed = running.printed();
    expect(printed).not.toContain('started again');
    expect(await running.end('SIGTERM')).toBe(0);
  }
  return printed;
}

const derived = FILES.filter(({ refused }) => refused === 'derived');

for (const [damage, inflict] of Object.entries(DAMAGE)) {
  for (const file of FILES) {
    const { name, refused } = file;
    const isQuick = refused !== 'derived' && damage === 'overwritten in its middle';
    const title = `${name}, ${damage}: readers keep every page, now and after the next start`;
    test(title, { tag: isQuick ? [] : ['@nightly'] }, async () => {
      await prepare(name);
      inflict(pathOf(name));
      const printed = await expectTwice(refused === 'derived' ? SOUND : { ...SOUND, ...refused });
      if (!('says' in file)) return expectAside(name, damage);
      expect(printed).toContain(pathOf(name));
      expect(printed).toMatch(damage === 'not permitted' ? /write to/ : file.says);
      expect(existsSync(pathOf(name))).toBe(true);
    });
  }
}

/** All of them at once stand for each by itself, which is tried by night. */
for (const damage of ['without a byte', 'overwritten in its middle'] as const) {
  test(`all that is derived, ${damage}: readers keep every page`, async () => {
    for (const { name } of derived) await prepare(name);
    for (const { name } of derived) DAMAGE[damage](pathOf(name));
    await expectTwice(SOUND);
    for (const { name } of derived) expectAside(name, damage);
  });
}

test('lake.db that is gone while its images are there is no new lake', async () => {
  rmSync(pathOf('lake/lake.db'));
  running = await installation.start();
  expect(await outcome()).toEqual({ ...SOUND, write: 503 });
  expect(running.printed()).toContain('npm run lake -- restore <backup>');
});

test('a data folder that takes nothing: readers keep every page and search', async () => {
  const { dataDir, url } = installation;
  forbid(dataDir);
  running = await installation.start();
  await expect.poll(outcome).toEqual({ reader: true, image: 200, vote: 503, write: 503 });
  await expect
    .poll(async () => (await fetch(`${url}/api/search?q=passkeys`)).text())
    .toContain('passkeys');
  expect(await running.end('SIGTERM')).toBe(0);
  chmodSync(dataDir, 0o755);
});

function forbid(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) forbid(path);
    else if (entry.isFile()) chmodSync(path, 0o444);
  }
  chmodSync(folder, 0o555);
}
