/**
 * What agents report on articles, apart from readers. `content` is the hash of article, reason and
 * text, so that the same report is kept once however often it comes.
 */
export const agentFeedback = `
  CREATE TABLE agent_feedback (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL UNIQUE,
    article_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    comment TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    times INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agent_feedback_by_time ON agent_feedback (last_at, id);
`;
