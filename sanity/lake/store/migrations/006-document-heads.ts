import type { DatabaseSync } from 'node:sqlite';
import { DocumentHeads } from '../document-heads.ts';
import { parseDocument } from '../parse-document.ts';
import { textOf } from '../row.ts';
import type { Migration } from './migration.ts';

/**
 * Documents without their long fields, which threads that answer queries keep in memory; see
 * `document-heads.ts`.
 */
export const documentHeads: Migration = {
  name: '006-document-heads',
  sql: `
    CREATE TABLE document_heads (
      id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      head TEXT NOT NULL,
      long TEXT,
      targets TEXT
    ) STRICT;
  `,
  run(database: DatabaseSync) {
    const heads = new DocumentHeads(database);
    for (const row of database.prepare('SELECT content FROM documents ORDER BY id').iterate()) {
      const content = textOf(row, 'content');
      heads.put(parseDocument(content), content);
    }
  },
};
