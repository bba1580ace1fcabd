import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Runs the benchmarks named, with what follows `--` handed on: `npm run bench -- cpu`. */
const folder = resolve(import.meta.dirname, 'bench');
const [name, ...args] = process.argv.slice(2);
const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

if (name === undefined || !names.includes(name)) {
  console.log('npm run bench -- <name>, one at a time on a quiet machine. There are:');
  for (const file of names) console.log(`  ${file}`);
  process.exit(name === undefined ? 0 : 1);
}
const { status } = spawnSync(process.execPath, ['--no-warnings', `${folder}/${name}.ts`, ...args], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
