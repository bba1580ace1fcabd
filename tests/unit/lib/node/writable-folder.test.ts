import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstWritable } from '#lib/node/writable-folder.ts';
import { testFolders } from '#tests/support/folder.ts';

const makeFolder = testFolders();
/** Below a file nothing can be made, whoever runs this. */
function impossible(): string {
  const file = join(makeFolder(), 'file');
  writeFileSync(file, '');
  return join(file, 'folder');
}

it('takes the first folder that takes files, or can be made', () => {
  const [one, other] = [makeFolder(), makeFolder()];
  expect(firstWritable([one, other])).toBe(one);
  expect(firstWritable([impossible(), other])).toBe(other);
  expect(firstWritable([join(one, 'later'), other])).toBe(join(one, 'later'));
});

it('makes one where none of them does', () => {
  const temporary = makeFolder();
  const made = firstWritable([impossible(), impossible()], temporary);
  expect(made.startsWith(temporary)).toBe(true);
  expect(existsSync(made)).toBe(true);
});

it('takes the first one where nothing at all takes files', () => {
  const first = impossible();
  expect(firstWritable([first, impossible()], impossible())).toBe(first);
});
