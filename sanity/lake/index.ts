import type { Assets } from './assets/assets.ts';
import { assetEndpoints } from './assets/endpoints.ts';
import type { ImageLimits } from './assets/image-queue.ts';
import { CorsOrigins } from './datasets/cors-origins.ts';
import { Datasets } from './datasets/datasets.ts';
import { type DatasetServices, openDataset } from './datasets/open-dataset.ts';
import { rebaseAssets } from './datasets/rebase-assets.ts';
import type { StreamLimits } from './events/streams.ts';
import type { QueryLimits } from './groq/policy.ts';
import type { VisibilityWindow } from './groq/visibility-window.ts';
import { createAuthorize } from './http/access.ts';
import { createAuthenticate } from './http/auth.ts';
import type { Endpoint, Services, SharedServices } from './http/endpoint.ts';
import { endpoints } from './http/endpoints.ts';
import { createRouter } from './http/router.ts';
import { createSessionCookie } from './http/session-cookie.ts';
import { signInEndpoints } from './http/signin.ts';
import { createSiteOrigins } from './http/site-origins.ts';
import { createUpgrades, type Upgrades } from './http/upgrade.ts';
import type { PublishRules } from './releases/publish-rules.ts';
import { DEFAULT_SITE, type Site } from './site.ts';
import { openNamedStore } from './store/name.ts';
import type { Store } from './store/store.ts';
import { createAccounts } from './users/accounts.ts';
import { SignInLimit } from './users/sign-in-limit.ts';
import { loadTokens, type Token } from './users/tokens.ts';
import type { WebhookOptions } from './webhooks/webhooks.ts';

export type { StoredDocument } from '#sanity/groq/document.ts';
export { StoreError } from './errors.ts';
export type { Endpoint, Services } from './http/endpoint.ts';
export type { Mutation } from './mutations/mutation.ts';
export type { CommitRequest, CommitResult } from './store/commit-request.ts';
export type { DocumentInput } from './store/document-input.ts';
export type { Store } from './store/store.ts';
export type { Caller, Role } from './users/caller.ts';
export type { Token } from './users/tokens.ts';

export type LakeOptions = {
  /** Folder of everything this lake keeps: `lake.db`, `tokens.json`, images, files, cache. */
  dir: string;
  clock?: () => Date;
  /** Stored in the lake: it opens under the same project and dataset only. */
  projectId: string;
  /** Defaults to `production`. */
  dataset?: string;
  /** Instead of those in `tokens.json`. */
  tokens?: readonly Token[];
  /** How `tokens.json` is read; a damaged one is refused unless this mends it. */
  loadTokens?: (dir: string) => readonly Token[];
  /** Instead of `lake.db` in the folder. */
  store?: Store;
  /** Defaults to `DEFAULT_SITE`, field by field. */
  site?: Partial<Site>;
  /** Documents that visitors see in a window of time only; callers on this machine see all. */
  visibilityWindow?: VisibilityWindow;
  /** Whether visitors may read content through the API. Defaults to true. */
  visitorQueries?: boolean;
  /** What publishing a release means for the site that is made of the lake's datasets. */
  publishRules?: PublishRules;
  /** Endpoints beside those the lake has. */
  endpoints?: readonly Endpoint[];
  /** What image work may use; see `DEFAULT_IMAGE_LIMITS`. */
  images?: Partial<ImageLimits>;
  /** What queries may use; see `DEFAULT_QUERY_LIMITS`. */
  queries?: Partial<QueryLimits>;
  /** How many may listen at once, and how long a reader may stall. */
  streams?: Partial<StreamLimits>;
  /**
   * Whether webhooks that somebody sets up may go to this machine and to private networks. Defaults
   * to false. Those that `startWebhooks` is given always may.
   */
  allowPrivateHooks?: boolean;
};

export type Lake = {
  /** Answers one request of Sanity's HTTP API, with or without the prefix `/lake`. */
  fetch(request: Request): Promise<Response>;
  /** Takes over connections that ask for a WebSocket. */
  upgrade: Upgrades['upgrade'];
  /** Pages of other origins that somebody allowed, as `sanity cors add` does. */
  readonly corsOrigins: CorsOrigins;
  /** Those of the first dataset. */
  readonly store: Store;
  readonly assets: Assets;
  readonly services: Services;
  /** Everything this lake answers. */
  readonly endpoints: readonly Endpoint[];
  /** Begins to deliver webhooks: in the process that serves the lake, and in no other. */
  startWebhooks(options?: WebhookOptions): void;
  /** Begins to publish scheduled releases: in the process that serves the lake, and in no other. */
  startReleases(): void;
  /** Lets asset documents name the address that the site has now. */
  rebaseAssets(): void;
  /** Ends all event streams with a last event. Call it before the server stops. */
  endStreams(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a content lake: a server without a port, as a function from Request to Response.
 *
 * `store` is what other parts of the lake build on: `commit` writes one transaction, `getDocument`,
 * `listDocuments` and `iterateDocuments` read, `backup` copies the file while it is in use, and
 * `read`/`write` reach tables that a further migration adds (`store/migrations/`).
 * @throws {StoreError} in one sentence when the folder or the file in it cannot be used.
 */
export function createLake(options: LakeOptions): Lake {
  const { dir, clock = () => new Date(), projectId, dataset = 'production' } = options;
  const store = options.store ?? openNamedStore({ dir, clock, projectId, dataset });
  const { visibilityWindow } = options;
  const accounts = createAccounts({ store, clock });
  const site = { ...DEFAULT_SITE, ...options.site };
  const corsOrigins = new CorsOrigins(store, clock);
  const origins = createSiteOrigins(
    site.url,
    (origin) => corsOrigins.find(origin)?.allowCredentials === true,
  );
  const sessionCookie = createSessionCookie(`${projectId}_session`, origins.isSecure);
  const tokens = options.tokens ?? (options.loadTokens ?? loadTokens)(dir);
  const authenticate = createAuthenticate({ tokens, accounts, origins, sessionCookie });
  const datasetOptions = {
    ...{ clock, projectId, visibilityWindow },
    publicBase: `${origins.site}/lake`,
    images: options.images ?? {},
    queries: options.queries ?? {},
    streams: options.streams ?? {},
    publishRules: options.publishRules,
    allowPrivateHooks: options.allowPrivateHooks ?? false,
  };
  const first = openDataset({ name: dataset, dir, store }, datasetOptions);
  const datasets = new Datasets(dir, first, datasetOptions);
  const shared: SharedServices = {
    datasets,
    corsOrigins,
    accounts,
    tokens,
    origins,
    sessionCookie,
    site,
    authenticate: (request) => authenticate(request).caller,
    dir,
    projectId,
    clock,
    visibilityWindow,
  };
  const services: Services = { ...shared, ...first };
  const known = new WeakMap<DatasetServices, Services>([[first, services]]);
  const servicesOf = (name?: string) => {
    const opened = name === undefined ? first : datasets.open(name);
    const found = known.get(opened) ?? { ...shared, ...opened };
    known.set(opened, found);
    return found;
  };
  const signInLimit = new SignInLimit(() => clock().getTime());
  const all = [
    ...endpoints,
    ...signInEndpoints(signInLimit),
    ...assetEndpoints,
    ...(options.endpoints ?? []),
  ];
  const authorize = createAuthorize({
    ...{ authenticate, origins, sessionCookie },
    visitorQueries: options.visitorQueries ?? true,
  });
  const fetch = createRouter({ endpoints: all, services: servicesOf, authorize });
  const upgrades = createUpgrades(shared, fetch);
  return {
    fetch,
    upgrade: upgrades.upgrade,
    corsOrigins,
    store,
    assets: first.assets,
    services,
    endpoints: all,
    startWebhooks: (webhookOptions = {}) => datasets.startWebhooks(webhookOptions),
    startReleases: () => datasets.startReleases(),
    rebaseAssets() {
      for (const one of datasets.all()) rebaseAssets(one.store, one.assets.place);
    },
    async endStreams() {
      await datasets.closeStreams();
      await upgrades.close();
    },
    async close() {
      await datasets.closeStreams();
      await upgrades.close();
      await datasets.close();
    },
  };
}
