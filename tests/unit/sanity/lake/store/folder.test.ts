import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '#sanity/lake/index.ts';
import { makeFolder } from '#sanity/lake/store/folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-folder-'));
  writeFileSync(join(dir, 'file'), '');
});
afterEach(() => rmSync(dir, { recursive: true }));

it('makes a folder with those above it, and takes one that is there', () => {
  const deep = join(dir, 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

it.each(['file', 'file/below', 'file/far/below'])('refuses %s in a sentence', (path) => {
  const make = () => makeFolder(join(dir, path));
  expect(make).toThrow(StoreError);
  expect(make).toThrow(`${join(dir, 'file')} is not a folder; choose another one`);
});

const hasProc = existsSync('/proc/self');
(hasProc ? it : it.skip)('refuses, and ends, where the system lets nothing be made', () => {
  expect(() => makeFolder('/proc/signpost/lake')).toThrow(/^The folder \/proc\/signpost cannot/);
});
