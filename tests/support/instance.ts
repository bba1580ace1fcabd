import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { end, freePort, startGuarded, startScript } from '#scripts/processes.ts';
import { copyBuild } from './site.ts';
import { until } from './until.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export type Instance = {
  url: string;
  distDir: string;
  /** Starts it again after {@link kill}. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  remove(): Promise<void>;
};

export type InstanceOptions = {
  name: string;
  lakePort: string;
  dataDir: string;
  /** Serves with `next start` instead of our server. */
  isPlainNext?: boolean;
  env?: Record<string, string>;
  /** Called with the copy of the build before the first start. */
  prepare?: (distDir: string) => void;
  owner?: { uid: number; gid: number } | undefined;
};

/** One more instance of the site, on a lake that runs already and tells it nothing by webhook. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const { name, lakePort, dataDir, isPlainNext = false, env = {}, prepare, owner } = options;
  const port = await freePort();
  const distDir = copyBuild(name);
  prepare?.(join(ROOT, distDir));
  const environment = {
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    LAKE_PORT: lakePort,
    SIGNPOST_DATA_DIR: dataDir,
    SIGNPOST_DIST_DIR: distDir,
    ...env,
  };
  const printed: string[] = [];
  // What guards a program hands signals on to it, but for the one that nobody can take.
  const signal = isPlainNext ? 'SIGTERM' : 'SIGKILL';
  const launch = () =>
    isPlainNext
      ? startGuarded(
          process.execPath,
          ['node_modules/next/dist/bin/next', 'start', '-p', String(port)],
          { env: { ...process.env, ...environment }, owner },
        )
      : startScript('scripts/serve.ts', environment, (text) => printed.push(text));
  const url = `http://127.0.0.1:${port}`;
  let running = launch();
  const isAnswering = () =>
    fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(`an answer at ${url}`, isAnswering, 100);
  return {
    url,
    distDir: join(ROOT, distDir),
    async start() {
      running = launch();
      await until(`an answer at ${url}`, isAnswering, 100);
    },
    kill: () => end(running, signal),
    async remove() {
      await end(running, signal);
      rmSync(join(ROOT, distDir), { recursive: true, force: true });
    },
  };
}
