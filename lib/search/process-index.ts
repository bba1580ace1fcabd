import { env } from '#lib/env.ts';
import { cmsSource, startComparing } from './cms-feed.ts';
import { IndexManager } from './index-manager.ts';

declare global {
  // Next evaluates a module once for each bundle that imports it.
  var signpostSearch: { manager: IndexManager; isStarted: boolean } | undefined;
}

function state(): { manager: IndexManager; isStarted: boolean } {
  globalThis.signpostSearch ??= {
    manager: new IndexManager({ folder: env().dataDir, source: cmsSource }),
    isStarted: false,
  };
  return globalThis.signpostSearch;
}

/** The index of this process. */
export function indexManager(): IndexManager {
  return state().manager;
}

/** Opens or builds the index of this process and keeps it in step with the CMS. Never throws. */
export function startSearch(): void {
  const search = state();
  if (search.isStarted) return;
  search.isStarted = true;
  startComparing(search.manager);
}

/**
 * Brings documents up to date that an event names.
 * @throws {Unavailable} when the CMS does not answer; the next comparison makes up for it.
 */
export function onContentChanged(ids: readonly string[]): Promise<void> {
  return indexManager().apply(ids.map((id) => ({ id })));
}
