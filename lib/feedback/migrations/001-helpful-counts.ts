export const helpfulCounts = `
  CREATE TABLE helpful_counts (
    article_id TEXT PRIMARY KEY,
    helpful INTEGER NOT NULL CHECK (helpful >= 0)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX helpful_counts_by_count ON helpful_counts (helpful DESC, article_id);
`;
