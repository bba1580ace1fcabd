import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '#sanity/lake/index.ts';
import { readOrCreatePrivateFile } from '#sanity/lake/store/private-file.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-private-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('creates the file with its folder, once', () => {
  const file = join(dir, 'below', 'secret');
  expect(readOrCreatePrivateFile(file, () => 'first')).toBe('first');
  expect(readOrCreatePrivateFile(file, () => 'second')).toBe('first');
  expect(readdirSync(join(dir, 'below'))).toEqual(['secret']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('takes the rights of others away from a file that is there', () => {
  const file = join(dir, 'secret');
  writeFileSync(file, 'mine');
  chmodSync(file, 0o644);
  expect(readOrCreatePrivateFile(file, () => '')).toBe('mine');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('refuses in a sentence what is no file', () => {
  mkdirSync(join(dir, 'folder'));
  const read = () => readOrCreatePrivateFile(join(dir, 'folder'), () => '');
  expect(read).toThrow(new StoreError(`${join(dir, 'folder')} cannot be read.`));
});
