import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { end, freePort } from '#scripts/processes.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The build and the content that `npm test` makes once and every worker copies. */
export const BUILT = { distDir: '.next', dataDir: process.env.SIGNPOST_TEST_DATA ?? '' };

export type RunningSite = {
  url: string;
  lakeUrl: string;
  dataDir: string;
  /** Absolute path of the build that it serves. */
  distDir: string;
  /** Everything both processes printed so far. */
  log(): string;
  /** Kills the lake at once, as a crash would. */
  killLake(): Promise<void>;
  startLake(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the built site and a lake of its own on free ports, over copies of the build and of the
 * content, so that no worker sees what another one changed.
 */
export async function startSite(name: string): Promise<RunningSite> {
  if (BUILT.dataDir === '') throw new Error('Browser tests need the build that `npm test` makes.');
  const [port, lakePort] = [await freePort(), await freePort()];
  const dataDir = mkdtempSync(join(tmpdir(), `signpost-e2e-${name}-`));
  const distDir = `.next-e2e-${name}`;
  rmSync(join(ROOT, distDir), { recursive: true, force: true });
  cpSync(join(ROOT, BUILT.distDir), join(ROOT, distDir), { recursive: true });
  cpSync(BUILT.dataDir, dataDir, { recursive: true });

  const output: string[] = [];
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    SIGNPOST_DATA_DIR: dataDir,
    SIGNPOST_DIST_DIR: distDir,
  };
  const launch = (script: string): ChildProcess => {
    const child = spawn(process.execPath, [script], { cwd: ROOT, env: environment });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => output.push(String(chunk)));
    }
    return child;
  };

  const url = `http://localhost:${port}`;
  const lakeUrl = `http://127.0.0.1:${lakePort}`;
  let lake = launch('scripts/lake-server.ts');
  await untilAnswers(`${lakeUrl}/v1/ping`, output);
  const site = launch('scripts/serve.ts');
  await untilAnswers(`${url}/api/health`, output);

  return {
    url,
    lakeUrl,
    dataDir,
    distDir: join(ROOT, distDir),
    log: () => output.join(''),
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

async function untilAnswers(address: string, output: readonly string[]): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`Nothing answers at ${address}:\n${output.join('')}`);
}
