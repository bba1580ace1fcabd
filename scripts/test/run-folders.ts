import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of the tests writes, apart from its reports. */
export type RunFolders = {
  /** For everything that goes into the system's temporary folder. */
  temporary: string;
  dataDir: string;
  /** Name of the build folder below the project's root. */
  distDir: string;
  remove(): void;
};

const BUILDS = /^\.next-test-(\d+)/;
const TEMPORARY = /^signpost-test-(\d+)-/;

/**
 * Makes folders that no other run of the tests and no running site uses. Those of runs that were
 * killed are removed.
 */
export function makeRunFolders(root: string): RunFolders {
  sweep(root, BUILDS);
  sweep(tmpdir(), TEMPORARY);
  const temporary = mkdtempSync(join(tmpdir(), `signpost-test-${process.pid}-`));
  // PostgreSQL, which some tests start, refuses to run as root and has to find its way in.
  chmodSync(temporary, 0o1777);
  const dataDir = join(temporary, 'data');
  mkdirSync(dataDir);
  const restoreRouteTypes = keepRouteTypes(root);
  return {
    temporary,
    dataDir,
    distDir: `.next-test-${process.pid}`,
    remove() {
      restoreRouteTypes();
      rmSync(temporary, { recursive: true, force: true });
      sweep(root, BUILDS, process.pid);
    },
  };
}

/** Removes the folders of runs that are over; `own` is over as well. */
function sweep(folder: string, pattern: RegExp, own?: number): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(pattern.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid !== own && isRunning(pid))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Next writes into this file where the latest build put its types; editors read it. */
function keepRouteTypes(root: string): () => void {
  const file = join(root, 'next-env.d.ts');
  const before = readIfThere(file);
  return () => {
    if (before === undefined) rmSync(file, { force: true });
    else if (before !== readIfThere(file)) writeFileSync(file, before);
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Next writes it with its first build.
    return undefined;
  }
}
