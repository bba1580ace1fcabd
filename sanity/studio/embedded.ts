import { createClient } from '@sanity/client';
import type { WorkspaceOptions } from 'sanity';
import { withHelpMenu } from './start/help-menu.ts';
import { createStreamFetch } from './transport/stream-fetch.ts';
import { savingFetch } from './unsaved-changes/saving-fetch.ts';
import { UnsavedChangesLayout } from './unsaved-changes/unsaved-changes-layout.tsx';

/**
 * Points every request of the Studio at the lake. The factory serves the Studio's own clients;
 * `apiHost` serves the parts that build their address from the workspace. What the lake does not
 * keep is switched off.
 * @param lakeHost where the lake answers, whole and reachable from the browser.
 */
export function onLake(lakeHost: string): Partial<WorkspaceOptions> {
  // Looked up at each request: what keeps the Studio to its origin replaces `fetch` later.
  const plainFetch = withHelpMenu(savingFetch((input, init) => globalThis.fetch(input, init)));
  const resolveFetch = createStreamFetch(plainFetch);
  const address = { apiHost: lakeHost, useProjectHostname: false, useCdn: false };
  return {
    apiHost: lakeHost,
    unstable_clientFactory: (config) => createClient({ ...config, ...address, resolveFetch }),
    studio: { components: { layout: UnsavedChangesLayout } },
    scheduledPublishing: { enabled: false },
    scheduledDrafts: { enabled: true },
    releases: { enabled: true },
    announcements: { enabled: false },
  };
}
