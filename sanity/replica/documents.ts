import type { DatabaseSync } from 'node:sqlite';
import type { StoredDocument } from '#sanity/groq/index.ts';

/** Documents on disk, in a table of a database that other tables share. */
export class DocumentTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(`
      CREATE TABLE IF NOT EXISTS documents (
        id TEXT PRIMARY KEY, revision TEXT NOT NULL, content TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS replica (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    `);
  }

  /** All of them, ordered by id. */
  load(): StoredDocument[] {
    return this.#database
      .prepare('SELECT content FROM documents ORDER BY id')
      .all()
      .map(({ content }): StoredDocument => JSON.parse(String(content)));
  }

  put(document: StoredDocument): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO documents (id, revision, content) VALUES (?, ?, ?)')
      .run(document._id, document._rev, JSON.stringify(document));
  }

  delete(id: string): void {
    this.#database.prepare('DELETE FROM documents WHERE id = ?').run(id);
  }

  /** The dataset that the documents are from, such as `abc123/production`. */
  get source(): string | undefined {
    const row = this.#database.prepare("SELECT value FROM replica WHERE key = 'source'").get();
    return row === undefined ? undefined : String(row.value);
  }

  set source(source: string) {
    this.#database
      .prepare("INSERT OR REPLACE INTO replica (key, value) VALUES ('source', ?)")
      .run(source);
  }

  clear(): void {
    this.#database.exec('DELETE FROM documents; DELETE FROM replica');
  }
}
