import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSqlite } from '#lib/database/sqlite.ts';
import { until } from '#tests/support/until.ts';

it('takes what was written into the file beside the writing, and loses nothing at the end', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'checkpoints-'));
  const file = join(dir, 'a.db');
  const migrations = ['CREATE TABLE texts (text TEXT) STRICT'];
  const database = openSqlite(file, migrations);
  const write = (text: string) => database.run('INSERT INTO texts VALUES ($1)', [text]);
  for (let n = 0; n < 199; n += 1) await write(`text ${n}`);
  expect(readFileSync(file, 'latin1')).not.toContain('text 150');
  await write('text 199');
  await until('the text in the file', () => readFileSync(file, 'latin1').includes('text 150'));
  await write('the last one');
  await database.close();
  const again = openSqlite(file, migrations);
  const [row] = await again.all('SELECT count(*) AS texts FROM texts');
  expect(Number(row?.texts)).toBe(201);
  await again.close();
  rmSync(dir, { recursive: true });
});

it('has no process wait for its thread', () => {
  const dir = mkdtempSync(join(tmpdir(), 'checkpoints-'));
  const program = `
    const { createCheckpoints } = await import(process.argv[1]);
    const checkpoints = createCheckpoints(process.argv[2]);
    for (let commits = 0; commits < 200; commits += 1) checkpoints.count();
    console.log('at its end');`;
  const modules = [resolve('lib/database/checkpoints.ts'), join(dir, 'a.db')];
  const args = ['--no-warnings', '--input-type=module', '-e', program, ...modules];
  // Only what would never end takes as long.
  expect(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 100_000 })).toBe(
    'at its end\n',
  );
  rmSync(dir, { recursive: true });
});
