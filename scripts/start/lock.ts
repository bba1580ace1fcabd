import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Held until this process ends, however it ends; a reference keeps them from being collected. */
const held: DatabaseSync[] = [];

/**
 * Keeps what a file stands for to this process. The lock is one of the operating system, taken
 * through SQLite, so that it goes with the process, also after `kill -9`.
 *
 * @param file made when it is not there; nothing is ever written to it.
 * @throws {Error} with the words of `refusal` when another process holds it.
 */
export function holdLock(file: string, refusal: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new Error(refusal);
  }
  held.push(database);
}
