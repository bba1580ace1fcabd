import type { Migration } from './migration.ts';

/**
 * Documents, who refers to whom, and the append-only log of transactions.
 *
 * In the log a document's history is a chain of Mendoza patches; `snapshot` repeats the whole
 * content when the chain begins and every now and then (`depth` counts patches since), so that any
 * revision is at most a few patches away. `apply` is NULL where `snapshot` says the same.
 */
export const documents: Migration = {
  name: '001-documents',
  sql: `
    CREATE TABLE documents (
      id TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      rev TEXT NOT NULL,
      content TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX documents_type ON documents (type);

    CREATE TABLE document_references (
      source TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      target TEXT NOT NULL,
      strong INTEGER NOT NULL,
      PRIMARY KEY (source, target)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_references_target ON document_references (target);

    CREATE TABLE transactions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      author TEXT NOT NULL,
      timestamp TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      results TEXT NOT NULL
    ) STRICT;
    CREATE INDEX transactions_timestamp ON transactions (timestamp);

    CREATE TABLE changes (
      seq INTEGER NOT NULL REFERENCES transactions (seq),
      position INTEGER NOT NULL,
      document_id TEXT NOT NULL,
      before_rev TEXT,
      after_rev TEXT,
      mutations TEXT NOT NULL,
      apply TEXT,
      revert TEXT NOT NULL,
      snapshot TEXT,
      depth INTEGER NOT NULL,
      PRIMARY KEY (seq, position)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX changes_document ON changes (document_id, seq);

    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
