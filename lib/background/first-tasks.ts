import { resolve } from 'node:path';
import type { Context } from '#lib/context.ts';
import { log } from '#lib/log.ts';
import { importBuild, noteOrigin } from '#lib/pages/built.ts';
import type { Task } from './background.ts';

/**
 * What has to run before pages of an earlier process are shown: the store, the clock of boundaries,
 * the comparison with the content. It loads nothing of Next, so that readers need not wait for that.
 */
export function createFirstTasks(site: Context): Task[] {
  const { env, pages, queue, boundaries, sync, changeListeners, storage } = site;
  return [
    {
      name: 'page store',
      start: async () => {
        // A development server draws each page when it is asked for.
        if (env.isDevelopment) return;
        const imported = await importBuild(pages, resolve(env.distDir));
        if (imported !== undefined)
          log('pages').info({ pages: imported }, 'The pages of the build are served.');
        noteOrigin(pages, env.siteUrl);
        queue.add(pages.staleKeys(), 'recovery');
        // The first drawing after a start loads the code of its route, which takes a while.
        queue.add(routeSamples(pages.keys()), 'recovery');
      },
      stop: () => storage.close(),
    },
    {
      name: 'boundaries',
      start: () => {
        changeListeners.push(() => boundaries.wake());
        boundaries.start();
      },
      stop: () => boundaries.stop(),
    },
    {
      name: 'sync',
      start: () => sync.start(),
      stop: () => sync.stop(),
    },
  ];
}

/** One page of each kind. */
function routeSamples(keys: readonly string[]): string[] {
  const byKind = new Map(keys.map((key) => [key.split('/').slice(0, 3).join('/'), key]));
  return [...byKind.values()];
}
