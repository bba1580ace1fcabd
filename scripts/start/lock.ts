import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { log } from '#lib/log.ts';
import { makeFilePrivate } from '#lib/node/private-path.ts';
import { isDenied, sqliteCode } from '#lib/node/storage-errors.ts';

/** Held until this process ends, however it ends; a reference keeps them from being collected. */
const held: DatabaseSync[] = [];

/**
 * Keeps what a file stands for to this process. The lock is one of the operating system, taken
 * through SQLite, so that it goes with the process, also after `kill -9`.
 *
 * @param file made when it is not there, or is no lock; nothing is ever written to it. Where nothing
 *   can be written nothing is locked: then nobody writes there.
 * @throws {Error} with the words of `refusal` when another process holds it.
 */
export function holdLock(file: string, refusal: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    held.push(lock(file));
  } catch (error) {
    if (sqliteCode(error) === SQLITE_BUSY) throw new Error(refusal);
    if (!isDenied(error)) throw error;
    log('start').warn(`${dirname(file)} cannot be written to.`);
  }
}

const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

function lock(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 0 });
  makeFilePrivate(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (sqliteCode(error) !== SQLITE_NOTADB) throw error;
    rmSync(file);
    return lock(file);
  }
}
