import { randomUUID } from 'node:crypto';
import type { Sql } from '#lib/database/sql.ts';
import type { Reason } from './constants.ts';
import type { VoteInput, VoterKeys } from './types.ts';

/**
 * Stores a comment in the transaction of its vote. A reader has one comment per article and day: a
 * later one replaces it, a yes deletes it, and a vote without text changes its reason.
 */
export async function recordComment(
  sql: Sql,
  {
    articleId,
    vote,
    comment,
    query,
    reason,
  }: Omit<VoteInput, 'reason'> & { reason: Reason | null },
  { reader }: VoterKeys,
  at: Date,
): Promise<void> {
  if (vote === 'yes') {
    await sql.run('DELETE FROM comments WHERE voter = $1', [reader]);
  } else if (comment !== undefined && comment !== '') {
    await sql.run(
      `INSERT INTO comments (id, voter, article_id, at, reason, comment, query)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (voter) DO UPDATE SET reason = excluded.reason, comment = excluded.comment,
         query = coalesce(excluded.query, comments.query), done_at = NULL`,
      [randomUUID(), reader, articleId, at.getTime(), reason, comment, query || null],
    );
  } else {
    await sql.run('UPDATE comments SET reason = $2 WHERE voter = $1', [reader, reason]);
  }
}
