import { globSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { type Import, listViolations } from './lateral-imports.ts';

const SPECIFIER = /(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g;

/** Checks imports between folders of `lib` against `table.ts`. */
const root = resolve(import.meta.dirname, '../..');
const violations = listViolations(listImports());
for (const violation of violations) console.log(violation);
if (violations.length > 0)
  console.log('What may import what is said in scripts/import-directions/table.ts.');
process.exit(violations.length === 0 ? 0 : 1);

function listImports(): Import[] {
  return globSync('lib/**/*.{ts,tsx}', { cwd: root }).flatMap((file) => {
    const from = file.slice('lib/'.length);
    const text = readFileSync(resolve(root, file), 'utf8');
    return [...text.matchAll(SPECIFIER)].flatMap(([, specifier = '']) => {
      if (specifier.startsWith('#lib/')) return [{ from, to: specifier.slice('#lib/'.length) }];
      if (!specifier.startsWith('.')) return [];
      return [{ from, to: posix.join(posix.dirname(from), specifier) }];
    });
  });
}
