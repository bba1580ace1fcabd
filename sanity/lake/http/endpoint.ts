import type { Feed } from '../events/feed.ts';
import type { Filters } from '../events/filters.ts';
import type { Streams } from '../events/streams.ts';
import type { QueryEngine } from '../groq/engine.ts';
import type { VisibilityWindow } from '../groq/visibility-window.ts';
import type { Site } from '../site.ts';
import type { Store } from '../store/store.ts';
import type { Accounts } from '../users/accounts.ts';
import type { Caller, Role } from '../users/caller.ts';
import type { Token } from '../users/tokens.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SiteOrigins } from './site-origins.ts';

/** What endpoints work with. Further modules add their own parts here. */
export type Services = {
  store: Store;
  queries: QueryEngine;
  /** The transaction log as it grows, the event streams that read it, and what they filter by. */
  feed: Feed;
  streams: Streams;
  filters: Filters;
  /** Who is told of changes, and what they were told. */
  webhooks: Webhooks;
  /** Users, their sessions and access tokens, and the pages that may use a session. */
  accounts: Accounts;
  /** The tokens of `tokens.json`. */
  tokens: readonly Token[];
  origins: SiteOrigins;
  sessionCookie: SessionCookie;
  site: Site;
  /** Who asks now: for connections that outlive the credentials they were opened with. */
  authenticate: (request: Request) => Caller;
  /** Folder of everything this lake keeps. */
  dir: string;
  projectId: string;
  dataset: string;
  clock: () => Date;
  /** What visitors see in a window of time only. */
  visibilityWindow: VisibilityWindow | undefined;
};

/** One request, already matched, authenticated and allowed. */
export type RequestContext = {
  request: Request;
  url: URL;
  /** The values of the path's `:names`, decoded. */
  params: Readonly<Record<string, string>>;
  /** For example `2025-02-19`, `1` or `X`; null where the path carries no version. */
  apiVersion: string | null;
  caller: Caller;
  services: Services;
};

/**
 * One method and path of the API. Paths are written without `/lake` and without the version:
 * `/data/query/:dataset`. `*name` at the end takes the rest of the path. A `:dataset` or
 * `:projectId` that is not this lake's is answered 404 before `handle` is called.
 */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** The least role that may call it: below it anonymous callers get 401, others 403. */
  access: Role;
  /** Bodies in the shape of a form are refused from a session unless it takes anything. */
  takes?: 'json' | 'anything';
  /** A body announced as larger is refused with 413 before `handle` is called. 10 MB if absent. */
  maxBodyBytes?: number;
  handle(context: RequestContext): Response | Promise<Response>;
};
