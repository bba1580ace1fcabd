import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

/**
 * Opens a SQLite file, creates it if needed, and migrates it. Write in `BEGIN IMMEDIATE`: a
 * deferred transaction that turns into a write cannot wait for another process.
 * @throws when the folder is not writable or the file is not a database.
 */
export function openDatabase(file: string, migrations: readonly string[]): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  migrate(database, migrations);
  return database;
}
