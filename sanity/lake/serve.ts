import { resolve } from 'node:path';
import { startServer } from './http/server.ts';
import { createLake } from './index.ts';
import type { LakeSettings } from './settings.ts';
import { apiHosts } from './tools/api-hosts.ts';
import { readSecret } from './webhooks/secret.ts';

/** With as many documents the first query would wait for them to be read. */
const MIN_WARMED = 2_000;

/**
 * The lake as a process: serves until it is told to stop, and ends this process then.
 * @throws {StoreError} one sentence for an operator: what could not be opened.
 */
export async function serve(settings: LakeSettings): Promise<void> {
  const lake = createLake({
    dir: resolve(settings.dir),
    projectId: settings.projectId,
    dataset: settings.dataset,
    site: settings.site,
    visibilityWindow: settings.visibilityWindow,
    visitorQueries: settings.visitorQueries,
    allowPrivateHooks: settings.allowPrivateHooks,
  });
  if (lake.store.countDocuments() >= MIN_WARMED) lake.services.queries.warm();
  const secret = settings.secret ?? readSecret(resolve(settings.secretFile));
  const server = await startServer({
    fetch: lake.fetch,
    upgrade: lake.upgrade,
    port: settings.port,
    allowed: {
      // What Sanity's own tools ask for; nobody else can make these names mean this machine.
      hosts: [...settings.hosts, ...apiHosts(settings.projectId)],
      origins: settings.origins,
    },
    findOrigin: (origin) => lake.corsOrigins.find(origin),
  }).catch(async (error) => {
    await lake.close();
    throw error;
  });
  lake.rebaseAssets();
  lake.startWebhooks({ hooks: [{ id: 'site', name: 'Site', secret, ...settings.siteHook }] });
  console.log(`The content lake listens on http://127.0.0.1:${server.port}`);

  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    await lake.endStreams();
    await server.close();
    await lake.close();
    process.exit(0);
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The parent process has ended.
  process.on('disconnect', stop);
}
