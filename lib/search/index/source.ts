/** Where an index is filled from: documents as `toIndexEntry` takes them. */
export type IndexSource = {
  /** Everything that is published, in batches. */
  all(): AsyncIterable<readonly SourceDocument[]>;
  /**
   * What is published of some documents; of a topic its articles, which are indexed with its title.
   * A document of which nothing is returned is taken out of the index.
   */
  read(ids: readonly string[]): Promise<readonly SourceDocument[]>;
};

export type SourceDocument = { _id: string };
