import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '#sanity/lake/store/store.ts';

const DOCUMENTS = 6000;
const OPENER = join(import.meta.dirname, 'opener.ts');
const clock = () => new Date();

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-migration-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A lake as the version before the sixth migration left it. */
function makeFormer(folder: string): void {
  const store = openStore({ dir: folder, clock });
  const list = Array.from({ length: 40 }, (_, n) => ({ _key: `k${n}`, text: 'some words' }));
  for (let from = 0; from < DOCUMENTS; from += 1000) {
    const mutations = Array.from({ length: 1000 }, (_, n) => ({
      create: { _id: `d${from + n}`, _type: 'note', list },
    }));
    store.commit({ mutations, author: 'test' });
  }
  store.close();
  const database = new DatabaseSync(join(folder, 'lake.db'));
  database.exec(
    'DROP TABLE document_heads; DROP INDEX deliveries_owned; DROP INDEX deliveries_finished; PRAGMA user_version = 5',
  );
  database.close();
}

function open(folder: string) {
  const child = spawn(process.execPath, ['--no-warnings', OPENER, folder], { stdio: 'ignore' });
  return { child, ended: once(child, 'exit') };
}

it('is migrated whole or not at all when the process is killed meanwhile', async () => {
  const former = join(dir, 'former');
  makeFormer(former);
  cpSync(former, join(dir, 'whole'), { recursive: true });
  const begin = performance.now();
  await open(join(dir, 'whole')).ended;
  const took = performance.now() - begin;
  for (let round = 0; round < 6; round += 1) {
    const folder = join(dir, `round-${round}`);
    cpSync(former, folder, { recursive: true });
    const { child, ended } = open(folder);
    await pause(randomInt(0, Math.ceil(took * 1.1)));
    child.kill('SIGKILL');
    await ended;
    const store = openStore({ dir: folder, clock });
    const heads = store.read((database) =>
      database.prepare('SELECT count(*) AS n FROM document_heads').get(),
    );
    expect([store.countDocuments(), heads?.n]).toEqual([DOCUMENTS, DOCUMENTS]);
    store.close();
  }
});
