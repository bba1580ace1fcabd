import type { CorsOrigins } from '../datasets/cors-origins.ts';
import type { Datasets } from '../datasets/datasets.ts';
import type { DatasetServices } from '../datasets/open-dataset.ts';
import type { VisibilityWindow } from '../groq/visibility-window.ts';
import type { Site } from '../site.ts';
import type { Accounts } from '../users/accounts.ts';
import type { Caller, Role } from '../users/caller.ts';
import type { Token } from '../users/tokens.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SiteOrigins } from './site-origins.ts';

/** What all datasets of a lake share. Further modules add their own parts here. */
export type SharedServices = {
  datasets: Datasets;
  /** Pages of other origins that may use the lake. */
  corsOrigins: CorsOrigins;
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
  clock: () => Date;
  /** What visitors see in a window of time only. */
  visibilityWindow: VisibilityWindow | undefined;
};

/**
 * What endpoints work with: of the dataset that the path names with `:dataset`, else of the first.
 */
export type Services = SharedServices & DatasetServices;

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
 * `:projectId` that this lake does not have is answered 404 before `handle` is called.
 */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** The least role that may call it: below it anonymous callers get 401, others 403. */
  access: Role;
  /** The least role of somebody signed in, where the path names a dataset of comments. */
  commentsAccess?: Role;
  /** Bodies in the shape of a form are refused from a session unless it takes anything. */
  takes?: 'json' | 'anything';
  /** A body announced as larger is refused with 413 before `handle` is called. 10 MB if absent. */
  maxBodyBytes?: number;
  /** Whether what it does before it waits for anything counts as processor time of visitors. */
  isCharged?: boolean;
  handle(context: RequestContext): Response | Promise<Response>;
};
