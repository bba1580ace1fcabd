import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * `search.db` is a link to the index in use, `search-<random>.db`. A rebuild makes another file
 * and moves the link: renaming over the file itself would leave the old journal beside the new
 * index, and SQLite would play it back into it.
 */
export const INDEX_NAME = 'search.db';

/**
 * The file that the link leads to, or undefined when there is none. A link that leads out of the
 * folder, as in a copy of another installation's data, leads to what is not ours.
 */
export function currentIndex(folder: string): string | undefined {
  try {
    const file = realpathSync(join(folder, INDEX_NAME));
    return dirname(file) === realpathSync(folder) ? file : undefined;
  } catch {
    // No link, or one that leads nowhere. A folder that cannot be used fails the rebuild, which says so.
    return undefined;
  }
}

/** A name for an index that is being built. */
export function newIndexName(folder: string): string {
  return join(folder, `search-${randomBytes(6).toString('hex')}.db`);
}

/**
 * Puts an index into use and deletes those before it. Processes that still read a former one
 * keep their handle until they look at the link again.
 */
export function activateIndex(file: string): void {
  const folder = dirname(file);
  const link = join(folder, `${basename(file)}.link`);
  symlinkSync(basename(file), link);
  const name = join(folder, INDEX_NAME);
  // A link cannot take the place of a folder, which is none of ours.
  if (lstatSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    renameSync(name, `${name}.damaged-${Date.now()}`);
  }
  renameSync(link, name);
  for (const name of readdirSync(folder)) {
    if (!/^search-[0-9a-f]+\.db(?:-wal|-shm|-journal)?$/.test(name)) continue;
    if (!name.startsWith(basename(file))) rmSync(join(folder, name), { force: true });
  }
}

/** Deletes an index that was not finished. */
export function discardIndex(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
