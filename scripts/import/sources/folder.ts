import { opendir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ImportError } from '../errors.ts';

/** More files are no help center. */
const MAX_FILES = 200_000;
const LEFT_OUT = /^(?:\.|node_modules$|__MACOSX$)/;

/** Files below a folder whose names match, sorted; hidden ones and links out of it are left out. */
export async function listFiles(folder: string, name: RegExp): Promise<string[]> {
  const found: string[] = [];
  const visit = async (path: string): Promise<void> => {
    for await (const entry of await opendir(path)) {
      if (LEFT_OUT.test(entry.name)) continue;
      const whole = join(path, entry.name);
      if (entry.isDirectory()) await visit(whole);
      else if (entry.isFile() && name.test(entry.name)) found.push(whole);
      if (found.length > MAX_FILES)
        throw new ImportError(`${folder} holds more than ${MAX_FILES} files.`);
    }
  };
  await visit(folder);
  return found.sort();
}

/** A path within a folder with slashes, as addresses have them. */
export function pathWithin(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
