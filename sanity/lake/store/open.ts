import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabaseFile } from '#lib/node/database-file.ts';
import { makeFolderPrivate } from '#lib/node/private-path.ts';
import { Damaged, isDamaged, isDenied, isDiskFull } from '#lib/node/storage-errors.ts';
import { StoreError } from '../errors.ts';
import { makeFolder } from './folder.ts';
import { migrate } from './migrations/migrate.ts';

/** How long a connection waits for another process to finish writing. */
const BUSY_TIMEOUT_MS = 5000;

const WRITER_PRAGMAS = `
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 8000;
`;

/**
 * Opens the lake's file for writing, creating folder and tables when they are missing.
 * Several processes may open the same file at once.
 * @throws {StoreError} one sentence: not writable, not a database, or written by a newer lake.
 */
export function openWriter(file: string): DatabaseSync {
  try {
    makeFolder(dirname(file));
    makeFolderPrivate(dirname(file));
    refuseLost(file);
    const database = openDatabaseFile(file, { timeout: BUSY_TIMEOUT_MS });
    try {
      database.exec(WRITER_PRAGMAS);
      migrate(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw openingError(file, error);
  }
}

/** Opens the lake's file so that nothing can be written through this connection. */
export function openReader(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw openingError(file, error);
  }
}

/** Runs `work` on a connection that does not wait for the disk meanwhile. */
export function withoutSync<T>(database: DatabaseSync, work: () => T): T {
  database.exec('PRAGMA synchronous = NORMAL');
  try {
    return work();
  } finally {
    database.exec('PRAGMA synchronous = FULL');
  }
}

/** What an operator does about a lake that is damaged. */
export function damageMessage(file: string): string {
  const dir = dirname(file);
  return `${file} is damaged. Stop Signpost, move the folder away (mv ${dir} ${dir}.damaged), and restore a backup: npm run lake -- restore <backup>.`;
}

/** What could not be opened, in one sentence where the reason is known. */
export function openingError(file: string, error: unknown): Error {
  if (error instanceof StoreError) return error;
  if (isDamaged(error)) return new StoreError(damageMessage(file));
  if (isDiskFull(error)) return new StoreError(`The disk that holds ${file} is full.`);
  if (isDenied(error)) {
    return new StoreError(
      `The lake cannot write to ${file} and the folder ${dirname(file)}.`,
      'dir',
    );
  }
  return Error.isError(error) ? error : new StoreError(String(error));
}

/** The folders of assets are made after the database. */
function refuseLost(file: string): void {
  if (existsSync(file) || !existsSync(join(dirname(file), 'images'))) return;
  throw new Damaged('It is missing.');
}
