import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
