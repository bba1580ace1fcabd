import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { checkAgents } from './conformance/agents.ts';
import { checkMcp } from './conformance/mcp.ts';
import { checkPart, isPart } from './conformance/tools.ts';

/**
 * `npm run conformance`: the cases of Sanity's protocol on the lake, and on a real Sanity project
 * when the variables name one. They write documents of their own and take them away again.
 * `npm run conformance -- tools`: Sanity's own command line, import and export on a lake of its own;
 * with `--write` the table goes into the lake's README, with words (`-- tools hooks cors`) only
 * what has one of them in its name runs, and what that needs.
 * `npm run conformance -- mcp [address]`: the scenarios of the Model Context Protocol's own suite on
 * the built site, or on one that runs.
 * `npm run conformance -- agents [address]`: how well agents can read it, by `afdocs`.
 * `npm run conformance -- client`: what `@sanity/client`'s own integration tests try, on such a lake.
 * `npm run conformance -- suite.ndjson` runs Sanity's GROQ test suite instead.
 */
function checkProtocol(): number {
  const variables = ['PROJECT_ID', 'DATASET', 'TOKEN'].map((name) => `SANITY_CONFORMANCE_${name}`);
  const missing = variables.filter((name) => (process.env[name] ?? '') === '');
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
  return status ?? 1;
}

/** @param args the compiled suite, and flags. */
function checkSuite(args: readonly string[]): number {
  const suite = [resolve(import.meta.dirname, 'groq-suite.ts'), ...args];
  const { status } = spawnSync(process.execPath, ['--no-warnings', ...suite], { stdio: 'inherit' });
  return status ?? 1;
}

const [part, ...flags] = process.argv.slice(2);
if (part === undefined) process.exitCode = checkProtocol();
else if (isPart(part)) {
  const words = flags.filter((flag) => !flag.startsWith('--'));
  process.exitCode = await checkPart(part, { writes: flags.includes('--write'), words });
} else if (part === 'mcp') process.exitCode = await checkMcp(flags[0]);
else if (part === 'agents') process.exitCode = await checkAgents(flags[0]);
else process.exitCode = checkSuite([part, ...flags]);
