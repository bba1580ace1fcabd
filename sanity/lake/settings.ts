import { join } from 'node:path';
import { StoreError } from './errors.ts';
import type { VisibilityWindow } from './groq/visibility-window.ts';

export type Settings = {
  dir: string;
  port: number;
  dataset: string;
  hosts: string[];
  origins: string[];
  /** Origin under which people reach the site. */
  siteUrl: string;
  /** The webhook that is always there: it tells the site. */
  siteHook: { url: string; filter: string; projection: string };
  /** What visitors see in a window of time only. */
  visibilityWindow: VisibilityWindow;
  /** What deliveries to the site are signed with; undefined when it is in `secretFile`. */
  secret: string | undefined;
  secretFile: string;
};

/** What pages and search are made of, and as little of it as the site needs to look for itself. */
const SITE_HOOK = {
  path: '/api/revalidate',
  filter:
    '_type in ["faq", "announcement", "productDocument", "topic", "siteSettings", "redirect", "synonym", "bestAnswer"]',
  projection: '{_id, _type, _rev}',
};

/** Announcements are no secret of ours to tell before their time. */
const SITE_WINDOW: VisibilityWindow = {
  type: 'announcement',
  opens: 'publishAt',
  closes: 'expireAt',
};

/**
 * Decides how the lake runs from the variables it is started with: `LAKE_PORT`,
 * `SIGNPOST_DATA_DIR`, `NEXT_PUBLIC_SANITY_DATASET`, `NEXT_PUBLIC_SITE_URL`, `PORT` of the site,
 * `SANITY_WEBHOOK_SECRET`, and `LAKE_ALLOWED_HOSTS` (host names separated by commas).
 * @throws {StoreError} naming the variable that is wrong.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(variables.LAKE_PORT || 3030);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StoreError(`LAKE_PORT must be a port number; it is "${variables.LAKE_PORT}".`);
  }
  const site = variables.NEXT_PUBLIC_SITE_URL || undefined;
  if (site !== undefined && !URL.canParse(site)) {
    throw new StoreError(`NEXT_PUBLIC_SITE_URL must be an address; it is "${site}".`);
  }
  const siteUrl = site === undefined ? null : new URL(site);
  const listed = (variables.LAKE_ALLOWED_HOSTS ?? '').split(',').map((name) => name.trim());
  const dataDir = variables.SIGNPOST_DATA_DIR || '.data';
  const { path, filter, projection } = SITE_HOOK;
  return {
    dir: join(dataDir, 'lake'),
    port,
    dataset: variables.NEXT_PUBLIC_SANITY_DATASET || 'production',
    hosts: [...listed.filter((name) => name !== ''), ...(siteUrl ? [siteUrl.hostname] : [])],
    origins: siteUrl ? [siteUrl.origin] : [],
    siteUrl: siteUrl?.origin ?? `http://localhost:${variables.PORT || 3000}`,
    siteHook: { url: `http://127.0.0.1:${variables.PORT || 3000}${path}`, filter, projection },
    visibilityWindow: SITE_WINDOW,
    secret: variables.SANITY_WEBHOOK_SECRET?.trim() || undefined,
    secretFile: join(dataDir, 'webhook-secret'),
  };
}
