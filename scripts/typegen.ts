import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BLOCKS, CALLOUT_BLOCKS, STEP_BLOCKS } from '#sanity/blocks/registry.ts';
import { blockFiles } from './block-files.ts';
import { languageFiles } from './language-files.ts';

/**
 * Writes `sanity/blocks/generated` from the folders of the blocks, `lib/i18n/generated` from the
 * files of messages, and `sanity/types.generated.ts` from the schema and the queries. With `--check` it leaves the files alone and fails when one is
 * not what would be written.
 */
const root = resolve(import.meta.dirname, '..');
const TYPES = 'sanity/types.generated.ts';
const command = join(root, 'node_modules/sanity/bin/sanity');

const NAMES = { all: BLOCKS, inSteps: STEP_BLOCKS, inCallouts: CALLOUT_BLOCKS };
const made = new Map([...blockFiles(root, NAMES), ...languageFiles(root)]);
const before = new Map([TYPES, ...made.keys()].map((path) => [path, read(path)]));
for (const [path, text] of made) if (before.get(path) !== text) write(path, text);
sanity('schema', 'extract', '--force');
sanity('typegen', 'generate');
const stale = [...before].filter(([path, text]) => read(path) !== text).map(([path]) => path);

if (process.argv.includes('--check') && stale.length > 0) {
  restore();
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run typegen\` and commit the files.`);
  process.exit(1);
}

function read(path: string): string {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function restore(): void {
  for (const [path, text] of before) if (text !== '') write(path, text);
}

/** Runs one command of Sanity's tool, without its questions, update check and telemetry. */
function sanity(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    env: { ...process.env, CI: 'true', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === 0) return;
  restore();
  console.error(`"sanity ${args.join(' ')}" failed.`);
  process.exit(1);
}
