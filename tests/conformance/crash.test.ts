import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRounds } from '#scripts/copy-rounds.ts';
import { importRounds } from '#scripts/import-rounds.ts';
import { killRounds, lockRounds } from '#scripts/kill-rounds.ts';
import { freePort } from '#scripts/processes.ts';
import { releaseRounds } from '#scripts/release-rounds.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('loses nothing that it acknowledged when it is killed while it writes', async () => {
  const report = await killRounds({
    dir: join(folder, 'kills'),
    port: await freePort(),
    rounds: 8,
  });
  expect(report).toMatchObject({ lost: 0, torn: 0, corrupt: 0 });
  expect(report.acknowledged).toBeGreaterThan(8);
  expect(report.assets).toBeGreaterThan(0);
});

it('lets no writer overwrite what it has not read, kills or no kills', async () => {
  const report = await lockRounds({
    dir: join(folder, 'locks'),
    port: await freePort(),
    writers: 8,
    updates: 25,
    kills: 3,
  });
  expect(report).toMatchObject({ acknowledged: 200, lost: 0, overwritten: 0 });
  expect(report.refused).toBeGreaterThan(0);
});

it('publishes a release of 1,000 documents whole or not at all, however it ends', async () => {
  const report = await releaseRounds({
    dir: join(folder, 'releases'),
    port: await freePort(),
    rounds: 6,
    documents: 1000,
  });
  expect(report).toMatchObject({ torn: 0, lost: 0, missed: 0 });
  expect(report.all + report.nothing).toBe(6);
});

it('copies a dataset whole or not at all, and can make the copy again', async () => {
  const report = await copyRounds({
    dir: join(folder, 'copies'),
    port: await freePort(),
    rounds: 5,
    documents: 3000,
  });
  expect(report).toMatchObject({ torn: 0, stuck: 0 });
  expect(report.all + report.nothing).toBe(5);
});

it('imports whole or not at all', async () => {
  const report = await importRounds({ dir: join(folder, 'imports'), rounds: 6, documents: 3000 });
  expect(report).toMatchObject({ torn: 0, lost: 0 });
  expect(report.all + report.nothing).toBe(6);
});
