import { join } from 'node:path';
import { ownUrl } from '#lib/env.ts';
import { StoreError } from '#sanity/lake/errors.ts';
import type { LakeSettings } from '#sanity/lake/settings.ts';
import { isSiteContent } from '#sanity/queries/fragments.ts';
import { releaseRules } from './release-rules.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const PROJECT_ID = 'signpost';

const LOGO =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M13.5 1h5v2.5h8L31 7.5l-4.5 4h-8v1.75H23v7.5h-4.5V31h-5V20.75h-8L1 17l4.5-3.75h8V11.5H9v-8h4.5z"/><path class="blaze" d="M13.5 22.25h5v6h-5z"/></svg>';

/** Announcements must not be readable before their time. */
const ANNOUNCEMENT_WINDOW = { type: 'announcement', opens: 'publishAt', closes: 'expireAt' };

/**
 * Decides how the lake runs from the variables it is started with: `LAKE_PORT`,
 * `SIGNPOST_DATA_DIR`, `NEXT_PUBLIC_SANITY_DATASET`, `NEXT_PUBLIC_SITE_URL`, `HOST` and `PORT` of the
 * site, `SANITY_WEBHOOK_SECRET`, `LAKE_ALLOWED_HOSTS` (host names separated by commas),
 * `LAKE_VISITOR_QUERIES` (`on` or `off`: whether visitors may query the lake), and
 * `LAKE_PRIVATE_WEBHOOKS` (`on` or `off`: whether webhooks may go to private networks).
 * @throws {StoreError} naming the variable that is wrong.
 */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>>,
): LakeSettings {
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
  const siteOrigin = siteUrl?.origin ?? `http://localhost:${variables.PORT || 3000}`;
  return {
    dir: join(dataDir, 'lake'),
    port,
    projectId: PROJECT_ID,
    dataset: variables.NEXT_PUBLIC_SANITY_DATASET || 'production',
    hosts: [...listed.filter((name) => name !== ''), ...(siteUrl ? [siteUrl.hostname] : [])],
    origins: siteUrl ? [siteUrl.origin] : [],
    site: { name: 'Help center', url: siteOrigin, studioPath: '/studio', logo: LOGO },
    siteHook: {
      url: `${ownUrl(variables.HOST || '127.0.0.1', variables.PORT || 3000)}/api/revalidate`,
      filter: isSiteContent,
      projection: '{_id, _type, _rev}',
    },
    visibilityWindow: ANNOUNCEMENT_WINDOW,
    visitorQueries: readSwitch(variables, 'LAKE_VISITOR_QUERIES', true),
    allowPrivateHooks: readSwitch(variables, 'LAKE_PRIVATE_WEBHOOKS', false),
    secret: variables.SANITY_WEBHOOK_SECRET?.trim() || undefined,
    secretFile: join(dataDir, 'webhook-secret'),
    publishRules: releaseRules,
  };
}

function readSwitch(variables: Variables, name: string, fallback: boolean): boolean {
  const value = variables[name] || undefined;
  if (value === undefined) return fallback;
  if (value === 'on' || value === 'off') return value === 'on';
  throw new StoreError(`${name} must be on or off; it is "${value}".`);
}

const VARIABLES = {
  port: 'LAKE_PORT',
  dir: 'SIGNPOST_DATA_DIR',
  dataset: 'NEXT_PUBLIC_SANITY_DATASET',
} as const;

/** What went wrong in one sentence, and the variable to change in another. */
export function operatorMessage(error: Error): string {
  const setting = error instanceof StoreError ? error.setting : null;
  return setting === null
    ? error.message
    : `${error.message} The setting is ${VARIABLES[setting]}.`;
}
