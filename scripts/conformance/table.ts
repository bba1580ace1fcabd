import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export type Row = { name: string; passed: boolean };

const README = resolve(import.meta.dirname, '../../sanity/lake/README.md');
const END = '<!-- end -->';

const VERSIONS = {
  tools: ['sanity', '@sanity/cli', '@sanity/import', '@sanity/export', '@sanity/migrate'],
  client: ['@sanity/client'],
};
const HEADS = { tools: 'command', client: 'file' };

/** Puts the rows between the two marks of the lake's README. @throws {Error} without the marks. */
export function writeTable(part: keyof typeof VERSIONS, rows: readonly Row[]): void {
  const begin = `<!-- npm run conformance -- ${part} --write -->`;
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(END, readme.indexOf(begin))];
  if (from === -1 || to === -1) throw new Error(`${README} has no place for the table.`);
  const passed = rows.filter((row) => row.passed).length;
  const named = VERSIONS[part].map((name) => `${name} ${versionOf(name)}`).join(', ');
  const lines = [
    begin,
    `${passed} of ${rows.length} pass, with ${named}.`,
    '',
    `| ${HEADS[part]} | |`,
    '|---|---|',
    ...rows.map((row) => `| ${row.name} | ${row.passed ? 'passes' : 'fails'} |`),
  ];
  writeFileSync(README, `${readme.slice(0, from)}${lines.join('\n')}\n${readme.slice(to)}`);
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  return String(require(resolve('node_modules', name, 'package.json')).version);
}
