import { join } from 'node:path';
import { StoreError } from './errors.ts';

export type Settings = {
  dir: string;
  port: number;
  dataset: string;
  hosts: string[];
  origins: string[];
  /** Origin under which people reach the site. */
  siteUrl: string;
};

/**
 * Decides how the lake runs from the variables it is started with: `LAKE_PORT`,
 * `SIGNPOST_DATA_DIR`, `NEXT_PUBLIC_SANITY_DATASET`, `NEXT_PUBLIC_SITE_URL`, `PORT` of the site, and
 * `LAKE_ALLOWED_HOSTS` (host names separated by commas).
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
  return {
    dir: join(variables.SIGNPOST_DATA_DIR || '.data', 'lake'),
    port,
    dataset: variables.NEXT_PUBLIC_SANITY_DATASET || 'production',
    hosts: [...listed.filter((name) => name !== ''), ...(siteUrl ? [siteUrl.hostname] : [])],
    origins: siteUrl ? [siteUrl.origin] : [],
    siteUrl: siteUrl?.origin ?? `http://localhost:${variables.PORT || 3000}`,
  };
}
