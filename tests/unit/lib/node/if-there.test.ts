import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ifThere } from '#lib/node/if-there.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'if-there-'));
  writeFileSync(join(folder, 'file'), 'here');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('gives what is there', async () => {
  expect(await ifThere(readFile(join(folder, 'file'), 'utf8'))).toBe('here');
  expect(await ifThere(readdir(folder))).toEqual(['file']);
});

it.each(['other', 'other/file', 'file/below'])('gives undefined for %s', async (name) => {
  expect(await ifThere(readFile(join(folder, name)))).toBeUndefined();
});

it('takes no other fault for absence', async () => {
  await expect(ifThere(readFile(folder))).rejects.toThrow(/EISDIR/);
  await expect(ifThere(Promise.reject(new Error('EIO')))).rejects.toThrow('EIO');
});
