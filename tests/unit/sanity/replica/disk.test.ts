import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { testFolders } from '#tests/support/folder.ts';
import { openReplica, stored } from '#tests/support/replica.ts';

const folder = testFolders();
const ids = ({ documents }: { documents: readonly { _id: string }[] }) =>
  documents.map(({ _id }) => _id);

/** A disk without room for one page more. */
function fill(database: DatabaseSync): void {
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() ?? {};
  database.exec(`PRAGMA max_page_count = ${Number(pages)}`);
}

const LARGE = stored('large', { _rev: '2', text: 'x'.repeat(1_000_000) });

it('is there again after a start, as it was', () => {
  const file = join(folder(), 'site.db');
  const database = new DatabaseSync(file);
  const first = openReplica({ database });
  first.apply([stored('b', { list: [1, null, 'ä'] }), stored('a')], []);
  first.apply([], ['a']);
  database.close();
  const again = openReplica({ database: new DatabaseSync(file) });
  expect(again.isFilled).toBe(true);
  expect(again.documents).toEqual([stored('b', { list: [1, null, 'ä'] })]);
});

it.each([
  ['another dataset', { dataset: 'staging' }],
  ['another project', { projectId: 'other' }],
])('counts %s as not read yet, and forgets what was there', (_, other) => {
  const database = new DatabaseSync(':memory:');
  openReplica({ database }).apply([stored('a'), stored('b')], []);
  const replica = openReplica({ database, ...other });
  expect([replica.isFilled, ids(replica)]).toEqual([false, []]);
  replica.apply([stored('b')], []);
  expect(ids(openReplica({ database, ...other }))).toEqual(['b']);
});

it('holds all of a change or nothing of it when the process is killed amid it', async () => {
  const file = join(folder(), 'site.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL');
  openReplica({ database }).apply([stored('a'), stored('b')], []);
  database.close();
  const child = spawn(process.execPath, [
    '--no-warnings',
    join(import.meta.dirname, 'killed.ts'),
    file,
  ]);
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(ids(openReplica({ database: new DatabaseSync(file) }))).toEqual(['a', 'b']);
});

it.each<[string, (database: DatabaseSync) => void]>([
  ['is full', fill],
  ['takes nothing', (database) => database.exec('PRAGMA query_only = ON')],
])('goes on in memory when the disk %s, and says so', (_, spoil) => {
  const file = join(folder(), 'site.db');
  const database = new DatabaseSync(file);
  const replica = openReplica({ database });
  replica.apply([stored('a'), stored('b')], []);
  spoil(database);
  const reported: unknown[] = [];
  const marked: string[] = [];
  const changes = replica.apply(
    [LARGE],
    ['b'],
    (found) => marked.push(...found.map(({ id }) => id)),
    (error) => reported.push(error),
  );
  expect(changes.map(({ id }) => id)).toEqual(['large', 'b']);
  // Whoever writes alongside is told all the same: pages in memory are out of date now.
  expect(marked).toEqual(['large', 'b']);
  expect(reported).toHaveLength(1);
  expect(ids(replica)).toEqual(['a', 'large']);
  database.close();
  expect(ids(openReplica({ database: new DatabaseSync(file) }))).toEqual(['a', 'b']);
});

it('keeps nothing of a change on disk when what is written alongside fails', () => {
  const database = new DatabaseSync(':memory:');
  const replica = openReplica({ database });
  replica.apply([stored('a')], []);
  const reported: unknown[] = [];
  const fail = () => {
    throw new Error('no');
  };
  replica.apply([stored('b')], [], fail, (error) => reported.push(String(error)));
  expect(reported).toEqual(['Error: no']);
  expect(ids(replica)).toEqual(['a', 'b']);
  expect(ids(openReplica({ database }))).toEqual(['a']);
});
