import { chmodSync, statSync } from 'node:fs';

/** What a database consists of: SQLite gives the others the rights of the first. */
export const DATABASE_SUFFIXES = ['', '-wal', '-shm'] as const;

/** Takes the rights of others away from a file, if it is ours. One that is missing stays so. */
export function makeFilePrivate(file: string): void {
  restrict(file, 0o600);
}

export function makeDatabasePrivate(file: string): void {
  for (const suffix of DATABASE_SUFFIXES) makeFilePrivate(file + suffix);
}

/** The same for a folder. One that everybody shares, as /tmp is, stays as it is. */
export function makeFolderPrivate(folder: string): void {
  restrict(folder, 0o700);
}

function restrict(path: string, mode: number): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.uid !== process.getuid?.()) return;
    const isOfKind = mode === 0o700 ? found.isDirectory() : found.isFile();
    const isShared = (found.mode & 0o1000) !== 0;
    if (isOfKind && !isShared && (found.mode & 0o077) !== 0) chmodSync(path, found.mode & mode);
  } catch {
    // A file system that knows no rights, or takes nothing: whoever mounts it decides.
  }
}
