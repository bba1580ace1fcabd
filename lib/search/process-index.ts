import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { cmsSource, startComparing } from './cms-feed.ts';
import { IndexManager } from './index-manager.ts';
import type { IndexReader } from './rank/reader.ts';

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

/**
 * The index of this process to search.
 * @throws {Unavailable} while it is being built.
 */
export function requireReader(): IndexReader {
  const reader = indexManager().reader();
  if (reader === undefined) throw new Unavailable('Search is being prepared. Try again shortly.');
  return reader;
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
