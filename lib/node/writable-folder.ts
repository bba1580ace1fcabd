import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemCode } from './storage-errors.ts';

/**
 * The first of these folders that takes files, or else a new one that is lost with the machine.
 * Where nothing at all takes files it is the first one, which then refuses whoever writes.
 */
export function firstWritable(
  [first, ...others]: readonly [string, ...string[]],
  temporary = tmpdir(),
): string {
  return [first, ...others].find(takesFiles) ?? makeBelow(temporary) ?? first;
}

function makeBelow(folder: string): string | undefined {
  try {
    return mkdtempSync(join(folder, 'signpost-'));
  } catch {
    // Nothing on this machine takes files.
    return undefined;
  }
}

/** Also when it is not there yet, but can be made: whoever writes makes it. */
function takesFiles(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return systemCode(error) === 'ENOENT';
  }
}
