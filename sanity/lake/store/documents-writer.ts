import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import { DocumentHeads } from './document-heads.ts';
import { parseDocument } from './parse-document.ts';
import { referencesIn } from './references.ts';
import { textOf } from './row.ts';

/** Sanity refuses documents above 32 MB. */
const MAX_DOCUMENT_LENGTH = 32 * 1024 * 1024;

/** Writes documents and the index of who refers to whom, inside the caller's transaction. */
export class DocumentsWriter {
  readonly #get: StatementSync;
  readonly #put: StatementSync;
  readonly #update: StatementSync;
  readonly #remove: StatementSync;
  readonly #forget: StatementSync;
  readonly #refer: StatementSync;
  readonly #missing: StatementSync;
  readonly #holders: StatementSync;
  readonly #heads: DocumentHeads;

  constructor(database: DatabaseSync) {
    this.#heads = new DocumentHeads(database);
    this.#get = database.prepare('SELECT content FROM documents WHERE id = ?');
    this.#put = database.prepare(`
      INSERT INTO documents (id, type, rev, content, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET type = excluded.type, rev = excluded.rev,
        content = excluded.content, created_at = excluded.created_at,
        updated_at = excluded.updated_at`);
    // Without the columns that stay, whose indexes would be written again.
    this.#update = database.prepare(
      'UPDATE documents SET rev = ?, content = ?, updated_at = ? WHERE id = ?',
    );
    this.#remove = database.prepare('DELETE FROM documents WHERE id = ?');
    this.#forget = database.prepare('DELETE FROM document_references WHERE source = ?');
    this.#refer = database.prepare(
      'INSERT INTO document_references (source, target, strong) VALUES (?, ?, ?)',
    );
    this.#missing = database.prepare(`
      SELECT value FROM json_each(?)
      WHERE value NOT IN (SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?)))`);
    this.#holders = database.prepare(`
      SELECT source FROM document_references WHERE target = ? AND strong = 1 ORDER BY source`);
  }

  getDocument(id: string): StoredDocument | null {
    const row = this.#get.get(id);
    return row === undefined ? null : parseDocument(textOf(row, 'content'));
  }

  /** Stores a document and its references. `former` is what was stored until now. */
  put(document: StoredDocument, former: StoredDocument | null): void {
    const { _id, _type, _rev, _createdAt, _updatedAt } = document;
    const content = JSON.stringify(document);
    if (content.length > MAX_DOCUMENT_LENGTH) {
      const message = `Document "${_id}" is larger than 32 MB`;
      throw new LakeError(413, 'documentTooLargeError', message);
    }
    if (former !== null && former._type === _type && former._createdAt === _createdAt) {
      this.#update.run(_rev, content, _updatedAt, _id);
    } else {
      this.#put.run(_id, _type, _rev, content, _createdAt, _updatedAt);
    }
    this.#heads.put(document, content);
    const references = referencesIn(document);
    if (former !== null) {
      const known = referencesIn(former);
      const isSame =
        known.size === references.size &&
        [...references].every(([target, strong]) => known.get(target) === strong);
      if (isSame) return;
      this.#forget.run(_id);
    }
    for (const [target, strong] of references) this.#refer.run(_id, target, strong ? 1 : 0);
  }

  remove(id: string): void {
    this.#forget.run(id);
    this.#heads.remove(id);
    this.#remove.run(id);
  }

  /** Those of `ids` under which no document is stored. */
  listMissing(ids: readonly string[]): string[] {
    const list = JSON.stringify(ids);
    return this.#missing.all(list, list).map((row) => textOf(row, 'value'));
  }

  /** Ids of the documents that refer strongly to `id`. */
  listStrongReferrers(id: string): string[] {
    return this.#holders.all(id).map((row) => textOf(row, 'source'));
  }
}
