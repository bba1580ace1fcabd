import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFilePrivate } from './private-path.ts';
import { systemCode } from './storage-errors.ts';

export type PrivateFile = {
  file: string;
  newContent: () => string;
  /** What is not sound is set aside under a name that says so. All is, when left out. */
  isSound?: (content: string) => boolean;
  /** Told in one sentence that something was set aside. */
  report?: (message: string) => void;
};

/** A private file can be neither read nor written; the message is one sentence. */
export class PrivateFileError extends Error {
  override name = 'PrivateFileError';
}

/**
 * Reads a file that only its owner may read; the first of several processes creates a missing one.
 * @throws {PrivateFileError}
 */
export function readOrCreatePrivateFile(wanted: PrivateFile): string {
  const { file, newContent, isSound = () => true, report } = wanted;
  const content = readIfPresent(file, report !== undefined);
  if (content !== null && content !== 'unreadable' && isSound(content)) return content;
  if (content !== null) setAside(file, report);
  return create(file, newContent());
}

/** `unreadable`: a folder, or not permitted. @throws unless it may be set aside. */
function readIfPresent(file: string, mayFail: boolean): string | 'unreadable' | null {
  try {
    makeFilePrivate(file);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    if (mayFail) return 'unreadable';
    throw new PrivateFileError(`${file} cannot be read.`);
  }
}

function setAside(file: string, report: PrivateFile['report']): void {
  const aside = `${file}.damaged-${Date.now()}`;
  try {
    renameSync(file, aside);
  } catch {
    throw new PrivateFileError(`${file} is damaged, and cannot be replaced.`);
  }
  report?.(`${file} is damaged. It is kept as ${aside}, and made anew.`);
}

function create(file: string, content: string): string {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, content, { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw new PrivateFileError(`${file} cannot be written.`);
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}
