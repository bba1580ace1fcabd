import type { Migration } from './migration.ts';

/**
 * Datasets beside the first one, jobs that copy one, pages of other origins that may use the lake,
 * and until when a program's token works. They are kept in the file of the first dataset.
 */
export const datasets: Migration = {
  name: '005-datasets',
  sql: `
    CREATE TABLE datasets (
      name TEXT PRIMARY KEY,
      acl_mode TEXT NOT NULL CHECK (acl_mode IN ('public', 'private')),
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      profile TEXT,
      addon_for TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dataset_jobs (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      with_history INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('pending', 'completed', 'failed')),
      message TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE cors_origins (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      origin TEXT NOT NULL UNIQUE,
      allow_credentials INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    ALTER TABLE robots ADD COLUMN expires_at TEXT;
  `,
};
