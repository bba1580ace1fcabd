import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { family, largestMemoryOf } from '../measuring.ts';
import { freePort } from '../processes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = '.next-size';

/** Everything of an installation for measuring, and what it printed. */
export type Measured = {
  url: string;
  environment: Readonly<Record<string, string>>;
  dataDir: string;
  distDir: string;
  printed(): string;
  /** `npm start`, in a group of its own. */
  start(...args: string[]): void;
  /** The process that runs a script of ours; 0 while there is none (Linux). */
  pidOf(script: string): number;
  /**
   * Runs another of our scripts to its end; benchmarks end with 1 where a goal is missed.
   * @returns what it printed. @throws when it ends with anything else.
   */
  run(script: string, ...args: string[]): Promise<string>;
  stop(): Promise<void>;
};

/** @param folder its data folder is in there. */
export async function createInstallation(folder: string): Promise<Measured> {
  const [port, lakePort] = [await freePort(), await freePort()];
  const dataDir = join(folder, 'data');
  const environment = {
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    SIGNPOST_DATA_DIR: dataDir,
    SIGNPOST_DIST_DIR: DIST,
  };
  let printed = '';
  let running: ChildProcess | undefined;
  const launch = (script: string, args: readonly string[]) =>
    spawn(process.execPath, ['--no-warnings', join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
  return {
    url: `http://127.0.0.1:${port}`,
    environment,
    dataDir,
    distDir: join(ROOT, DIST),
    printed: () => printed,
    start(...args) {
      running = launch('scripts/start.ts', args);
      for (const stream of [running.stdout, running.stderr])
        stream?.on('data', (chunk: Buffer) => {
          printed += chunk;
        });
    },
    pidOf: (script) =>
      family(running?.pid ?? 0).find((pid) => commandOf(pid).includes(script)) ?? 0,
    async run(script, ...args) {
      const child = launch(script, args);
      let text = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          text += chunk;
        });
      const [code] = await once(child, 'exit');
      const isMissedGoal = code === 1 && script.startsWith('scripts/bench/');
      if (code !== 0 && !isMissedGoal) throw new Error(`${script} ended with ${code}:\n${text}`);
      return text;
    },
    async stop() {
      if (running?.pid === undefined || running.exitCode !== null) return;
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts anew without a build. */
export function removeBuild({ distDir }: Measured): void {
  rmSync(distDir, { recursive: true, force: true });
}

/** The largest process of an installation, and another one, looked at until it is told to stop. */
export function watchMemory(pids: Readonly<Record<string, () => number>>) {
  const peaks = new Map<string, number>();
  const look = () => {
    for (const [name, pid] of Object.entries(pids))
      peaks.set(name, Math.max(peaks.get(name) ?? 0, largestMemoryOf(pid())));
  };
  const timer = setInterval(look, 200);
  return (): ReadonlyMap<string, number> => {
    clearInterval(timer);
    return peaks;
  };
}

/** Bytes and files below a folder, without what `leaveOut` names. */
export function sizeOf(folder: string, leaveOut: RegExp): { bytes: number; files: number } {
  let [bytes, files] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || leaveOut.test(path)) continue;
    bytes += statSync(path).size;
    files += 1;
  }
  return { bytes, files };
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It has ended.
    return '';
  }
}
