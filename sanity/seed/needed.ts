import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { OUR_TYPES } from './our-types.ts';

/**
 * Whether a lake may be without content. Asked before a process is started that would find out; one
 * that cannot be read is left to the lake, which says so.
 */
export function isSeedNeeded(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
    try {
      const places = OUR_TYPES.map(() => '?').join();
      const sql = `SELECT 1 FROM documents WHERE type IN (${places}) LIMIT 1`;
      return database.prepare(sql).get(...OUR_TYPES) === undefined;
    } finally {
      database.close();
    }
  } catch {
    // The lake opens the same file next, and says what is wrong with it.
    return false;
  }
}
