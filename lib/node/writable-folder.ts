import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first of these folders that takes files, or else a new one that is lost with the machine. */
export function firstWritable(...folders: readonly string[]): string {
  return folders.find(takesFiles) ?? mkdtempSync(join(tmpdir(), 'signpost-'));
}

/** Also when it is not there yet, but can be made: whoever writes makes it. */
function takesFiles(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
