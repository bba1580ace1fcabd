/** Of another release they are dropped: every link can be checked again. */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS link_checks (
    href TEXT PRIMARY KEY,
    checked_at TEXT NOT NULL,
    verdict TEXT NOT NULL,
    status INTEGER,
    moved_to TEXT,
    reason TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- One row: the run that is under way, or the last one.
  CREATE TABLE IF NOT EXISTS link_runs (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    run TEXT NOT NULL,
    started_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    ended_at TEXT,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL
  ) STRICT;
`;
