/** SQLite's primary result code (https://www.sqlite.org/rescode.html), if the error has one. */
export function sqliteCode(error: unknown): number | undefined {
  const isSqlite = typeof error === 'object' && error !== null && 'errcode' in error;
  return isSqlite && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

export function systemCode(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : undefined;
}

/** A database that lost its content, or whose parts contradict each other. */
export class Damaged extends Error {
  override name = 'Damaged';
}

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGE = new Set([11, 26]);

export function isDamaged(error: unknown): boolean {
  // By its name: errors of other threads have lost their class.
  const isNamed =
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'Damaged';
  return isNamed || DAMAGE.has(sqliteCode(error) ?? 0);
}

/** SQLITE_FULL. */
const FULL = 13;

export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '') || sqliteCode(error) === FULL;
}

/** SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN. */
const DENIED = new Set([3, 8, 14]);
const DENIED_BY_SYSTEM = new Set(['EACCES', 'EROFS', 'EPERM', 'EISDIR', 'ENOTDIR', 'EEXIST']);

/** The file or its folder may not be read or written, or is of another kind. */
export function isDenied(error: unknown): boolean {
  return DENIED.has(sqliteCode(error) ?? 0) || DENIED_BY_SYSTEM.has(systemCode(error) ?? '');
}

/** SQLITE_BUSY, SQLITE_IOERR. */
const PASSING = new Set([5, 10]);

/** Whether the place where data is kept failed, and not the program. */
export function isStorageFault(error: unknown): boolean {
  const isPassing = PASSING.has(sqliteCode(error) ?? 0) || systemCode(error) === 'EIO';
  return isPassing || isDamaged(error) || isDiskFull(error) || isDenied(error);
}
