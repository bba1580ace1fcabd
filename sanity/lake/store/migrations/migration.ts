import type { DatabaseSync } from 'node:sqlite';

/** One step of the tables, run once per file. A step that has shipped is never edited. */
export type Migration = {
  name: string;
  sql: string;
  /** What SQL alone cannot say; runs after it. */
  run?(database: DatabaseSync): void;
};
