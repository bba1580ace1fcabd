import { dirname } from 'node:path';
import { readOrCreatePrivateFile as read } from '#lib/node/private-file.ts';
import { StoreError } from '../errors.ts';
import { makeFolder } from './folder.ts';

/**
 * Reads a file that only its owner may read, creating it when it is missing. Of several processes
 * that start together one creates it, and all read the same.
 * @param repair decides what is sound; what is not is set aside. Without it everything is.
 * @throws {StoreError} in one sentence when the file can be neither read nor written.
 */
export function readOrCreatePrivateFile(
  file: string,
  newContent: () => string,
  repair?: { isSound: (content: string) => boolean; report: (message: string) => void },
): string {
  makeFolder(dirname(file));
  try {
    return read({ file, newContent, ...repair });
  } catch (error) {
    throw new StoreError(Error.isError(error) ? error.message : String(error));
  }
}
