import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { openDatabase } from './open.ts';
import type { Database, Sql, Value } from './sql.ts';

/**
 * The last write to each file in this process. A transaction takes several turns of the event loop
 * and waiting for SQLite's lock stops it, so a second connection of this process would wait for
 * one that cannot go on.
 */
const lastWrites = new Map<string, Promise<unknown>>();

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
  const writer = statementsOf(writing);

  async function transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    writing.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(writer);
      writing.exec('COMMIT');
      return result;
    } catch (error) {
      writing.exec('ROLLBACK');
      throw error;
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = (lastWrites.get(file) ?? Promise.resolve()).then(work);
    lastWrites.set(
      file,
      result.catch(() => undefined),
    );
    return result;
  }

  return {
    all: statementsOf(reading).all,
    run: (text, values) => inTurn(() => writer.run(text, values)),
    transaction: (work) => inTurn(() => transaction(work)),
    forUpdate: '',
    // The log of writes holds the former pages until it is taken into the file.
    scrub: () => inTurn(async () => writing.exec('PRAGMA wal_checkpoint(TRUNCATE)')),
    close: () =>
      inTurn(async () => {
        reading.close();
        writing.close();
      }),
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
function named(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
}
