import type { IndexEntry } from './from-document.ts';

/** Where an index is filled from. */
export type IndexSource = {
  /** Everything that is published, in batches. */
  all(): AsyncIterable<readonly IndexEntry[]>;
  /**
   * What is published of some documents; of a topic its articles, which are indexed with its title.
   * A document of which nothing is returned is taken out of the index.
   */
  read(ids: readonly string[]): Promise<readonly IndexEntry[]>;
};
