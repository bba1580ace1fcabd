import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../node/transaction.ts';

/**
 * Runs the missing migrations, all or none. The transaction makes other processes wait meanwhile.
 * @throws when the file was written by a newer version of this code.
 */
export function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  inTransaction(database, () => {
    const done = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (done > migrations.length) {
      throw new Error(
        `The database is of version ${done}, this code knows ${migrations.length}: it was written by a newer release.`,
      );
    }
    for (const sql of migrations.slice(done)) database.exec(sql);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}
