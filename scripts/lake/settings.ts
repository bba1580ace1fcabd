import { join } from 'node:path';
import { ownUrl, parseEnv } from '#lib/env.ts';
import { StoreError } from '#sanity/lake/errors.ts';
import type { LakeSettings } from '#sanity/lake/settings.ts';
import { isSiteContent } from '#sanity/queries/fragments.ts';
import { releaseRules } from './release-rules.ts';

const PROJECT_ID = 'signpost';

const LOGO =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M13.5 1h5v2.5h8L31 7.5l-4.5 4h-8v1.75H23v7.5h-4.5V31h-5V20.75h-8L1 17l4.5-3.75h8V11.5H9v-8h4.5z"/><path class="blaze" d="M13.5 22.25h5v6h-5z"/></svg>';

/** Announcements must not be readable before their time. */
const ANNOUNCEMENT_WINDOW = { type: 'announcement', opens: 'publishAt', closes: 'expireAt' };

/**
 * Decides how the lake runs from the variables that it is started with.
 * @throws {EnvError} naming the variable that is wrong.
 */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>>,
): LakeSettings {
  const env = parseEnv(variables);
  const { content, dataDir, lakeAccess, siteUrl } = env;
  const given = env.isSiteUrlGiven ? [new URL(siteUrl)] : [];
  return {
    dir: join(dataDir, 'lake'),
    port: env.lakePort,
    projectId: PROJECT_ID,
    dataset: content.dataset,
    hosts: [...lakeAccess.hosts, ...given.map(({ hostname }) => hostname)],
    origins: given.map(({ origin }) => origin),
    site: { name: 'Help center', url: siteUrl, studioPath: '/studio', logo: LOGO },
    siteHook: {
      url: `${ownUrl(env.host, env.port)}/api/revalidate`,
      filter: isSiteContent,
      projection: '{_id, _type, _rev}',
    },
    visibilityWindow: ANNOUNCEMENT_WINDOW,
    visitorQueries: lakeAccess.visitorQueries,
    allowPrivateHooks: lakeAccess.privateWebhooks,
    secret: env.webhookSecret,
    secretFile: join(dataDir, 'webhook-secret'),
    publishRules: releaseRules,
  };
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
