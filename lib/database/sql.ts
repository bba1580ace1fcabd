export type SqlRow = Readonly<Record<string, unknown>>;
export type SqlValue = string | number | Uint8Array | null;

/**
 * What the stores of this site ask of a database. One text serves SQLite and PostgreSQL: gaps are
 * written `$1`, `$2`, …; whole numbers may come back as text, so read them with `Number`.
 */
export type Sql = {
  all(text: string, values?: readonly SqlValue[]): Promise<SqlRow[]>;
  /** @returns how many rows were added, changed or removed. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
};

export type Database = Sql & {
  /** Keeps everything that `work` wrote, or nothing when it throws. Do not nest. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** What has to follow a SELECT to hold its rows until the end of the transaction. */
  readonly forUpdate: string;
  /** Leaves nothing in the files of what was deleted from a table, as far as the database can. */
  scrub(table: string): Promise<void>;
  close(): Promise<void>;
};
