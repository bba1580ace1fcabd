import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIsStatic } from '#lib/server/static-files.ts';
import { testFolders } from '#tests/support/folder.ts';

const makeFolder = testFolders();

it('knows the files of a build, and no other', () => {
  const dist = makeFolder();
  mkdirSync(join(dist, 'static/chunks/[slug]'), { recursive: true });
  writeFileSync(join(dist, 'static/a.js'), '');
  writeFileSync(join(dist, 'static/chunks/[slug]/b.js'), '');
  writeFileSync(join(dist, 'BUILD_ID'), '');
  const isStatic = createIsStatic(dist);
  const known = ['/_next/static/a.js', '/_next/static/chunks/%5Bslug%5D/b.js'];
  expect(known.filter((path) => !isStatic(path))).toEqual([]);
  const unknown = ['a.js/', 'b.js', 'chunks', '../BUILD_ID', 'A.js', '%61.jsx'];
  expect(unknown.filter((path) => isStatic(`/_next/static/${path}`))).toEqual([]);
});
