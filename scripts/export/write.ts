import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ImportError } from '../import/errors.ts';

/** @throws {ImportError} when the folder holds something: nothing of it is overwritten. */
export async function claimFolder(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new ImportError(`${folder} is no folder that can be written to.`);
  });
  if (entries.length > 0) throw new ImportError(`${folder} is not empty: name a new folder.`);
  await mkdir(folder, { recursive: true });
}

export async function put(folder: string, name: string, content: string): Promise<void> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
