import { type Assets, createAssets } from '../assets/assets.ts';
import type { ImageLimits } from '../assets/image-queue.ts';
import { createFeed, type Feed } from '../events/feed.ts';
import { Filters } from '../events/filters.ts';
import { type StreamLimits, Streams } from '../events/streams.ts';
import { createQueryEngine, type QueryEngine } from '../groq/engine.ts';
import { DEFAULT_QUERY_LIMITS, type QueryLimits } from '../groq/policy.ts';
import type { VisibilityWindow } from '../groq/visibility-window.ts';
import { ReleaseClock } from '../releases/clock.ts';
import type { PublishRules } from '../releases/publish-rules.ts';
import type { Store } from '../store/store.ts';
import { Webhooks } from '../webhooks/webhooks.ts';

export type DatasetOptions = {
  clock: () => Date;
  projectId: string;
  visibilityWindow: VisibilityWindow | undefined;
  /** What `url` of asset documents begins with. */
  publicBase: string;
  images: Partial<ImageLimits>;
  queries: Partial<QueryLimits>;
  streams: Partial<StreamLimits>;
  publishRules: PublishRules | undefined;
  /** Whether webhooks may go to this machine and to private networks. */
  allowPrivateHooks: boolean;
};

/** What endpoints need of one dataset. */
export type DatasetServices = {
  dataset: string;
  store: Store;
  assets: Assets;
  queries: QueryEngine;
  /** The transaction log as it grows, the event streams that read it, and what they filter by. */
  feed: Feed;
  streams: Streams;
  filters: Filters;
  /** Publishes releases at their instants, once it was started. */
  releaseClock: ReleaseClock;
  /** What publishing a release means for the site. */
  publishRules: PublishRules | undefined;
  /** Who is told of changes, and what they were told. */
  webhooks: Webhooks;
};

/** @param dir the folder of `store`, which also holds the bytes of its assets. */
export function openDataset(
  place: { name: string; dir: string; store: Store },
  options: DatasetOptions,
): DatasetServices {
  const { name: dataset, dir, store } = place;
  const { clock, projectId, visibilityWindow, publicBase } = options;
  const feed = createFeed(store);
  const { allowPrivateHooks, publishRules } = options;
  return {
    dataset,
    store,
    assets: createAssets({ dir, store, projectId, dataset, publicBase, limits: options.images }),
    queries: createQueryEngine({
      ...{ store, clock, projectId, dataset, visibilityWindow },
      limits: { ...DEFAULT_QUERY_LIMITS, ...options.queries },
    }),
    feed,
    streams: new Streams(feed, options.streams),
    filters: new Filters({ store, clock, projectId, dataset }),
    releaseClock: new ReleaseClock({ store, feed, clock, publishRules }),
    publishRules,
    webhooks: new Webhooks(store, feed, { clock, projectId, dataset, allowPrivateHooks }),
  };
}

/** Ends streams and deliveries, then closes the file. */
export async function closeDataset(services: DatasetServices): Promise<void> {
  await services.streams.close();
  services.releaseClock.stop();
  await services.webhooks.stop();
  services.feed.close();
  await services.queries.close();
  services.store.close();
}
