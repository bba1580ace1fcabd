import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

/** Folders for one test, removed after it. Call it where the tests are described. */
export function testFolders(): () => string {
  let folders: string[] = [];
  afterEach(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    folders = [];
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'signpost-test-'));
    folders.push(folder);
    return folder;
  };
}
