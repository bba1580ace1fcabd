import { orderedIds } from '#lib/articles/order.ts';
import { now } from '#lib/clock.ts';
import type { Context } from '#lib/context.ts';
import { CountUpdates } from '#lib/feedback/count-updates.ts';
import { startPurging } from '#lib/feedback/purge.ts';
import { currentCounts, feedbackStore } from '#lib/feedback/read.ts';
import { log } from '#lib/log.ts';
import { wantAllPictures } from '#lib/og/draw-all.ts';
import { logFailure } from '#lib/search/index-manager.ts';
import { compareWithReplica } from '#lib/search/replica-source.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import type { Task } from './background.ts';
import { createFirstTasks } from './first-tasks.ts';

/** With more changes at once the whole index is compared: a new one may be cheaper. */
const MAX_CHANGES = 500;

/**
 * The background work of the site, in the order in which its parts need each other. The server of
 * ours has started the first ones already.
 */
export function createTasks(site: Context): Task[] {
  const { env, queue, recompression, background, changeListeners, replica, search } = site;
  const { pictures, related } = site;
  const counts = createCountUpdates(site);
  return [
    ...createFirstTasks(site),
    {
      name: 'draw queue',
      start: () => {
        if (!env.isDevelopment && !background.hasOwnServer) queue.start();
      },
      stop: () => queue.stop(),
    },
    {
      name: 'recompression',
      start: () => recompression.start(),
      stop: () => recompression.stop(),
    },
    {
      name: 'search index',
      start: () => {
        changeListeners.push((changes) => {
          const isKnown = search.versions() !== undefined && changes.length <= MAX_CHANGES;
          const done = isKnown ? search.apply(changes) : compareWithReplica(search, replica);
          done.catch(logFailure);
        });
        if (replica.isFilled) compareWithReplica(search, replica).catch(logFailure);
      },
    },
    {
      name: 'related articles',
      start: () => {
        related.prepare().catch(logRelated);
      },
    },
    { name: 'helpful counts', start: () => counts.start(), stop: () => counts.stop() },
    { name: 'purge', start: startPurging },
    {
      name: 'pictures',
      start: () => {
        if (replica.isFilled) wantAllPictures(pictures).catch(logPictures);
      },
      stop: () => pictures.stop(),
    },
  ];
}

function logRelated(error: unknown): void {
  log('related').error({ err: error }, 'Related articles are not read ahead.');
}

function logPictures(error: unknown): void {
  log('pictures').error({ err: error }, 'Pictures of articles are not drawn ahead.');
}

function createCountUpdates({ pages, queue, replica }: Context): CountUpdates {
  return new CountUpdates({
    now,
    currentCounts,
    changedSince: async (instant) => {
      const changed = await (await feedbackStore()).countsSince(instant);
      return changed.map(({ articleId }) => articleId);
    },
    orderedIds: ({ locale, tab, sort, counts }) =>
      orderedIds({
        locale,
        tab,
        sort,
        counts: [...counts].map(([articleId, helpful]) => ({ articleId, helpful })),
      }),
    addresses: () => addressesOf(replica),
    pages,
    queue,
    report: (error) => log('counts').warn({ err: error }, 'Helpful counts could not be followed.'),
  });
}
