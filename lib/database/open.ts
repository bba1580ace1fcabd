import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

/**
 * Opens a SQLite file of this site, makes it if need be, and brings its tables up to date.
 * Several processes may open the same file: WAL lets them read while one writes, and a writer
 * waits up to 5 s for another. Writes belong in `BEGIN IMMEDIATE`, because a deferred
 * transaction that turns into a write cannot wait.
 * @throws when the folder cannot be written or the file is not a database.
 */
export function openDatabase(file: string, migrations: readonly string[]): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  migrate(database, migrations);
  return database;
}
