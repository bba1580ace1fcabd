import { AsyncLocalStorage } from 'node:async_hooks';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contentClient } from '#sanity/client/client.ts';
import { timedAnnouncementsQuery } from '#sanity/queries/announcements.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { Sync } from '#sanity/replica/sync.ts';
import { Upstream } from '#sanity/replica/upstream.ts';
import { Boundaries } from './announcements/boundaries.ts';
import { Background } from './background/background.ts';
import { now } from './clock.ts';
import { type Env, env, ownUrl } from './env.ts';
import { createFeedbackState, type FeedbackState } from './feedback/state.ts';
import { RateLimit } from './http/rate-limit.ts';
import { type LinkStore, openLinks } from './insights/links/store.ts';
import { log } from './log.ts';
import { firstWritable } from './node/writable-folder.ts';
import { loadLogo } from './og/logo.ts';
import { Pictures } from './og/pictures.ts';
import { revalidationKey } from './pages/built.ts';
import { drawPage } from './pages/draw.ts';
import { DrawQueue } from './pages/queue.ts';
import { Reads } from './pages/reads.ts';
import { Recompression } from './pages/recompression.ts';
import { Startup } from './pages/startup.ts';
import type { PageStore } from './pages/store.ts';
import { Related } from './related/related.ts';
import { createApply, inOrder } from './revalidation/apply.ts';
import { PublishStatuses } from './revalidation/publish-status.ts';
import { IndexManager } from './search/index-manager.ts';
import { replicaSource } from './search/replica-source.ts';
import { SearchLimit } from './search/search-limit.ts';
import { openStorage, type Storage } from './storage.ts';
import { warnOnce } from './warn-once.ts';

/** Requests to the CMS for the replica: thousands of documents take their time. */
const SYNC_TIMEOUT_MS = 30_000;

/** Between two pictures, so that drawing many of them slows nobody down: stale pages come first. */
const PICTURE_PAUSE_MS = 150;

/** What exists once per process. Members are created when they are first used. */
export type Context = {
  env: Env;
  storage: Storage;
  replica: Replica;
  /** Which articles are near to one another by meaning. */
  related: Related;
  pages: PageStore;
  reads: Reads;
  queue: DrawQueue;
  /** Holds, while the queue has a page drawn, the boundary that it is drawn ahead of. */
  drawing: AsyncLocalStorage<{ boundary: Date | undefined }>;
  /** The secret of the build. */
  buildKey: string;
  recompression: Recompression;
  startup: Startup;
  statuses: PublishStatuses;
  /** Told of every change once readers can see it: search, the clock of boundaries. */
  changeListeners: ((changes: readonly Change[]) => void)[];
  boundaries: Boundaries;
  upstream: Upstream;
  sync: Sync;
  search: IndexManager;
  feedback: FeedbackState;
  /** How often one network may do something. */
  limits: { votes: RateLimit; events: RateLimit; search: SearchLimit };
  /** The pictures of articles for other sites. */
  pictures: Pictures;
  /** What is known of addresses elsewhere that articles link to. */
  links: LinkStore;
  background: Background;
};

declare global {
  // Next evaluates a module once for each bundle that imports it, so modules can hold nothing.
  var signpost: Context | undefined;
}

/** The context of this process. */
export function context(): Context {
  globalThis.signpost ??= createContext(env());
  return globalThis.signpost;
}

/** A context of its own, for processes and tests that want another environment. */
export function createContext(settings: Env): Context {
  const context: Context = lazily<Context>({
    env: () => settings,
    storage: () => openStorage(settings, report('page store')),
    replica: () => context.storage.replica,
    related: () => new Related(context.replica),
    pages: () => context.storage.pages,
    reads: () => new Reads(),
    recompression: () =>
      new Recompression({
        pages: context.pages,
        queue: context.queue,
        report: report('recompression'),
      }),
    startup: () =>
      new Startup({
        isCompared: () =>
          context.sync.state.comparedAt !== undefined || context.sync.state.failing !== undefined,
        isCaughtUp: () => context.boundaries.isCaughtUp,
        waiting: () => (settings.isDevelopment ? 0 : context.queue.size),
      }),
    changeListeners: () => [],
    statuses: () => new PublishStatuses((key) => context.queue.isFailing(key)),
    queue: () => createQueue(context),
    drawing: () => new AsyncLocalStorage(),
    buildKey: () => revalidationKey(resolve(settings.distDir)),
    boundaries: () =>
      new Boundaries({
        now,
        listTimed: () => listTimed(context.replica),
        pages: context.pages,
        queue: context.queue,
        order: inOrder,
        report: report('boundaries'),
      }),
    upstream: () => new Upstream(contentClient(settings.content, SYNC_TIMEOUT_MS)),
    sync: () => createSync(context),
    search: () =>
      new IndexManager({
        folder: firstWritable([settings.dataDir, settings.cacheDir]),
        source: replicaSource(context.replica),
      }),
    feedback: createFeedbackState,
    limits: () => ({
      votes: new RateLimit({ burst: 40, perSecond: 0.5 }),
      events: new RateLimit({ burst: 120, perSecond: 4 }),
      search: new SearchLimit(),
    }),
    pictures: () =>
      new Pictures({
        folder: join(settings.cacheDir, 'pictures'),
        draw: async (facts) => {
          const { drawPicture } = await import('./og/draw.ts');
          return drawPicture(facts, (src) => loadLogo(src, settings.content));
        },
        report: report('pictures'),
        pause: async () => {
          do await pause(PICTURE_PAUSE_MS, undefined, { ref: false });
          while (context.queue.isUrgent && context.queue.isRunning);
        },
      }),
    links: () => openLinks(settings.dataDir),
    background: () => new Background(log('background')),
  });
  return context;
}

function createQueue(context: Context): DrawQueue {
  const { pages, reads, statuses } = context;
  const { host, port } = context.env;
  return new DrawQueue({
    pages,
    reads,
    draw: (path, boundary) => {
      const deps = { ownUrl: ownUrl(host, port), revalidationKey: context.buildKey };
      return drawPage(path, deps, boundary);
    },
    onDrawn: (drawn) => {
      statuses.note(drawn);
      log('pages').debug(drawn, 'A page was drawn.');
    },
    onFailed: ({ key: page, reason, error, retryMs }) =>
      log('pages').warn({ page, reason, retryMs, err: error }, 'A page could not be drawn.'),
  });
}

function createSync(context: Context): Sync {
  const { upstream, replica, related, pages, queue, statuses } = context;
  const apply = createApply({
    replica,
    related,
    pages,
    queue,
    statuses,
    now,
    afterChange: (changes) => {
      for (const listener of context.changeListeners) listener(changes);
    },
    report: report('replica'),
    warn: warnOnce,
  });
  return new Sync({ upstream, replica, apply, now, log: log('sync') });
}

async function listTimed(replica: Replica) {
  const timed = await replica.query(timedAnnouncementsQuery);
  return Array.isArray(timed) ? timed : [];
}

function report(subsystem: string): (error: unknown) => void {
  return (error) => log(subsystem).error({ err: error }, 'Something failed; it goes on.');
}

/** An object whose members are made when they are first read, each once. */
function lazily<T extends object>(factories: { [Name in keyof T]: () => T[Name] }): T {
  const made: Partial<T> = {};
  const properties = Object.fromEntries(
    Object.keys(factories).map((name) => [
      name,
      {
        enumerable: true,
        get: () => {
          const key = name as keyof T;
          if (!(key in made)) made[key] = factories[key]();
          return made[key];
        },
      },
    ]),
  );
  return Object.defineProperties({}, properties) as T;
}
