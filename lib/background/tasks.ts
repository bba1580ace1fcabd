import { setTimeout as pause } from 'node:timers/promises';
import { listMostRead } from '#lib/articles/most-read.ts';
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

const STARTUP_LOOK_MS = 500;

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
          // One that is being built may have read some of these already as they were.
          const isReady = search.isThere ? Promise.resolve() : search.rebuild();
          isReady.then(() => search.apply(changes)).catch(logFailure);
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
    {
      name: 'pages never drawn',
      start: () => {
        if (!env.isDevelopment && replica.isFilled) addUnread(site).catch(logUnread);
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

/** A build draws the most read articles alone. */
async function addUnread({ pages, queue, startup }: Context): Promise<void> {
  while (!startup.isCurrent) await pause(STARTUP_LOOK_MS, undefined, { ref: false });
  const drawn = new Set(pages.keys());
  const keys = (await listMostRead()).map(({ locale, slug }) => `/${locale}/articles/${slug}`);
  queue.add(
    keys.filter((key) => !drawn.has(key)),
    'unread',
  );
}

function logUnread(error: unknown): void {
  log('pages').error({ err: error }, 'Pages that nobody asked for yet are not drawn ahead.');
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
