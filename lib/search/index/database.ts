import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeDatabasePrivate } from '#lib/node/private-path.ts';

/**
 * Raised whenever tokens, passages or tables change: a file of another version is rebuilt,
 * never migrated, because all it holds can be read again from the replica.
 */
export const INDEX_VERSION = 11;

/**
 * Term ids are per language, so a query in one language never meets an article in another.
 * `candidates` holds term ids in base 36 instead of words, so no query text
 * ever reaches FTS5, and the type, so that each tab can be asked for its own.
 * `words.kin` and `words.start` are what `Language` makes of a word.
 * `tokens.body` is a row of 32-bit term ids with 0 between passages; `tokens.title` likewise.
 */
const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    doc TEXT NOT NULL UNIQUE,
    rev TEXT NOT NULL,
    lang TEXT NOT NULL,
    type TEXT NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    topic TEXT NOT NULL,
    keywords TEXT NOT NULL,
    published_at TEXT,
    updated_at TEXT,
    publish_at TEXT,
    expire_at TEXT,
    body_length INTEGER NOT NULL,
    title_length INTEGER NOT NULL
  );
  CREATE TABLE tokens (id INTEGER PRIMARY KEY, title BLOB NOT NULL, body BLOB NOT NULL);
  CREATE TABLE passages (
    article INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    key TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (article, ordinal)
  ) WITHOUT ROWID;
  CREATE TABLE terms (
    id INTEGER PRIMARY KEY,
    lang TEXT NOT NULL,
    term TEXT NOT NULL,
    articles INTEGER NOT NULL,
    titles INTEGER NOT NULL,
    UNIQUE (lang, term)
  );
  CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    lang TEXT NOT NULL,
    word TEXT NOT NULL,
    kin TEXT NOT NULL,
    start TEXT NOT NULL,
    term INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    UNIQUE (lang, word)
  );
  CREATE INDEX words_by_kin ON words (lang, kin);
  CREATE INDEX words_by_start ON words (lang, start);
  CREATE TABLE stats (
    lang TEXT NOT NULL,
    type TEXT NOT NULL,
    articles INTEGER NOT NULL,
    body_length INTEGER NOT NULL,
    title_length INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    PRIMARY KEY (lang, type)
  ) WITHOUT ROWID;
  CREATE TABLE rules (doc TEXT PRIMARY KEY, rev TEXT NOT NULL, rule TEXT NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE candidates USING fts5(
    title, body, type, content='', contentless_delete=1, tokenize='ascii'
  );
  PRAGMA user_version = ${INDEX_VERSION};
`;

/**
 * Makes an empty index file. `fast` is for a file that nobody reads before it is renamed into
 * place: it skips the journal and the waiting for the disk.
 * @throws when the folder cannot be written or the file exists already.
 */
export function createIndexFile(file: string, { fast = false } = {}): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(
    fast
      ? 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;'
      : 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;',
  );
  makeDatabasePrivate(file);
  database.exec(SCHEMA);
  return database;
}

/**
 * Opens an index file that exists. Several processes may do so: WAL lets them read while one writes.
 * @throws when it is missing, damaged, of another version or may not be used: it must be rebuilt.
 */
export function openIndexFile(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    makeDatabasePrivate(file);
    database = new DatabaseSync(`file:${encodeURI(file)}?mode=rw`, { timeout: 5000 });
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 268435456;',
    );
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    if (version !== INDEX_VERSION) {
      throw new Error(`The index is of version ${String(version)}, not ${INDEX_VERSION}.`);
    }
    database.prepare('SELECT count(*) FROM stats').get();
    return database;
  } catch (error) {
    database?.close();
    throw error;
  }
}
