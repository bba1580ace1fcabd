import { existsSync, readFileSync } from 'node:fs';

/** Files and folders of the source as documents name them, without patterns and line numbers. */
const PATH = /`((?:app|components|lib|sanity|scripts|tests|docs)\/[^`*…<>{}\s]+)`/g;

const documents = [
  'README.md',
  'docs/architecture.md',
  'docs/benchmarks.md',
  'docs/glossary.md',
  'docs/import.md',
  'docs/machines.md',
  'docs/next-internals.md',
];

it.each(documents)('%s names files and folders that are there', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(PATH)].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
