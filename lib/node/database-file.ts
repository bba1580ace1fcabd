import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncOptions } from 'node:sqlite';
import { DATABASE_SUFFIXES, makeDatabasePrivate } from './private-path.ts';
import { Damaged, systemCode } from './storage-errors.ts';

/**
 * Opens a SQLite file in WAL mode that only its owner may read, with its folder if that is missing.
 * @throws {Damaged} for what is no file, or one without a byte: a new one never is, since it is
 *   made under another name. SQLite would take it for new, and what was lost would go unnoticed.
 */
export function openDatabaseFile(file: string, options: DatabaseSyncOptions): DatabaseSync {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) create(file);
  else if (!found.isFile()) throw new Damaged('It is not a file.');
  else if (found.size === 0) throw new Damaged('It is empty.');
  makeDatabasePrivate(file);
  const database = new DatabaseSync(file, options);
  try {
    database.exec('PRAGMA journal_mode = WAL');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Of several processes that start together one creates it. */
function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, '', { mode: 0o600, flag: 'wx' });
    const database = new DatabaseSync(draft);
    // Writes the first page.
    database.exec('PRAGMA journal_mode = WAL');
    database.close();
    linkSync(draft, file);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    for (const suffix of DATABASE_SUFFIXES) rmSync(draft + suffix, { force: true });
  }
}
