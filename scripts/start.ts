import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Env, env, ownUrl } from '#lib/env.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import { makeFolder } from '#sanity/lake/store/folder.ts';
import { operatorMessage } from './lake/settings.ts';
import { buildWhenStale } from './start/build.ts';
import { holdLock } from './start/lock.ts';
import { claimPort } from './start/ports.ts';
import { keepRunning, run, stopAll, untilHealthy } from './start/processes.ts';

/** How long the site may take to answer, in seconds. In development it is compiled first. */
const START_S = 120;
const DEV_START_S = 600;

/**
 * Runs everything: the embedded lake (unless a real project is configured), the demo content when
 * the dataset is empty, a production build when there is none for this code, and the site.
 * `--dev` serves the source instead of a build; `--build-only` ends when the build is there.
 */
async function start(root: string, mode: Mode): Promise<void> {
  const settings = env();
  const dev = mode === '--dev';
  makeFolder(settings.dataDir);
  holdFolders(root, settings, dev);
  if (mode !== '--build-only') await claimPort('PORT', settings.port);
  // Made ready before anything else needs it, so that a wrong address is said at once.
  await (await openFeedback(settings)).close();
  if (settings.content.kind === 'lake') await startLake(root, settings);
  if (!dev) await buildWhenStale(root, settings);
  if (mode === '--build-only') return stopAll();
  keepRunning('The site', ['scripts/serve.ts', ...(dev ? ['--dev'] : [])], root, {
    NODE_ENV: dev ? 'development' : 'production',
  });
  const { host, port } = settings;
  const local = ownUrl(host, port).replace('//127.0.0.1:', '//localhost:');
  const health = `${ownUrl(host, port)}/api/health`;
  // In development every request draws its page anew, so nothing has to be made current first.
  if (dev) await untilHealthy('The site', health, DEV_START_S);
  else await untilHealthy('The site', health, START_S, isCurrent);
  console.log(`Signpost is ready: ${local} (for editors: ${local}/studio)`);
  if (settings.content.kind === 'lake') {
    const link = run('The sign-in link', ['scripts/lake.ts', 'signin', '--at-start'], root);
    // The site serves readers without it.
    await link.catch((error: Error) => console.error(error.message));
  }
}

/**
 * Two starts over one build would write into each other's pages, and two lakes over one data
 * folder would both deliver every change.
 */
function holdFolders(root: string, { content, dataDir, distDir }: Env, dev: boolean): void {
  if (content.kind === 'lake') {
    holdLock(
      join(dataDir, 'running.lock'),
      `Signpost already runs on the data in ${dataDir}. Stop it first, or give this one a folder of its own with SIGNPOST_DATA_DIR=<folder> (and ports with PORT and LAKE_PORT).`,
    );
  }
  if (dev) return;
  // Below `cache`, which a build leaves alone.
  holdLock(
    join(root, distDir, 'cache/running.lock'),
    `Signpost already runs from the build in ${distDir}. Stop it first, or give this one a build of its own with SIGNPOST_DIST_DIR=.next-<name>.`,
  );
}

const health = z.object({ content: z.string(), current: z.boolean() });

/** Pages of an earlier start are shown only once compared with the content, unless it is away. */
async function isCurrent(answer: Response): Promise<boolean> {
  const { content, current } = health.parse(await answer.json());
  return current || content !== 'ok';
}

type Mode = '--dev' | '--build-only' | undefined;

const MODES: readonly Mode[] = ['--dev', '--build-only'];

async function startLake(root: string, { lakePort, content }: Env): Promise<void> {
  await claimPort('LAKE_PORT', lakePort);
  await run('The demo content', ['sanity/seed/main.ts'], root);
  keepRunning('The content lake', ['scripts/lake-server.ts'], root);
  await untilHealthy('The content lake', `http://127.0.0.1:${lakePort}/v1/ping`, 30);
  console.log(`Content comes from the embedded lake (${content.projectId}/${content.dataset}).`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopAll().then(() => process.exit(0)));
}

try {
  await start(
    resolve(import.meta.dirname, '..'),
    MODES.find((mode) => mode !== undefined && process.argv.includes(mode)),
  );
} catch (error) {
  console.error(error instanceof Error ? operatorMessage(error) : error);
  await stopAll();
  process.exit(1);
}
