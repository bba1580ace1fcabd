import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import type { Page, WholePage } from './page.ts';

const headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const tags = z.array(z.string());

/** Finished pages, their tags, and the last change under each tag, on disk. */
export class PageTable {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(`
      CREATE TABLE IF NOT EXISTS pages (
        key TEXT PRIMARY KEY, sequence INTEGER NOT NULL, status INTEGER NOT NULL,
        tags TEXT NOT NULL, headers TEXT NOT NULL, etag TEXT NOT NULL,
        gzip BLOB NOT NULL, brotli BLOB, script BLOB, router_parts BLOB NOT NULL
      );
      CREATE TABLE IF NOT EXISTS page_tags (
        tag TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (tag, key)
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS tags_of_page ON page_tags (key);
      CREATE TABLE IF NOT EXISTS changes (tag TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS site (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    `);
  }

  /** The number of the last change under each tag. */
  changes(): Map<string, number> {
    const rows = this.#prepare('SELECT tag, sequence FROM changes').all();
    return new Map(rows.map(({ tag, sequence }) => [String(tag), Number(sequence)]));
  }

  /** Also of pages: where the disk was full they may be newer than the last change that was kept. */
  lastSequence(): number {
    const row = this.#prepare(
      'SELECT max(sequence) AS last FROM (SELECT sequence FROM changes UNION ALL SELECT sequence FROM pages)',
    ).get();
    return Number(row?.last ?? 0);
  }

  markChanged(tag: string, sequence: number): void {
    this.#prepare('INSERT OR REPLACE INTO changes (tag, sequence) VALUES (?, ?)').run(
      tag,
      sequence,
    );
  }

  find(key: string): Page | undefined {
    const row = this.#prepare(
      'SELECT sequence, status, tags, headers, etag, gzip, brotli, script FROM pages WHERE key = ?',
    ).get(key);
    if (row === undefined) return undefined;
    return {
      key,
      sequence: Number(row.sequence),
      status: Number(row.status),
      tags: tags.parse(JSON.parse(String(row.tags))),
      headers: headers.parse(JSON.parse(String(row.headers))),
      etag: String(row.etag),
      gzip: bufferOf(row.gzip) ?? Buffer.alloc(0),
      brotli: bufferOf(row.brotli),
      script: bufferOf(row.script),
    };
  }

  /** Of this version of a page; undefined when another one is kept. */
  findRouterParts({ key, etag }: Page): Buffer | undefined {
    const row = this.#prepare('SELECT router_parts FROM pages WHERE key = ? AND etag = ?').get(
      key,
      etag,
    );
    return bufferOf(row?.router_parts) ?? undefined;
  }

  /** Must run in a transaction. */
  put(page: WholePage): void {
    const { key, sequence, status, etag, gzip, brotli, script, routerParts } = page;
    this.#prepare(`INSERT OR REPLACE INTO pages
        (key, sequence, status, tags, headers, etag, gzip, brotli, script, router_parts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
      key,
      sequence,
      status,
      JSON.stringify(page.tags),
      JSON.stringify(page.headers),
      etag,
      gzip,
      brotli,
      script,
      routerParts,
    );
    this.#prepare('DELETE FROM page_tags WHERE key = ?').run(key);
    const insert = this.#prepare('INSERT OR IGNORE INTO page_tags (tag, key) VALUES (?, ?)');
    for (const tag of page.tags) insert.run(tag, key);
  }

  setBodies({ key, sequence, etag, gzip, brotli }: Page): void {
    this.#prepare(
      'UPDATE pages SET gzip = ?, brotli = ? WHERE key = ? AND sequence = ? AND etag = ?',
    ).run(gzip, brotli, key, sequence, etag);
  }

  /** Keys of all pages, or of those with one of some tags. */
  keys(wanted?: readonly string[]): string[] {
    const rows =
      wanted === undefined
        ? this.#prepare('SELECT key FROM pages').all()
        : this.#prepare(
            'SELECT DISTINCT key FROM page_tags WHERE tag IN (SELECT value FROM json_each(?))',
          ).all(JSON.stringify(wanted));
    return rows.map(({ key }) => String(key));
  }

  /** Keys of the pages that something changed for after they were drawn. */
  staleKeys(everything: string): string[] {
    const rows = this.#prepare(`
        SELECT key FROM pages WHERE sequence < (SELECT coalesce(max(sequence), 0) FROM changes WHERE tag = ?)
        UNION SELECT pages.key FROM changes JOIN pages
          ON changes.tag = 'page:' || pages.key AND changes.sequence > pages.sequence
        UNION SELECT pages.key FROM pages JOIN page_tags ON page_tags.key = pages.key
          JOIN changes ON changes.tag = page_tags.tag AND changes.sequence > pages.sequence`).all(
      everything,
    );
    return rows.map(({ key }) => String(key));
  }

  deletePages(): void {
    this.#database.exec('DELETE FROM pages; DELETE FROM page_tags');
  }

  /** A value that is kept beside the pages, such as the build that they are of. */
  value(key: string): string | undefined {
    const row = this.#prepare('SELECT value FROM site WHERE key = ?').get(key);
    return row === undefined ? undefined : String(row.value);
  }

  setValue(key: string, value: string): void {
    this.#prepare('INSERT OR REPLACE INTO site (key, value) VALUES (?, ?)').run(key, value);
  }

  /** Statements are kept: to prepare one takes longer than to run it. */
  #prepare(text: string): StatementSync {
    const known = this.#statements.get(text) ?? this.#database.prepare(text);
    this.#statements.set(text, known);
    return known;
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** All or nothing. */
  transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

function bufferOf(value: unknown): Buffer | null {
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : null;
}
