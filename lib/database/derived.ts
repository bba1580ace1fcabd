import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** What can be made again from elsewhere. A power cut may lose the newest writes, never tear one. */
const PRAGMAS =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000';

/** To be raised when a table changes: what an earlier release wrote is then made again. */
const SCHEMA_VERSION = 2;

/** SQLite's codes for a file that is no database, or whose pages contradict each other. */
const DAMAGED = new Set([11, 26]);

/** The file itself and what SQLite keeps beside it. */
const SUFFIXES = ['', '-wal', '-shm'];

export type DerivedDatabase = {
  database: DatabaseSync;
  /** `memory`: what is written is lost with the process, because the folder takes nothing. */
  kind: 'file' | 'memory';
};

/**
 * Opens a database of derived data, for one process. A damaged file is set aside under a name that
 * says so, and one of another release removed; then a new one begins. In a folder that takes nothing the file is read into memory.
 * @param read builds on the database, and so finds out whether the file is sound.
 * @param report is told in one sentence what was not as it should be.
 * @throws when `read` fails for another reason.
 */
export function openDerived<T>(
  file: string,
  read: (opened: DerivedDatabase) => T,
  report: (message: string) => void,
): T {
  try {
    return openFile(file, read);
  } catch (error) {
    if (isReadOnly(error)) return openInMemory(file, read, report);
    if (!isDamaged(error) && !(error instanceof OtherRelease)) throw error;
    try {
      report(makeRoom(file, error));
    } catch (cause) {
      if (!isReadOnly(cause)) throw cause;
      return openInMemory(file, read, report);
    }
    return openFile(file, read);
  }
}

/** @returns what was done, in one sentence. */
function makeRoom(file: string, reason: unknown): string {
  if (reason instanceof OtherRelease) {
    for (const suffix of SUFFIXES) rmSync(file + suffix, { force: true });
    return `${file} was written by another release, and is made again from the content.`;
  }
  const aside = `${file}.damaged-${Date.now()}`;
  for (const suffix of SUFFIXES) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return `${file} is damaged. It is kept as ${aside}, and made again from the content.`;
}

function openInMemory<T>(
  file: string,
  read: (opened: DerivedDatabase) => T,
  report: (message: string) => void,
): T {
  report(
    `${dirname(file)} cannot be written to: what is drawn from now on is kept in memory only.`,
  );
  try {
    return read({ database: copyToMemory(file), kind: 'memory' });
  } catch (error) {
    const isOfFile = isDamaged(error) || isReadOnly(error) || error instanceof OtherRelease;
    if (!isOfFile) throw error;
    report(`${file} cannot be used. It is left as it is, and all is read from the content.`);
    return read({ database: new DatabaseSync(':memory:'), kind: 'memory' });
  }
}

/** Opens the database as a build left it, for processes that must not write: the build's workers. */
export function openDerivedReadOnly(file: string): DatabaseSync {
  return existsSync(file) ? copyToMemory(file) : new DatabaseSync(':memory:');
}

function openFile<T>(file: string, read: (opened: DerivedDatabase) => T): T {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    database.exec(PRAGMAS);
    // Fails here, and not at the first page that is drawn, where nothing can be written.
    database.exec('BEGIN IMMEDIATE; COMMIT');
    const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() ?? {};
    if (verdict !== 'ok') throw new Damaged(String(verdict));
    checkVersion(database, 'main');
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    return read({ database, kind: file === ':memory:' ? 'memory' : 'file' });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** @throws when there are tables of another release. */
function checkVersion(database: DatabaseSync, schema: 'main' | 'source'): void {
  const { user_version: version } = database.prepare(`PRAGMA ${schema}.user_version`).get() ?? {};
  const isNew = database.prepare(`SELECT 1 FROM ${schema}.sqlite_master`).get() === undefined;
  if (!isNew && version !== SCHEMA_VERSION) throw new OtherRelease();
}

/** `immutable`: without it SQLite wants to write a lock beside a file in WAL mode. */
function copyToMemory(file: string): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  if (!existsSync(file)) return database;
  const source = pathToFileURL(file);
  source.search = '?mode=ro&immutable=1';
  database.prepare('ATTACH ? AS source').run(source.href);
  checkVersion(database, 'source');
  const tables = database
    .prepare("SELECT name, sql FROM source.sqlite_master WHERE type = 'table'")
    .all();
  for (const { name, sql } of tables) {
    database.exec(String(sql));
    database.exec(`INSERT INTO main."${name}" SELECT * FROM source."${name}"`);
  }
  const indexes = database
    .prepare("SELECT sql FROM source.sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  for (const { sql } of indexes) database.exec(String(sql));
  database.exec('DETACH source');
  return database;
}

function codeOf(error: unknown): number | undefined {
  const isSqlite = typeof error === 'object' && error !== null && 'errcode' in error;
  return isSqlite ? Number(error.errcode) & 0xff : undefined;
}

class Damaged extends Error {}
class OtherRelease extends Error {}

function isDamaged(error: unknown): boolean {
  if (error instanceof Damaged) return true;
  return DAMAGED.has(codeOf(error) ?? 0) || error instanceof SyntaxError;
}

/** SQLITE_READONLY and SQLITE_CANTOPEN, or the folder itself. */
function isReadOnly(error: unknown): boolean {
  const isFolder =
    typeof error === 'object' && error !== null && 'code' in error
      ? ['EACCES', 'EROFS', 'EPERM'].includes(String(error.code))
      : false;
  return isFolder || codeOf(error) === 8 || codeOf(error) === 14;
}
