import { type FileHandle, open } from 'node:fs/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { createCheckpoints } from './checkpoints.ts';
import { createCommits } from './commits.ts';
import { openDatabase } from './open.ts';
import type { Database, Sql, SqlValue } from './sql.ts';

/** Pages in the log at which SQLite takes it into the file itself, in the midst of a commit. */
const MAX_WAL_PAGES = 10_000;

/**
 * A SQLite file behind the interface of `sql.ts`. Several processes may open the same file.
 * What is read outside a transaction comes through a connection of its own, so that nobody sees
 * what may yet be rolled back.
 */
export function openSqlite(file: string, migrations: readonly string[]): Database {
  const writing = openDatabase(file, migrations);
  const reading = openDatabase(file, migrations);
  // What is deleted is overwritten, not only set free.
  writing.exec('PRAGMA secure_delete = ON');
  // A commit is as durable as with FULL, which does nothing more than to wait for the log in
  // between: `commits.ts` waits for it.
  writing.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${MAX_WAL_PAGES}`);
  const checkpoints = createCheckpoints(file);
  const writer = statementsOf(writing);
  let log: FileHandle | undefined;
  const commits = createCommits(file, writing, async () => {
    log ??= await open(`${file}-wal`, 'r+');
    await log.datasync();
    checkpoints.count();
  });

  return {
    all: statementsOf(reading).all,
    run: (text, values) => commits.keep(() => writer.run(text, values)),
    transaction: (work) => commits.keep(() => work(writer)),
    forUpdate: '',
    // The log of writes holds the former pages until it is taken into the file.
    scrub: () => commits.between(() => writing.exec('PRAGMA wal_checkpoint(TRUNCATE)')),
    close: async () => {
      await checkpoints.close();
      await commits.between(() => {
        reading.close();
        writing.close();
      });
      await log?.close();
    },
  };
}

function statementsOf(database: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string) => {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return {
    all: async (text, values = []) => prepare(text).all(named(values)),
    run: async (text, values = []) => Number(prepare(text).run(named(values)).changes),
  };
}

/** SQLite takes `$1` for a name. */
function named(values: readonly SqlValue[]): Record<string, SqlValue> {
  return Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
}
