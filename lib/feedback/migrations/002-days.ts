/**
 * Tables with a day and without a key are day totals and stay. `voices`, `marks`, `networks` and
 * `salts` tell readers apart for one day and are emptied after it.
 */
export const days = `
  CREATE TABLE article_counts (
    article_id TEXT PRIMARY KEY,
    helpful INTEGER NOT NULL CHECK (helpful >= 0),
    unhelpful INTEGER NOT NULL CHECK (unhelpful >= 0),
    changed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_counts_by_change ON article_counts (changed_at);
  INSERT INTO article_counts SELECT article_id, helpful, 0, 0 FROM helpful_counts;
  DROP TABLE helpful_counts;

  CREATE TABLE salts (
    day TEXT PRIMARY KEY,
    salt BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE voices (
    voice BLOB PRIMARY KEY,
    day TEXT NOT NULL,
    article_id TEXT NOT NULL,
    vote TEXT NOT NULL CHECK (vote IN ('yes', 'no')),
    reason TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE networks (
    network BLOB PRIMARY KEY,
    day TEXT NOT NULL,
    voices INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE marks (
    mark BLOB PRIMARY KEY,
    day TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE vote_days (
    day TEXT NOT NULL,
    article_id TEXT NOT NULL,
    yes INTEGER NOT NULL CHECK (yes >= 0),
    no INTEGER NOT NULL CHECK (no >= 0),
    PRIMARY KEY (day, article_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reason_days (
    day TEXT NOT NULL,
    article_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times >= 0),
    PRIMARY KEY (day, article_id, reason)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE view_days (
    day TEXT NOT NULL,
    article_id TEXT NOT NULL,
    views INTEGER NOT NULL,
    PRIMARY KEY (day, article_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE search_days (
    day TEXT NOT NULL,
    query TEXT NOT NULL,
    searches INTEGER NOT NULL,
    unanswered INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    results INTEGER NOT NULL,
    PRIMARY KEY (day, query)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE open_days (
    day TEXT NOT NULL,
    query TEXT NOT NULL,
    article_id TEXT NOT NULL,
    opened INTEGER NOT NULL,
    PRIMARY KEY (day, query, article_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE comments (
    id TEXT PRIMARY KEY,
    voice BLOB UNIQUE,
    article_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT,
    comment TEXT NOT NULL,
    assignee TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX comments_by_time ON comments (at, id);
`;
