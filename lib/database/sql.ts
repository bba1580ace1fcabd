export type SqlRow = Readonly<Record<string, unknown>>;
export type SqlValue = string | number | Uint8Array | null;

/**
 * What stores need of a database, for SQLite and PostgreSQL alike. Placeholders are written `$1`,
 * `$2`, …; whole numbers may be returned as text, so convert them with `Number`.
 */
export type Sql = {
  all(text: string, values?: readonly SqlValue[]): Promise<SqlRow[]>;
  /** @returns how many rows were added, changed or removed. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
};

export type Database = Sql & {
  /** Stores everything that `work` wrote, or nothing when it throws. Must not be nested. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Appended to a SELECT to lock its rows until the transaction ends. */
  readonly forUpdate: string;
  /** Removes what was deleted from a table from the files too, as far as the database can. */
  scrub(table: string): Promise<void>;
  close(): Promise<void>;
};
