import { resolve } from 'node:path';
import { type IntegrityCheck, startIntegrityCheck } from '#lib/node/integrity.ts';
import { lowerPoolPriority } from '#lib/node/pool-priority.ts';
import { isStorageFault } from '#lib/node/storage-errors.ts';
import { setUpComments } from './comments/comments-dataset.ts';
import { StoreError } from './errors.ts';
import { type ServerOptions, startServer } from './http/server.ts';
import { createLake, type LakeOptions } from './index.ts';
import { lakeLog } from './log.ts';
import { createGate, createRefusingLake, type Gate } from './refusing.ts';
import type { LakeSettings } from './settings.ts';
import { SpareMemory } from './spare-memory.ts';
import { damageMessage, openingError } from './store/open.ts';
import { apiHosts } from './tools/api-hosts.ts';
import { loadOrRenewTokens } from './users/tokens.ts';
import { readSecret } from './webhooks/secret.ts';

/** Images are drawn at a lower priority, so that editors and pages do not wait for a processor. */
const IMAGE_NICENESS = 10;
/** With as many documents the first query would wait for them to be read. */
const MIN_WARMED = 2_000;
/** From the moment when their documents are read. */
const CHECK_DELAY_MS = 2_000;

/**
 * The lake as a process: serves until it is told to stop, and ends this process then. A lake that
 * cannot be opened is named in the log; what needs it is then answered 503.
 * @throws {StoreError} one sentence for an operator: a setting that is wrong.
 */
export async function serve(settings: LakeSettings): Promise<void> {
  let end: (() => Promise<void>) | undefined;
  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    await end?.();
    process.exit(0);
  }
  // `disconnect`: the parent process has ended.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, stop);

  const { gate, findOrigin, begin } = open(settings);
  const memory = new SpareMemory();
  const server = await startServer({
    fetch: (request) => gate.fetch(request).finally(() => memory.worked()),
    upgrade: gate.upgrade,
    port: settings.port,
    allowed: {
      // What Sanity's own tools ask for; nobody else can make these names mean this machine.
      hosts: [...settings.hosts, ...apiHosts(settings.projectId)],
      origins: settings.origins,
    },
    ...(findOrigin ? { findOrigin } : {}),
  }).catch(async (error) => {
    await gate.close();
    throw error;
  });
  end = async () => {
    memory.stop();
    await gate.endStreams();
    await server.close();
    await gate.close();
  };
  begin();
  await lowerPoolPriority(IMAGE_NICENESS).catch((error) => {
    lakeLog().warn(`Images are drawn at full priority: ${error}`);
  });
  lakeLog().info(`The content lake listens on http://127.0.0.1:${server.port}`);
}

type Opened = {
  gate: Gate;
  findOrigin?: ServerOptions['findOrigin'];
  /** Once it listens. */
  begin: () => void;
};

function open(settings: LakeSettings): Opened {
  const options: LakeOptions = {
    dir: resolve(settings.dir),
    projectId: settings.projectId,
    dataset: settings.dataset,
    site: settings.site,
    visibilityWindow: settings.visibilityWindow,
    visitorQueries: settings.visitorQueries,
    allowPrivateHooks: settings.allowPrivateHooks,
    publishRules: settings.publishRules,
  };
  try {
    const lake = createLake({ ...options, loadTokens: loadOrRenewTokens });
    const secret = settings.secret ?? readSecret(resolve(settings.secretFile));
    const hooks = [{ id: 'site', name: 'Site', secret, ...settings.siteHook }];
    const gate = createGate(lake);
    const check = () => {
      void watchDamage(startIntegrityCheck(lake.store.file), lake.store.file, gate);
    };
    // One after the other: both read the whole file, and the first queries come in between.
    const checkLater = () => void setTimeout(check, CHECK_DELAY_MS).unref();
    if (lake.store.countDocuments() >= MIN_WARMED) lake.services.queries.warm(checkLater);
    else check();
    return {
      gate,
      findOrigin: (origin) => lake.corsOrigins.find(origin),
      begin() {
        lake.rebaseAssets();
        // Before the first comment: a Studio looks for it once, when it is opened.
        setUpComments(lake.services.datasets, settings.dataset, 'system');
        lake.startWebhooks({ hooks });
        lake.startReleases();
      },
    };
  } catch (error) {
    const cause = isStorageFault(error)
      ? openingError(resolve(settings.dir, 'lake.db'), error)
      : error;
    const isOfPlace = cause instanceof StoreError && cause.setting !== 'dataset';
    if (!isOfPlace) throw error;
    lakeLog().error({ err: error }, `${cause.message} ${MEANWHILE}`);
    return { gate: createRefusingLake(options), begin: () => undefined };
  }
}

const MEANWHILE = 'Readers keep every page; editors and programs are answered 503 until then.';

async function watchDamage(check: IntegrityCheck, file: string, gate: Gate): Promise<void> {
  const fault = await check.fault;
  if (fault === null) return;
  lakeLog().error({ err: new Error(fault) }, `${damageMessage(file)} ${MEANWHILE}`);
  await gate.shut();
}
