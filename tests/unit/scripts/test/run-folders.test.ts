import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRunFolders } from '#scripts/test/run-folders.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signpost-root-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('removes what killed runs left behind, and leaves all else alone', () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
  const kept = ['.next', '.next-test', `.next-test-${process.ppid}`, '.next-mine'];
  for (const name of [...kept, `.next-test-${dead}`, `.next-test-${dead}-0`]) {
    mkdirSync(join(root, name));
  }
  makeRunFolders(root).remove();
  expect(readdirSync(root).sort()).toEqual(kept.sort());
});

it('takes its own folders away, and Next’s types back to where they were', () => {
  const types = join(root, 'next-env.d.ts');
  writeFileSync(types, 'import "./.next/types/routes.d.ts";');
  const folders = makeRunFolders(root);
  mkdirSync(join(root, folders.distDir));
  mkdirSync(join(root, `${folders.distDir}-0`));
  writeFileSync(types, 'import "./.next-test/types/routes.d.ts";');
  folders.remove();
  expect(readdirSync(root)).toEqual(['next-env.d.ts']);
  expect(existsSync(folders.temporary)).toBe(false);
});
