import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLake, StoreError } from '#sanity/lake/index.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-name-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('keeps the name a lake was first opened under, and refuses another in a sentence', async () => {
  const open = (dataset?: string) => createLake({ projectId: 'signpost', dir, dataset });
  await open('staging').close();
  await open('staging').close();
  expect(() => open('production')).toThrow(StoreError);
  expect(() => open()).toThrow(
    /is signpost\/staging, not signpost\/production; start it under its name/,
  );
});
