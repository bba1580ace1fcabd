import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A tag of every answer. */
export const EVERYTHING = '*';

/** What is kept in all, in bytes of JSON; what was not used for longest goes first. */
const MOST_BYTES = 512 * 1024 * 1024;
/** So many answers are written between two looks at how much there is. */
const WRITES_BETWEEN_LOOKS = 500;
/** That an answer was used is noted at most so often. */
const USE_NOTED_MS = 24 * 60 * 60_000;

/** The last good answer to a question. */
export type Copy = {
  answer: unknown;
  /** The number of the last change that had been noticed when it was asked for. */
  sequence: number;
  /** When it was asked for, in ISO 8601. */
  askedAt: string;
};

/**
 * The last good answer to every question, on disk. Changes are numbered in the order in which they
 * are noticed, and each is filed under the tags of what it concerns: a copy that was asked for
 * after the last change under its tags is as good as a new answer, any other is what readers get
 * while there is no new one. It outlives crashes, and several processes may use it.
 */
export class Copies {
  readonly #database: DatabaseSync;
  readonly #most: number;
  #writes = 0;

  /** @param file a path, or `:memory:`. @throws when the file is no database of ours. */
  constructor(file: string, mostBytes = MOST_BYTES) {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    this.#most = mostBytes;
    this.#database = new DatabaseSync(file, { timeout: 5_000 });
    // NORMAL: a power cut may lose the newest copies, never tear one.
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS answers (
        key TEXT PRIMARY KEY, sequence INTEGER NOT NULL, asked_at TEXT NOT NULL,
        used_at INTEGER NOT NULL, size INTEGER NOT NULL, answer TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS drops (tag TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS drops_by_sequence ON drops (sequence);
      CREATE TABLE IF NOT EXISTS owed (tag TEXT PRIMARY KEY) WITHOUT ROWID;
    `);
  }

  /** @param at now, in ms since 1970. */
  find(key: string, at: number): Copy | undefined {
    const row = this.#database
      .prepare('SELECT sequence, asked_at, used_at, answer FROM answers WHERE key = ?')
      .get(key);
    if (row === undefined) return undefined;
    if (at - Number(row.used_at) > USE_NOTED_MS) {
      this.#database.prepare('UPDATE answers SET used_at = ? WHERE key = ?').run(at, key);
    }
    return {
      answer: JSON.parse(String(row.answer)),
      sequence: Number(row.sequence),
      askedAt: String(row.asked_at),
    };
  }

  /** Whether nothing under these tags changed since the copy was asked for. */
  isFresh(copy: Pick<Copy, 'sequence'>, tags: readonly string[]): boolean {
    return copy.sequence >= this.sequenceOf(tags);
  }

  keep(key: string, { answer, sequence, askedAt }: Copy): void {
    const text = JSON.stringify(answer);
    // An answer that was asked for earlier may arrive later.
    this.#database
      .prepare(`
        INSERT INTO answers (key, sequence, asked_at, used_at, size, answer) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, asked_at = excluded.asked_at,
          used_at = excluded.used_at, size = excluded.size, answer = excluded.answer
        WHERE excluded.sequence >= answers.sequence`)
      .run(key, sequence, askedAt, Date.parse(askedAt), text.length, text);
    this.#writes += 1;
    if (this.#writes % WRITES_BETWEEN_LOOKS === 0) this.makeRoom();
  }

  /** The number of the last change. */
  sequence(): number {
    return Number(
      this.#database.prepare('SELECT max(sequence) AS last FROM drops').get()?.last ?? 0,
    );
  }

  /** The number of the last change under any of these tags; 0 when there was none. */
  sequenceOf(tags: readonly string[]): number {
    const row = this.#database
      .prepare(
        'SELECT max(sequence) AS last FROM drops WHERE tag IN (SELECT value FROM json_each(?))',
      )
      .get(JSON.stringify([EVERYTHING, ...tags]));
    return Number(row?.last ?? 0);
  }

  /** Files a change under these tags. */
  drop(tags: Iterable<string>): void {
    this.#together(() => {
      const next = this.sequence() + 1;
      const drop = this.#database.prepare(
        'INSERT OR REPLACE INTO drops (tag, sequence) VALUES (?, ?)',
      );
      for (const tag of tags) drop.run(tag, next);
    });
  }

  /** Notes that something was made from a copy that a change has gone past. */
  owe(tags: readonly string[]): void {
    const owed = this.#database.prepare('INSERT OR IGNORE INTO owed (tag) VALUES (?)');
    this.#together(() => {
      for (const tag of tags) owed.run(tag);
    });
  }

  /** The tags of what was made from such copies and has not been made again. */
  owed(): string[] {
    return this.#database
      .prepare('SELECT tag FROM owed')
      .all()
      .map(({ tag }) => String(tag));
  }

  settle(tags: readonly string[]): void {
    const settle = this.#database.prepare('DELETE FROM owed WHERE tag = ?');
    this.#together(() => {
      for (const tag of tags) settle.run(tag);
    });
  }

  /** Whether anything was ever kept: then a CMS that says that it is empty is not believed. */
  isEmpty(): boolean {
    return this.#database.prepare('SELECT 1 FROM answers LIMIT 1').get() === undefined;
  }

  /** Forgets what was not used for longest until what is left has room. */
  makeRoom(): void {
    this.#database
      .prepare(`
        DELETE FROM answers WHERE key IN (
          SELECT key FROM (
            SELECT key, sum(size) OVER (ORDER BY used_at DESC, key) AS total FROM answers
          ) WHERE total > ?
        )`)
      .run(this.#most);
  }

  close(): void {
    this.#database.close();
  }

  #together(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
