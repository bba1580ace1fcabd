import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { openReader } from './open.ts';
import { parseDocument } from './parse-document.ts';
import { integerOf, textOf } from './row.ts';

/** Reads documents as they are stored, drafts included, through a connection that cannot write. */
export class DocumentsReader {
  readonly #file: string;
  readonly #one: StatementSync;
  readonly #several: StatementSync;
  readonly #bytes: StatementSync;
  readonly #range: StatementSync;
  readonly #total: StatementSync;
  readonly #latest: StatementSync;
  readonly #referrers: StatementSync;
  readonly #heads: StatementSync;

  constructor(database: DatabaseSync, file: string) {
    this.#file = file;
    this.#one = database.prepare('SELECT content FROM documents WHERE id = ?');
    this.#several = database.prepare(
      'SELECT content FROM documents WHERE id IN (SELECT value FROM json_each(?))',
    );
    this.#bytes = database.prepare(`
      SELECT coalesce(sum(octet_length(content)), 0) AS bytes
      FROM documents WHERE id IN (SELECT value FROM json_each(?))`);
    this.#range = database.prepare(
      'SELECT content FROM documents WHERE id >= ? AND id < ? ORDER BY id',
    );
    this.#total = database.prepare('SELECT count(*) AS total FROM documents');
    this.#latest = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM transactions');
    this.#heads = database.prepare(`
      SELECT head FROM documents JOIN document_heads USING (id)
      WHERE type IN (SELECT value FROM json_each(?))`);
    this.#referrers = database.prepare(
      'SELECT source, strong FROM document_references WHERE target = ? ORDER BY source',
    );
  }

  /** One document, or null when there is none under this id. */
  getDocument(id: string): StoredDocument | null {
    const row = this.#one.get(id);
    return row === undefined ? null : parseDocument(textOf(row, 'content'));
  }

  /** The documents that exist among `ids`, each once, in no particular order. */
  listDocuments(ids: readonly string[]): StoredDocument[] {
    const rows = this.#several.all(JSON.stringify(ids));
    return rows.map((row) => parseDocument(textOf(row, 'content')));
  }

  /** How long their JSON is together, which is known without reading it. */
  bytesOf(ids: readonly string[]): number {
    return integerOf(this.#bytes.get(JSON.stringify(ids)), 'bytes');
  }

  /** The documents whose ids begin with `prefix`, ordered by id. */
  listByPrefix(prefix: string): StoredDocument[] {
    // Ids are ASCII.
    const rows = this.#range.all(prefix, `${prefix}\u007f`);
    return rows.map((row) => parseDocument(textOf(row, 'content')));
  }

  /** Documents of these types but for versions, with null in the place of long fields. */
  listHeads(types: readonly string[]): StoredDocument[] {
    const documents = this.#heads
      .all(JSON.stringify(types))
      .map((row) => parseDocument(textOf(row, 'head')));
    return documents.filter(({ _id }) => !_id.startsWith('versions.'));
  }

  /**
   * All documents ordered by id, those after `after` only, as of the moment the iteration began. It has a connection of its
   * own: an open iteration would otherwise hold every other read at its own moment.
   */
  *iterateDocuments(after = ''): Generator<StoredDocument> {
    const database = openReader(this.#file);
    try {
      const sql = 'SELECT content FROM documents WHERE id > ? ORDER BY id';
      const rows = database.prepare(sql).iterate(after);
      for (const row of rows) yield parseDocument(textOf(row, 'content'));
    } finally {
      database.close();
    }
  }

  countDocuments(): number {
    return integerOf(this.#total.get(), 'total');
  }

  /** The number of the latest transaction; 0 when there was none. It only grows. */
  sequence(): number {
    return integerOf(this.#latest.get(), 'seq');
  }

  /** Ids of the documents that refer to `id`, and whether they do so strongly. */
  listReferrers(id: string): { id: string; strong: boolean }[] {
    const rows = this.#referrers.all(id);
    return rows.map((row) => ({ id: textOf(row, 'source'), strong: row.strong === 1 }));
  }
}
