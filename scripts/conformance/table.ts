import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export type Row = { name: string; passed: boolean };

const README = resolve(import.meta.dirname, '../../sanity/lake/README.md');
const BEGIN = '<!-- npm run conformance -- tools --write -->';
const END = '<!-- end -->';

/** Puts the rows between the two marks of the lake's README. @throws {Error} without the marks. */
export function writeTable(rows: readonly Row[]): void {
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from === -1 || to === -1) throw new Error(`${README} has no place for the table.`);
  const passed = rows.filter((row) => row.passed).length;
  const versions = ['sanity', '@sanity/cli', '@sanity/import', '@sanity/export', '@sanity/migrate'];
  const named = versions.map((name) => `${name} ${versionOf(name)}`).join(', ');
  const lines = [
    BEGIN,
    `${passed} of ${rows.length} pass, with ${named}.`,
    '',
    '| command | |',
    '|---|---|',
    ...rows.map((row) => `| ${row.name} | ${row.passed ? 'passes' : 'fails'} |`),
  ];
  writeFileSync(README, `${readme.slice(0, from)}${lines.join('\n')}\n${readme.slice(to)}`);
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  return String(require(resolve('node_modules', name, 'package.json')).version);
}
