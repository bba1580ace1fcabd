import { type FileHandle, open } from 'node:fs/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { createCheckpoints } from './checkpoints.ts';
import { createCommits } from './commits.ts';
import { openDatabase } from './open.ts';
import type { Database, Sql, SqlValue } from './sql.ts';

/** Pages in the log at which SQLite itself starts a checkpoint during a commit. */
const MAX_WAL_PAGES = 10_000;

/**
 * Opens a SQLite file. Reads outside a transaction have a connection of their own, so that they
 * never see uncommitted rows.
 */
export function openSqlite(file: string, migrations: readonly string[]): Database {
  const writing = openDatabase(file, migrations);
  const reading = openDatabase(file, migrations);
  // Overwrite deleted rows instead of only freeing their pages.
  writing.exec('PRAGMA secure_delete = ON');
  // As durable as FULL, which only adds waiting for the log: `commits.ts` does that.
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
    // The log holds former pages until a checkpoint truncates it.
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

function named(values: readonly SqlValue[]): Record<string, SqlValue> {
  return Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
}
