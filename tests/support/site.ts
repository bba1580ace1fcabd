import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { env } from '#lib/env.ts';
import { end, freePort, startScript } from '#scripts/processes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CLOCK = new URL('movable-clock.ts', import.meta.url).href;
/** Only for what would never come: a busy machine takes minutes for a start. */
const TIMEOUT_MS = 300_000;

/** The build and the content that `npm test` makes once and every worker copies. */
export function findBuild(): { distDir: string; dataDir: string } {
  const { distDir, dataDir } = env();
  if (!existsSync(join(ROOT, distDir, 'BUILD_ID'))) {
    throw new Error(`There is no build in ${distDir}; npm test makes one, and so does npm start.`);
  }
  return { distDir, dataDir };
}

/** Copies the build for a test. @returns the name of its folder. */
export function copyBuild(name: string): string {
  const { distDir } = findBuild();
  const copy = `${distDir}-${name}`;
  rmSync(join(ROOT, copy), { recursive: true, force: true });
  cpSync(join(ROOT, distDir), join(ROOT, copy), { recursive: true });
  return copy;
}

export type RunningSite = {
  url: string;
  lakeUrl: string;
  dataDir: string;
  /** Absolute path of the build that it serves. */
  distDir: string;
  /** Of the site's own process. */
  pid: number;
  /** Everything both processes printed so far. */
  log(): string;
  /** Sets how far the site's own clock is ahead; only for a site started with `movableClock`. */
  setClockAhead(ms: number): Promise<void>;
  /** Kills the lake at once, as a crash would. */
  killLake(): Promise<void>;
  startLake(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the built site and a lake of its own on free ports, over copies of the build and of the
 * content, so that no worker sees what another one changed.
 */
export async function startSite(name: string, { movableClock = false } = {}): Promise<RunningSite> {
  const [port, lakePort] = [await freePort(), await freePort()];
  const dataDir = mkdtempSync(join(tmpdir(), `signpost-e2e-${name}-`));
  const distDir = copyBuild(name);
  cpSync(findBuild().dataDir, dataDir, { recursive: true, filter: isNoLock });

  const output: string[] = [];
  const environment = {
    NODE_ENV: 'production',
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    SIGNPOST_DATA_DIR: dataDir,
    SIGNPOST_DIST_DIR: distDir,
  };
  const launch = (script: string, nodeOptions: readonly string[] = []) =>
    startScript(script, environment, (printed) => output.push(printed), nodeOptions);

  const url = `http://localhost:${port}`;
  const lakeUrl = `http://127.0.0.1:${lakePort}`;
  let lake = launch('scripts/lake-server.ts');
  await untilAnswers(`${lakeUrl}/v1/ping`, output);
  const site = launch('scripts/serve.ts', movableClock ? ['--import', CLOCK] : []);
  await untilAnswers(`${url}/api/health`, output);

  return {
    url,
    lakeUrl,
    dataDir,
    distDir: join(ROOT, distDir),
    pid: site.pid ?? 0,
    log: () => output.join(''),
    setClockAhead: async (aheadMs) => {
      const isSet = once(site, 'message');
      site.send({ aheadMs });
      await isSet;
    },
    killLake: () => end(lake, 'SIGKILL'),
    startLake: async () => {
      lake = launch('scripts/lake-server.ts');
      await untilAnswers(`${lakeUrl}/v1/ping`, output);
    },
    stop: async () => {
      await Promise.all([end(site, 'SIGTERM'), end(lake, 'SIGTERM')]);
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(join(ROOT, distDir), { recursive: true, force: true });
    },
  };
}

const isNoLock = (path: string) => basename(path) !== 'running.lock';

async function untilAnswers(address: string, output: readonly string[]): Promise<void> {
  const giveUpAt = performance.now() + TIMEOUT_MS;
  while (performance.now() < giveUpAt) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`Nothing answers at ${address}:\n${output.join('')}`);
}
