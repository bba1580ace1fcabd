import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { freePort, startGuarded } from '#scripts/processes.ts';
import { findBuild } from './site.ts';
import { until } from './until.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The administrator may read and write anything, so somebody else runs it. */
const OWNER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

const isNoLock = (path: string) => basename(path) !== 'running.lock';

export type Installation = {
  url: string;
  lakeUrl: string;
  dataDir: string;
  /** Absolute path of its build. */
  distDir: string;
  /** Takes data and what the build holds of the content back to what they were. */
  reset(): void;
  /** Starts it, and waits until it says that it is ready, or ends. */
  start(): Promise<RunningInstallation>;
  launch(): RunningInstallation;
  remove(): void;
};

export type RunningInstallation = {
  printed(): string;
  hasEnded(): boolean;
  /** Sends a signal to all of it, and waits. @returns the exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
};

/** `npm start` over copies of the build and the content, to be started again and again. */
export async function copyInstallation(name: string): Promise<Installation> {
  const [port, lakePort] = [await freePort(), await freePort()];
  const original = findBuild();
  const dist = `${original.distDir}-${name}`;
  const distDir = join(ROOT, dist);
  const dataDir = mkdtempSync(join(tmpdir(), `signpost-${name}-`));
  rmSync(distDir, { recursive: true, force: true });
  cpSync(join(ROOT, original.distDir), distDir, {
    recursive: true,
    filter: (path) => !path.endsWith('cache/turbopack'),
  });
  const url = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production' as const,
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    SIGNPOST_DATA_DIR: dataDir,
    SIGNPOST_DIST_DIR: dist,
    // What the build was made for; another origin would mean another build.
    NEXT_PUBLIC_SITE_URL: process.env.NEXT_PUBLIC_SITE_URL ?? 'http://localhost:3000',
  };

  const reset = () => {
    for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true });
    cpSync(original.dataDir, dataDir, {
      recursive: true,
      filter: isNoLock,
      // The index in use is a link to a file beside it.
      verbatimSymlinks: true,
    });
    for (const name of readdirSync(join(distDir, 'cache'))) {
      if (name !== 'compiled') rmSync(join(distDir, 'cache', name), { recursive: true });
    }
    const pages = join(ROOT, original.distDir, 'cache');
    for (const name of readdirSync(pages)) {
      if (name.startsWith('site.db')) cpSync(join(pages, name), join(distDir, 'cache', name));
    }
    for (const folder of [dataDir, distDir]) giveTo(folder);
  };
  reset();

  const launch = () => launchAs(environment);

  return {
    url,
    lakeUrl: `http://127.0.0.1:${lakePort}`,
    dataDir,
    distDir,
    reset,
    launch,
    async start() {
      const running = launch();
      const isThere = () => running.hasEnded() || running.printed().includes('Signpost is ready');
      await until('the start', isThere).catch(async (error: Error) => {
        await running.end('SIGKILL');
        throw new Error(`${error.message}\n${running.printed().slice(-3_000)}`);
      });
      return running;
    },
    remove() {
      for (const folder of [dataDir, distDir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launchAs(environment: NodeJS.ProcessEnv): RunningInstallation {
  let text = '';
  const child = startGuarded(process.execPath, ['--no-warnings', 'scripts/start.ts'], {
    env: environment,
    output: 'pipe',
    owner: OWNER,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk;
    });
  }
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    printed: () => text,
    hasEnded,
    async end(signal) {
      if (signal === 'SIGTERM') child.kill('SIGTERM');
      else if (child.connected) child.disconnect();
      await closed;
      return child.exitCode;
    },
  };
}

function giveTo(path: string): void {
  if (OWNER === undefined) return;
  chownSync(path, OWNER.uid, OWNER.gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name));
}
