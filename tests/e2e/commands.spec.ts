import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '#scripts/processes.ts';
import { type RunningCommand, runCommand } from '#tests/support/command.ts';
import { copyBuild, findBuild, startSite } from '#tests/support/site.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where each command of the README is run: here, or by CI itself. */
const RUN = new Map([
  ['npm ci && npm start', 'here, after the npm ci of CI'],
  ['npm ci && npm test', 'by .ci/run'],
  ['npm run dev', 'here'],
]);

/** The same of the commands that stand in its sentences. */
const RUN_IN_PASSING = new Map([
  ['npm run build', 'by npm test, through npm start --build-only'],
  ['npm run check', 'by npm test'],
  ['npm run test:nightly', 'by a scheduled workflow'],
  ['npm run lake', 'here'],
  ['npm run migrate', 'here'],
  ['npm run import', 'its steps, by tests/unit/scripts/import'],
  ['npm run export', 'its steps, by tests/unit/scripts/export'],
  ['npm run insights:demo', 'here'],
  ['npm run search:eval', 'here'],
  ['npm run bench', 'here, as far as its list'],
  ['npm run bench:outage', 'its rows, by outage.spec.ts'],
]);

/** For what takes minutes on a busy machine: a build, or the pages that `npm run dev` compiles. */
const LONG_MS = 1_200_000;

let folder: string;
let running: RunningCommand | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-command-'));
});
test.afterEach(async () => {
  await running?.interrupt();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function variables() {
  return {
    PORT: String(await freePort()),
    LAKE_PORT: String(await freePort()),
    SIGNPOST_DATA_DIR: folder,
    // What the build under test was made for; another origin would mean another build.
    NEXT_PUBLIC_SITE_URL: 'http://localhost:3000',
  };
}

test('every command that the README shows is run somewhere', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block?.trim());
  const local = shown.filter((command) => !command?.includes('SANITY_PROJECT_ID'));
  expect(local).toEqual([...RUN.keys()]);
  const inPassing = readme.match(/(?<=`)npm run [\w:]+/g) ?? [];
  expect([...new Set(inPassing)].sort()).toEqual([...RUN_IN_PASSING.keys()].sort());
});

test('npm start says where it listens, serves, and ends on Ctrl-C with nothing left', async ({
  request,
}) => {
  test.setTimeout(LONG_MS);
  const settings = await variables();
  const distDir = copyBuild('start');
  running = runCommand('npm start', { ...settings, SIGNPOST_DIST_DIR: distDir });
  const home = `http://localhost:${settings.PORT}`;
  await running.untilPrinted(`Signpost is ready: ${home}`);
  expect(running.output()).not.toContain('Building the site');
  expect((await request.get(home)).status()).toBe(200);
  expect((await request.get(`${home}/lake/v1/ping`)).status()).toBe(200);
  await running.interrupt();
  expect(running.output()).not.toContain('left processes behind');
  await expect(request.get(home)).rejects.toThrow(/ECONNREFUSED/);
  const lake = `http://127.0.0.1:${settings.LAKE_PORT}/v1/ping`;
  await expect(request.get(lake)).rejects.toThrow(/ECONNREFUSED/);
  rmSync(join(ROOT, distDir), { recursive: true, force: true });
});

test('npm run dev serves the source', async ({ request }) => {
  test.setTimeout(LONG_MS);
  // A build folder of its own, since somebody may work here with `npm run dev`.
  const settings = { ...(await variables()), SIGNPOST_DIST_DIR: `${findBuild().distDir}-dev` };
  running = runCommand('npm run dev', settings);
  const tsconfig = readFileSync(join(ROOT, 'tsconfig.json'), 'utf8');
  await running.untilPrinted('Signpost is ready');
  const home = `http://localhost:${settings.PORT}`;
  // However long the machine takes to compile them.
  for (const path of ['/', '/articles/passkeys', '/api/health']) {
    expect((await request.get(`${home}${path}`, { timeout: 0 })).status()).toBe(200);
  }
  expect(running.output()).toContain('GET /articles/passkeys');
  expect(running.output()).not.toMatch(/GET \/api\/health|Edge Runtime/);
  expect(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')).toBe(tsconfig);
});

test('npm run lake -- help names what can be done', async () => {
  running = runCommand('npm run lake -- help', await variables());
  expect(await running.ended(), running.output()).toBe(0);
  for (const word of ['import', 'export', 'token', 'backup']) {
    expect(running.output()).toContain(word);
  }
});

test('npm run bench lists the benchmarks, and refuses one that there is not', async () => {
  running = runCommand('npm run bench');
  expect(await running.ended(), running.output()).toBe(0);
  expect(running.output()).toContain('publish');
  running = runCommand('npm run bench -- nothing');
  expect(await running.ended()).toBe(1);
});

test('npm run search:eval measures questions of your own', async () => {
  const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const files = {
    'docs.jsonl': lines(
      { id: 'fees', title: 'Fees', body: 'A transfer costs nothing.' },
      { id: 'cards', title: 'Cards', body: 'Freeze a lost card in the app.' },
    ),
    'queries.jsonl': lines({ id: 'one', text: 'lost card' }),
    'qrels.tsv': 'one\tcards\t1\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  running = runCommand(`npm run --silent search:eval -- --json ${folder}`);
  expect(await running.ended(), running.output()).toBe(0);
  expect(JSON.parse(running.output())).toEqual([expect.objectContaining({ n: 1, ndcg10: 1 })]);
});

test('npm run migrate says what it would store anew', async () => {
  const site = await startSite('migrate');
  try {
    running = runCommand('npm run migrate -- --trial', {
      PORT: new URL(site.url).port,
      LAKE_PORT: new URL(site.lakeUrl).port,
      SIGNPOST_DATA_DIR: site.dataDir,
    });
    expect(await running.ended(), running.output()).toBe(0);
    expect(running.output()).toMatch(
      /001: Would be stored anew: \d+ blocks in \d+ documents .*\n002: /,
    );
  } finally {
    await site.stop();
  }
});

test('npm run insights:demo invents readers once, and never beside real ones', async () => {
  const site = await startSite('insights-demo');
  try {
    const settings = {
      PORT: new URL(site.url).port,
      LAKE_PORT: new URL(site.lakeUrl).port,
      SIGNPOST_DATA_DIR: site.dataDir,
    };
    running = runCommand('npm run insights:demo', settings);
    expect(await running.ended(), running.output()).toBe(0);
    expect(running.output()).toContain('events of invented readers');
    running = runCommand('npm run insights:demo', settings);
    expect(await running.ended()).toBe(1);
    expect(running.output()).toContain('Readers were counted here already');
  } finally {
    await site.stop();
  }
});

test('a taken port is named, with the variable that moves it', async () => {
  const settings = await variables();
  const holder = createServer().listen(Number(settings.PORT));
  running = runCommand('npm start', settings);
  expect(await running.ended()).not.toBe(0);
  expect(running.output()).toContain(`Port ${settings.PORT} is taken`);
  expect(running.output()).toContain('PORT=');
  holder.close();
});

test('a wrong variable is refused in one sentence', async () => {
  running = runCommand('npm start', { ...(await variables()), LAKE_PORT: 'lake' });
  expect(await running.ended()).not.toBe(0);
  expect(running.output()).toContain('LAKE_PORT must be a port number; it is "lake".');
  expect(running.output()).not.toContain('    at ');
});
