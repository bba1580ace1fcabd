import type { Migration } from './migration.ts';

/**
 * Who is told of changes, and what they were told or are still to be told.
 *
 * `hooks.seq` is the last transaction whose deliveries stand in the queue: whatever comes after it
 * in the log is queued when the lake runs again, so that no change goes untold. `owner` is the
 * process that is sending a delivery right now.
 */
export const webhooks: Migration = {
  name: '003-webhooks',
  sql: `
    CREATE TABLE hooks (
      id TEXT PRIMARY KEY,
      created_at TEXT NOT NULL,
      settings TEXT NOT NULL,
      seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE deliveries (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      hook TEXT NOT NULL REFERENCES hooks (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      transaction_id TEXT NOT NULL,
      transaction_time TEXT NOT NULL,
      document_id TEXT NOT NULL,
      operation TEXT NOT NULL,
      body TEXT NOT NULL,
      created_at TEXT NOT NULL,
      status TEXT NOT NULL,
      due INTEGER NOT NULL,
      owner INTEGER,
      UNIQUE (hook, seq, document_id)
    ) STRICT;
    CREATE INDEX deliveries_pending ON deliveries (hook, status, due);

    CREATE TABLE delivery_attempts (
      id TEXT PRIMARY KEY,
      delivery TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
      created_at TEXT NOT NULL,
      duration_ms INTEGER NOT NULL,
      status_code INTEGER,
      failure TEXT,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX delivery_attempts_delivery ON delivery_attempts (delivery, created_at);
  `,
};
