import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../errors.ts';
import { makeFolder } from './folder.ts';

/**
 * Reads a file that only its owner may read, creating it when it is missing. Of several processes
 * that start together one creates it, and all read the same.
 * @throws {StoreError} in one sentence when the file can be neither read nor written.
 */
export function readOrCreatePrivateFile(file: string, newContent: () => string): string {
  return readIfPresent(file) ?? create(file, newContent());
}

function readIfPresent(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    chmodSync(file, 0o600);
    return text;
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return null;
    throw new StoreError(`${file} cannot be read.`);
  }
}

function create(file: string, content: string): string {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, content, { mode: 0o600 });
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
