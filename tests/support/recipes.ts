import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = [
  ...['app', 'components', 'lib', 'sanity', 'scripts', 'tests', 'package.json', 'tsconfig.json'],
  ...['biome.json', 'jest.config.mjs', 'next.config.ts', 'sanity.cli.ts', 'sanity.config.ts'],
];

/** What a recipe says to do to one file; `anchor` is the line where lines are put. */
export type Edit = { path: string; text: string } & (
  | { way: 'write' }
  | { way: 'append' }
  | { way: 'after' | 'instead'; anchor: string }
);
export type Copy = { from: string; to: string };

/** What stands in the recipes of `CONTRIBUTING.md`, in their order. */
export function readRecipes(): { edits: Edit[]; copies: Copy[]; commands: string[] } {
  const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const fenced = /^(.*`.*:)\n\n```\w+\n([\s\S]*?)^```$/gm;
  const edits = [...page.matchAll(fenced)].map(([, line = '', text = '']) => editOf(line, text));
  const copied = [...page.matchAll(/^Copy `([^`]+)` to `([^`]+)`/gm)];
  const copies = copied.map(([, from = '', to = '']) => ({ from, to }));
  const commands = [...page.matchAll(/Then `npm run (\w+)`/g)].map(([, name = '']) => name);
  return { edits, copies, commands: [...new Set(commands)] };
}

function editOf(line: string, text: string): Edit {
  const [, place, anchor] = /^In `([^`]+)`, (?:after|instead of) `(.+)`:$/.exec(line) ?? [];
  if (place !== undefined && anchor !== undefined) {
    return { path: place, text, anchor, way: line.includes(', after `') ? 'after' : 'instead' };
  }
  const [, end] = /^At the end of `([^`]+)`:$/.exec(line) ?? [];
  if (end !== undefined) return { path: end, text, way: 'append' };
  const [, path] = /^`([^`]+)`/.exec(line) ?? [];
  if (path === undefined) throw new Error(`CONTRIBUTING.md: where does this go? ${line}`);
  return { path, text, way: 'write' };
}

/** A copy of the source in an empty folder, with the packages of this one. */
export function copySource(folder: string): void {
  for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    // What tools keep must not be shared with those that run in this folder.
    if (name === '.cache') continue;
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

/** Does to a copy of the source what the recipes say. */
export function applyRecipes(folder: string): void {
  const { edits, copies } = readRecipes();
  for (const edit of edits) applyEdit(folder, edit);
  // Last, because messages that a recipe adds are in every language.
  for (const { from, to } of copies) cpSync(join(folder, from), join(folder, to));
}

function applyEdit(folder: string, edit: Edit): void {
  const file = join(folder, edit.path);
  if (edit.way === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, edit.text, { flag: 'wx' });
    return;
  }
  const before = readFileSync(file, 'utf8');
  if (edit.way === 'append') {
    writeFileSync(file, before + edit.text);
    return;
  }
  const { anchor, text } = edit;
  const lines = before.split('\n');
  const found = lines.flatMap((line, at) => (line.trim() === anchor ? [at] : []));
  const [at] = found;
  if (at === undefined || found.length > 1) {
    throw new Error(`${edit.path} holds ${found.length} lines that read ${anchor}`);
  }
  lines.splice(edit.way === 'after' ? at + 1 : at, edit.way === 'after' ? 0 : 1, text.trimEnd());
  writeFileSync(file, lines.join('\n'));
}
