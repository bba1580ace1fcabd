import type { Pool, PoolClient } from 'pg';
import { Unavailable } from '#lib/errors.ts';
import type { Database, Sql, SqlValue } from './sql.ts';

const MAX_CONNECTIONS = 10;
/** How long a statement waits for a connection; it waits twice as long for its result. */
const TIMEOUT_MS = 5_000;
/** Advisory lock of migrations; any number that nobody else uses. */
const MIGRATION_LOCK = 7_462_001;

/**
 * Opens a PostgreSQL database and migrates it. It needs a database, or a role with a `search_path`,
 * of its own, because table names have no prefix.
 * @throws {Unavailable} with one sentence when it does not answer or refuses the connection.
 */
export async function openPostgres(url: string, migrations: readonly string[]): Promise<Database> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS * 2,
    application_name: 'signpost',
    // Lets a program end while idle connections are open.
    allowExitOnIdle: true,
  });
  // The pool replaces an idle connection that broke; without a listener the process would end.
  pool.on('error', () => undefined);
  const direct = statementsOf(pool);

  async function transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await connect(pool);
    let broken = false;
    try {
      const sql = statementsOf(client);
      await sql.run('BEGIN');
      try {
        const result = await work(sql);
        await sql.run('COMMIT');
        return result;
      } catch (error) {
        await sql.run('ROLLBACK').catch(() => {
          // The caller gets the first error, and the pool drops this connection.
          broken = true;
        });
        throw error;
      }
    } finally {
      client.release(broken);
    }
  }

  try {
    await transaction((sql) => migrate(sql, migrations));
  } catch (error) {
    // The caller gets the first error.
    await pool.end().catch(() => undefined);
    throw error;
  }
  return {
    ...direct,
    transaction,
    forUpdate: ' FOR UPDATE',
    scrub: async (table) => {
      await direct.run(`VACUUM FULL ${table}`);
    },
    close: () => pool.end(),
  };
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw unavailable(cause);
  }
}

function statementsOf(on: Pool | PoolClient): Sql {
  const query = async (text: string, values: readonly SqlValue[] = []) => {
    try {
      return await on.query(text, [...values]);
    } catch (cause) {
      throw isRefusal(cause) ? cause : unavailable(cause);
    }
  };
  return {
    all: async (text, values) => (await query(text, values)).rows,
    run: async (text, values) => (await query(text, values)).rowCount ?? 0,
  };
}

/** Class 22 is wrong data, 23 a broken constraint, 42 a wrong statement. */
function isRefusal(error: unknown): boolean {
  return /^(?:22|23|42)/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Names the reason and never the address, which holds a password. */
function unavailable(cause: unknown): Unavailable {
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : codeOf(cause);
  return new Unavailable(`The database of DATABASE_URL does not answer: ${reason}.`, { cause });
}

async function migrate(sql: Sql, migrations: readonly string[]): Promise<void> {
  await sql.all('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await sql.run('CREATE TABLE IF NOT EXISTS signpost_migrations (done INTEGER NOT NULL)');
  const [row] = await sql.all('SELECT done FROM signpost_migrations');
  const done = Number(row?.done ?? 0);
  if (done > migrations.length) {
    throw new Error(
      `The database is of version ${done}, this code knows ${migrations.length}: it was written by a newer release.`,
    );
  }
  for (const text of migrations.slice(done)) await sql.run(toPostgres(text));
  await sql.run('DELETE FROM signpost_migrations');
  await sql.run('INSERT INTO signpost_migrations VALUES ($1)', [migrations.length]);
}

/** Migrations are written in SQLite's dialect. Text is compared by bytes, as SQLite does. */
function toPostgres(text: string): string {
  return text
    .replace(/\) STRICT(?:, WITHOUT ROWID)?/g, ')')
    .replace(/\bTEXT\b/g, 'TEXT COLLATE "C"')
    .replace(/\bINTEGER\b/g, 'BIGINT')
    .replace(/\bBLOB\b/g, 'BYTEA');
}
