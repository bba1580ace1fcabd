import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Writes `sanity/types.generated.ts` from the schema and the queries. With `--check` it leaves the
 * file alone and fails when the file is not what would be written.
 */
const root = resolve(import.meta.dirname, '..');
const generated = join(root, 'sanity/types.generated.ts');
const command = join(root, 'node_modules/sanity/bin/sanity');

const before = existsSync(generated) ? readFileSync(generated, 'utf8') : '';
sanity('schema', 'extract', '--force');
sanity('typegen', 'generate');
const after = readFileSync(generated, 'utf8');

if (process.argv.includes('--check') && before !== after) {
  writeFileSync(generated, before);
  console.error('sanity/types.generated.ts is stale. Run `npm run typegen` and commit the file.');
  process.exit(1);
}

/** Runs one command of Sanity's tool, without its questions, update check and telemetry. */
function sanity(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    env: { ...process.env, CI: 'true', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === 0) return;
  writeFileSync(generated, before);
  console.error(`"sanity ${args.join(' ')}" failed.`);
  process.exit(1);
}
