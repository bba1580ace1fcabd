import { context } from '#lib/context.ts';
import { Unavailable } from '#lib/errors.ts';
import type { IndexManager } from './index-manager.ts';
import type { IndexReader } from './rank/reader.ts';

/** The index of this process. */
export function indexManager(): IndexManager {
  return context().search;
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
