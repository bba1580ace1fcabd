import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export type SanityCli = {
  /** Where the lake listens, such as `127.0.0.1:3030`. */
  address: string;
  token: string;
  /** A folder with a `sanity.cli.ts`. */
  cwd: string;
};

export type RunOptions = {
  env?: Readonly<Record<string, string>>;
  stdio?: StdioOptions;
  onStart?(child: ChildProcess): void;
};

const REDIRECT = pathToFileURL(resolve(import.meta.dirname, 'redirect.ts'));

/**
 * Runs Sanity's own, unchanged command line, with its requests sent to a lake.
 * @returns the exit code.
 */
export async function runSanity(
  args: readonly string[],
  { address, token, cwd }: SanityCli,
  { env, stdio = 'inherit', onStart }: RunOptions = {},
): Promise<number> {
  const child = spawn(process.execPath, [findProgram(), ...args], {
    stdio,
    cwd,
    env: {
      ...process.env,
      ...env,
      SANITY_LAKE: address,
      SANITY_AUTH_TOKEN: token,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --no-warnings --import=${REDIRECT}`,
    },
  });
  onStart?.(child);
  const [code] = await once(child, 'close');
  return typeof code === 'number' ? code : 1;
}

/** The `sanity` program of this project's packages. */
function findProgram(): string {
  const require = createRequire(import.meta.url);
  return resolve(require.resolve('@sanity/cli/package.json'), '../bin/run.js');
}
