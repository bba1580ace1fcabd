import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Env, env, ownUrl } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { makeFolderPrivate } from '#lib/node/private-path.ts';
import { webhookSecret } from '#lib/revalidation/secret.ts';
import { makeFolder, requireWritable } from '#sanity/lake/store/folder.ts';
import { isSeedNeeded } from '#sanity/seed/needed.ts';
import { SITE_NODE_OPTIONS, siteEnvironment } from '../serve/node-options.ts';
import { prepareFeedback } from './feedback.ts';
import { isBuilt } from './fingerprint.ts';
import { holdLock } from './lock.ts';
import { claimPort } from './ports.ts';
import { keepRunning, run, stopAll, untilHealthy } from './processes.ts';

/** How long the site may take to answer, in seconds. In development it is compiled first. */
const START_S = 120;
const DEV_START_S = 600;
const LAKE_START_S = 30;

type Lake = 'serves' | 'refuses' | 'elsewhere';

/** Starts what `args` ask for, and settles when it serves, or when there is the build. */
export async function start(root: string, args: readonly string[]): Promise<void> {
  const settings = env();
  const dev = args.includes('--dev');
  const isBuildOnly = args.includes('--build-only');
  makeFolder(settings.dataDir);
  makeOursPrivate(root, settings.dataDir);
  holdFolders(root, settings, dev);
  const isLake = settings.content.kind === 'lake';
  // What is there already is served from a folder that takes nothing.
  if (isLake && !existsSync(join(settings.dataDir, 'lake/lake.db')))
    requireWritable(settings.dataDir);
  if (isLake) await claimPort('LAKE_PORT', settings.lakePort);
  if (!isBuildOnly) await claimPort('PORT', settings.port);
  // By one process, before two read it.
  webhookSecret(settings);
  if (isLake && !args.includes('--empty')) await seedWhenNeeded(root, settings);
  const lake = isLake ? startLake(root, settings) : Promise.resolve<Lake>('elsewhere');
  // Told below; the site is started meanwhile.
  lake.catch(() => undefined);
  await prepareFeedback(settings);
  if (!dev && !isBuilt(root, settings)) {
    await lake;
    const { buildWhenStale } = await import('./build.ts');
    await buildWhenStale(root, settings);
  }
  if (isBuildOnly) return stopAll();
  const command = [...SITE_NODE_OPTIONS, 'scripts/serve.ts', ...(dev ? ['--dev'] : [])];
  keepRunning('The site', command, root, {
    ...siteEnvironment(join(root, settings.distDir)),
    NODE_ENV: dev ? 'development' : 'production',
  });
  await tellWhenReady(root, settings, dev, lake);
}

async function tellWhenReady(
  root: string,
  { host, port, content }: Env,
  dev: boolean,
  lake: Promise<Lake>,
) {
  const own = ownUrl(host, port);
  const local = own.replace('//127.0.0.1:', '//localhost:');
  const health = `${own}/api/health`;
  const state = await lake;
  if (state === 'serves') {
    console.log(`Content comes from the embedded lake (${content.projectId}/${content.dataset}).`);
  }
  // In development the first page is compiled now, and not when the developer asks for it.
  if (dev) await untilHealthy('The site', own, DEV_START_S);
  else await untilHealthy('The site', health, START_S, isCurrent);
  console.log(`Signpost is ready: ${local} (for editors: ${local}/studio)`);
  if (state !== 'serves') return;
  const link = run('The sign-in link', ['scripts/lake.ts', 'signin', '--at-start'], root);
  // The site serves readers without it.
  await link.catch((error: Error) => console.error(error.message));
}

/** A folder that holds more than our data, such as the one we run from, keeps its rights. */
function makeOursPrivate(root: string, dataDir: string): void {
  if (!`${root}/`.startsWith(`${dataDir}/`)) makeFolderPrivate(dataDir);
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
  if (!answer.ok) return false;
  const { content, current } = health.parse(await answer.json());
  return current || content !== 'ok';
}

async function seedWhenNeeded(root: string, { dataDir }: Env): Promise<void> {
  if (!isSeedNeeded(join(dataDir, 'lake/lake.db'))) return;
  try {
    await run('The demo content', ['sanity/seed/main.ts'], root);
  } catch (error) {
    // A lake that takes nothing says so itself, and readers have the pages of an earlier start.
    log('start').error({ err: error }, 'There is no demo content.');
  }
}

async function startLake(root: string, { lakePort }: Env): Promise<Lake> {
  keepRunning('The content lake', ['scripts/lake-server.ts'], root);
  const address = `http://127.0.0.1:${lakePort}/v1/ping`;
  let status = 0;
  const note = async (answer: Response) => {
    status = answer.status;
    return answer.ok || status === 503;
  };
  await untilHealthy('The content lake', address, LAKE_START_S, note);
  return status === 200 ? 'serves' : 'refuses';
}
