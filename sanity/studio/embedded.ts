import { createClient } from '@sanity/client';
import type { WorkspaceOptions } from 'sanity';
import { createStreamFetch } from './transport/stream-fetch.ts';

/**
 * Points every request of the Studio at the lake. The factory serves the Studio's own clients;
 * `apiHost` serves the parts that build their address from the workspace. What the lake does not
 * keep is switched off.
 * @param lakeHost where the lake answers, whole and reachable from the browser.
 */
export function onLake(lakeHost: string): Partial<WorkspaceOptions> {
  const resolveFetch = createStreamFetch();
  const address = { apiHost: lakeHost, useProjectHostname: false, useCdn: false };
  return {
    apiHost: lakeHost,
    unstable_clientFactory: (config) => createClient({ ...config, ...address, resolveFetch }),
    tasks: { enabled: false },
    scheduledPublishing: { enabled: false },
    scheduledDrafts: { enabled: false },
    releases: { enabled: false },
    announcements: { enabled: false },
  };
}
