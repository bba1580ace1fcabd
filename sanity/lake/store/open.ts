import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../errors.ts';
import { makeFolder } from './folder.ts';
import { migrate } from './migrations/migrate.ts';

/** How long a connection waits for another process to finish writing. */
const BUSY_TIMEOUT_MS = 5000;

const WRITER_PRAGMAS = `
  PRAGMA journal_mode = WAL;
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
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    database.exec(WRITER_PRAGMAS);
    migrate(database);
    return database;
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

/** SQLite's primary result code, or undefined when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  if (!Error.isError(error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

const SQLITE_READONLY = 8;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

/** True when a write failed because no space is left. */
export function isDiskFull(error: unknown): boolean {
  const isSystemFull = Error.isError(error) && 'code' in error && error.code === 'ENOSPC';
  return isSystemFull || sqliteCode(error) === SQLITE_FULL;
}

function openingError(file: string, error: unknown): Error {
  if (error instanceof StoreError) return error;
  const code = sqliteCode(error);
  const systemCode = Error.isError(error) && 'code' in error ? String(error.code) : '';
  if (code === SQLITE_NOTADB) {
    return new StoreError(`${file} is not a lake: the file is damaged or something else.`);
  }
  if (isDiskFull(error)) return new StoreError(`The disk that holds ${file} is full.`);
  const denied = ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST'].includes(systemCode);
  if (denied || code === SQLITE_CANTOPEN || code === SQLITE_READONLY) {
    return new StoreError(`The lake cannot write to the folder ${dirname(file)}.`);
  }
  return Error.isError(error) ? error : new StoreError(String(error));
}
