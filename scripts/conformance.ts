import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * `npm run conformance`: the cases of Sanity's protocol on the lake, and on a real Sanity project
 * when the variables name one. They write documents of their own and take them away again.
 * `npm run conformance -- suite.ndjson` runs Sanity's GROQ test suite instead.
 */
const args = process.argv.slice(2);
if (args.length > 0) {
  const suite = [resolve(import.meta.dirname, 'groq-suite.ts'), ...args];
  const run = spawnSync(process.execPath, ['--no-warnings', ...suite], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}

const VARIABLES = ['PROJECT_ID', 'DATASET', 'TOKEN'].map((name) => `SANITY_CONFORMANCE_${name}`);

const missing = VARIABLES.filter((name) => (process.env[name] ?? '') === '');
console.log(
  missing.length === 0
    ? `On the lake, and on the Sanity project ${process.env.SANITY_CONFORMANCE_PROJECT_ID}.`
    : `On the lake alone. For a Sanity project as well, set ${missing.join(', ')}.`,
);
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, 'tests/conformance/protocol'], {
  cwd: resolve(import.meta.dirname, '..'),
  stdio: 'inherit',
});
process.exit(status ?? 1);
