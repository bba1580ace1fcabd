import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#lib/node/transaction.ts';
import { StoreError } from '../../errors.ts';
import { integerOf } from '../row.ts';
import { migrations } from './index.ts';

/**
 * Brings the tables up to date. The write lock is held throughout, so that processes that start
 * together do not run a migration twice.
 * @throws {StoreError} when the file was written by a newer version of the lake.
 */
export function migrate(database: DatabaseSync): void {
  if (version(database) === migrations.length) return;
  inTransaction(database, () => {
    const current = version(database);
    if (current > migrations.length) {
      throw new StoreError('The lake was written by a newer version of this program; update it.');
    }
    for (const { sql, run } of migrations.slice(current)) {
      database.exec(sql);
      run?.(database);
    }
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

/** Whether the tables are those of this program. */
export function isMigrated(database: DatabaseSync): boolean {
  return version(database) === migrations.length;
}

function version(database: DatabaseSync): number {
  return integerOf(database.prepare('PRAGMA user_version').get(), 'user_version');
}
