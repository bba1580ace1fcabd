import { type FileHandle, open } from 'node:fs/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { startIntegrityCheck } from '../node/integrity.ts';
import { Damaged, sqliteCode } from '../node/storage-errors.ts';
import { createCheckpoints, MAX_WAL_PAGES } from './checkpoints.ts';
import { createCommits } from './commits.ts';
import { openDatabase } from './open.ts';
import type { Database, Sql, SqlValue } from './sql.ts';
import { watchStorage } from './storage-watch.ts';

const SQLITE_ERROR = 1;

/**
 * Opens a SQLite file. Reads outside a transaction have a connection of their own, so that they
 * never see uncommitted rows. Whether the whole file is sound is found out meanwhile; what cannot
 * be read or written is logged and rejects with `Unavailable`.
 * @param holds what the file holds, for the log.
 * @throws when it cannot be opened (`lib/node/storage-errors.ts`).
 */
export function openSqlite(
  file: string,
  migrations: readonly string[],
  holds = 'writes',
): Database {
  const writing = openDatabase(file, migrations);
  const reading = openDatabase(file, migrations);
  // Overwrite deleted rows instead of only freeing their pages.
  writing.exec('PRAGMA secure_delete = ON');
  // As durable as FULL, which only adds waiting for the log: `commits.ts` does that.
  writing.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${MAX_WAL_PAGES}`);
  const checkpoints = createCheckpoints(file);
  const watch = watchStorage(file, holds);
  const writer = statementsOf(writing);
  const reader = statementsOf(reading);
  let log: FileHandle | undefined;
  const commits = createCommits(file, writing, async () => {
    log ??= await open(`${file}-wal`, 'r+');
    await log.datasync();
    checkpoints.count();
  });

  const check = startIntegrityCheck(file);
  void check.fault.then((fault) => {
    if (fault !== null) watch.giveUp(new Damaged(fault));
  });

  return {
    all: (text, values) => watch.guard(() => reader.all(text, values)),
    run: (text, values) => watch.guard(() => commits.keep(() => writer.run(text, values))),
    transaction: (work) => watch.guard(() => commits.keep(() => work(writer))),
    forUpdate: '',
    // The log holds former pages until a checkpoint truncates it.
    scrub: () => commits.between(() => writing.exec('PRAGMA wal_checkpoint(TRUNCATE)')),
    close: async () => {
      await check.stop();
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
    const statement = prepared.get(text) ?? prepareOn(database, text);
    prepared.set(text, statement);
    return statement;
  };
  return {
    all: async (text, values = []) => prepare(text).all(named(values)),
    run: async (text, values = []) => Number(prepare(text).run(named(values)).changes),
  };
}

/** Texts are constants that fit our tables: where one does not, the tables are others. */
function prepareOn(database: DatabaseSync, text: string): StatementSync {
  try {
    return database.prepare(text);
  } catch (cause) {
    if (sqliteCode(cause) !== SQLITE_ERROR) throw cause;
    throw new Damaged('A table is not as it was made.', { cause });
  }
}

function named(values: readonly SqlValue[]): Record<string, SqlValue> {
  return Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
}
