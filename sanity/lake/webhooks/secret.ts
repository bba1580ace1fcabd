import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../errors.ts';
import { makeFolder } from '../store/folder.ts';

/**
 * Reads the secret that deliveries are signed with from a file that only its owner may read,
 * creating it when it is missing. The receiver reads the same file.
 * @throws {StoreError} in one sentence when the file can be neither read nor written.
 */
export function readSecret(file: string): string {
  return readIfPresent(file) ?? create(file);
}

/** Of several processes that start together one wins, and all read its secret. */
function create(file: string): string {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    const code = Error.isError(error) && 'code' in error ? error.code : undefined;
    if (error instanceof StoreError) throw error;
    if (code !== 'EEXIST') throw new StoreError(`${file} cannot be written.`);
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return null;
    throw new StoreError(`${file} cannot be read.`);
  }
}
