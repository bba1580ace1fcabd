import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DATABASE_SUFFIXES, makeDatabasePrivate, makeFolderPrivate } from '../node/private-path.ts';
import { Damaged, isDamaged, isDenied } from '../node/storage-errors.ts';

/** What can be made again from elsewhere. A power cut may lose the newest writes, never tear one. */
const PRAGMAS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4000';

/** To be raised when a table changes: what an earlier release wrote is then made again. */
const SCHEMA_VERSION = 3;

export type DerivedDatabase = {
  database: DatabaseSync;
  /** `memory`: what is written is lost with the process, because the folder takes nothing. */
  kind: 'file' | 'memory';
};

/**
 * Opens a database of derived data, for one process. What is damaged, no file or not ours to use is
 * set aside under a name that says so, and one of another release removed; then a new one begins. In
 * a folder that takes nothing the file is read into memory.
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
    const isInTheWay = isDenied(error) && existsSync(file) && takesFiles(dirname(file));
    if (isDenied(error) && !isInTheWay) return openInMemory(file, read, report);
    if (!isInTheWay && !isBroken(error) && !(error instanceof OtherRelease)) throw error;
    try {
      report(makeRoom(file, error));
    } catch (cause) {
      if (!isDenied(cause)) throw cause;
      return openInMemory(file, read, report);
    }
    return openFile(file, read);
  }
}

/** @returns what was done, in one sentence. */
function makeRoom(file: string, reason: unknown): string {
  if (reason instanceof OtherRelease) {
    for (const suffix of DATABASE_SUFFIXES) rmSync(file + suffix, { force: true });
    return `${file} was written by another release, and is made again from the content.`;
  }
  const aside = `${file}.damaged-${Date.now()}`;
  for (const suffix of DATABASE_SUFFIXES) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  const fault = isDenied(reason) ? 'cannot be opened' : 'is damaged';
  return `${file} ${fault}. It is kept as ${aside}, and made again from the content.`;
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
    const isOfFile = isBroken(error) || isDenied(error) || error instanceof OtherRelease;
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
  if (file !== ':memory:') preparePlace(file);
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

class OtherRelease extends Error {}

/** Also when what a row holds cannot be parsed. */
function isBroken(error: unknown): boolean {
  return isDamaged(error) || error instanceof SyntaxError;
}

function preparePlace(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  makeFolderPrivate(dirname(file));
  // SQLite gives what it keeps beside the file the same rights.
  closeSync(openSync(file, 'a', 0o600));
  makeDatabasePrivate(file);
}

function takesFiles(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
