import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningCommand, runCommand } from '#tests/support/command.ts';
import { freePort } from '#tests/support/site.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where each command of the README is run: here, or by CI itself. */
const RUN = new Map([
  ['npm ci && npm start', 'here, after the npm ci of CI'],
  ['npm ci && npm test', 'by .ci/run'],
  ['npm run dev', 'here'],
]);

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

async function variables(): Promise<Record<string, string>> {
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
});

test('npm start says where it listens, serves, and ends on Ctrl-C with nothing left', async ({
  request,
}) => {
  test.setTimeout(180_000);
  const settings = await variables();
  const distDir = `.next-e2e-start`;
  cpSync(join(ROOT, '.next'), join(ROOT, distDir), { recursive: true });
  running = runCommand('npm start', { ...settings, SIGNPOST_DIST_DIR: distDir });
  const home = `http://localhost:${settings.PORT}`;
  await running.untilPrinted(`Signpost is ready: ${home}`);
  expect(running.output()).not.toContain('Building the site');
  expect((await request.get(home)).status()).toBe(200);
  expect((await request.get(`${home}/lake/v1/ping`)).status()).toBe(200);
  await running.interrupt();
  await expect(request.get(home)).rejects.toThrow(/ECONNREFUSED/);
  const lake = `http://127.0.0.1:${settings.LAKE_PORT}/v1/ping`;
  await expect(request.get(lake)).rejects.toThrow(/ECONNREFUSED/);
  rmSync(join(ROOT, distDir), { recursive: true, force: true });
});

test('npm run dev serves the source', async ({ request }) => {
  test.setTimeout(240_000);
  const settings = await variables();
  running = runCommand('npm run dev', settings);
  await running.untilPrinted('Signpost is ready');
  const answer = await request.get(`http://localhost:${settings.PORT}/`, { timeout: 120_000 });
  expect(answer.status()).toBe(200);
});

test('npm run lake -- help names what can be done', async () => {
  running = runCommand('npm run lake -- help', await variables());
  expect(await running.ended()).toBe(0);
  for (const word of ['import', 'export', 'token', 'backup']) {
    expect(running.output()).toContain(word);
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
