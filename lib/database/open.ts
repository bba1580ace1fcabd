import type { DatabaseSync } from 'node:sqlite';
import { openDatabaseFile } from '../node/database-file.ts';
import { migrate } from './migrate.ts';

/**
 * Opens a SQLite file that only its owner may read, creates it if needed, and migrates it. Write in
 * `BEGIN IMMEDIATE`: a deferred transaction that turns into a write cannot wait for another process.
 * @throws when the folder is not writable or the file is damaged (`lib/node/storage-errors.ts`).
 */
export function openDatabase(file: string, migrations: readonly string[]): DatabaseSync {
  const database = openDatabaseFile(file, { timeout: 5000, enableForeignKeyConstraints: true });
  try {
    database.exec('PRAGMA synchronous = FULL;');
    migrate(database, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
