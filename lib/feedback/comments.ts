import type { Database, SqlRow } from '#lib/database/sql.ts';
import { isReason } from './constants.ts';
import type { Comment } from './types.ts';

export type CommentStore = {
  /** Open comments, oldest first. `after` is the last one already listed. */
  listComments(options: {
    limit: number;
    after?: Pick<Comment, 'at' | 'id'> | undefined;
    articleId?: string | undefined;
  }): Promise<Comment[]>;
  /** Closed comments that are not deleted yet, the latest first. */
  listDoneComments(limit: number): Promise<Comment[]>;
  countComments(): Promise<number>;
  countDoneComments(): Promise<number>;
  /** Articles with open comments, and how many. */
  openCommentsByArticle(): Promise<{ articleId: string; open: number }[]>;
  /** Assigns a comment to somebody, or with null to nobody. @returns whether it is still open. */
  assignComment(id: string, assignee: string | null): Promise<boolean>;
  /**
   * Closes a comment. It can be reopened until it is deleted after `KEPT_DAYS`; its reason stays
   * counted.
   * @returns whether it was open.
   */
  closeComment(id: string, at: Date): Promise<boolean>;
  /** @returns whether it was closed and not deleted yet. */
  reopenComment(id: string): Promise<boolean>;
};

/** Days during which a closed comment can be reopened. */
export const KEPT_DAYS = 7;

const COLUMNS = 'id, article_id, at, reason, comment, query, assignee';

export function commentStore(database: Database): CommentStore {
  const count = async (which: 'done_at IS NULL' | 'done_at IS NOT NULL') => {
    const [row] = await database.all(`SELECT count(*) AS comments FROM comments WHERE ${which}`);
    return Number(row?.comments);
  };
  return {
    async listComments({ limit, after, articleId = '' }) {
      const rows = await database.all(
        `SELECT ${COLUMNS} FROM comments
         WHERE done_at IS NULL AND (at > $1 OR (at = $1 AND id > $2))
           AND ($3 = '' OR article_id = $3)
         ORDER BY at, id LIMIT $4`,
        [after ? Date.parse(after.at) : -1, after?.id ?? '', articleId, limit],
      );
      return rows.map(toComment);
    },
    async listDoneComments(limit) {
      const rows = await database.all(
        `SELECT ${COLUMNS} FROM comments WHERE done_at IS NOT NULL
         ORDER BY done_at DESC, id LIMIT $1`,
        [limit],
      );
      return rows.map(toComment);
    },
    countComments: () => count('done_at IS NULL'),
    countDoneComments: () => count('done_at IS NOT NULL'),
    async openCommentsByArticle() {
      const rows = await database.all(
        `SELECT article_id, count(*) AS open FROM comments WHERE done_at IS NULL
         GROUP BY article_id ORDER BY article_id`,
      );
      return rows.map((row) => ({ articleId: String(row.article_id), open: Number(row.open) }));
    },
    assignComment: async (id, assignee) =>
      (await database.run('UPDATE comments SET assignee = $2 WHERE id = $1 AND done_at IS NULL', [
        id,
        assignee,
      ])) > 0,
    closeComment: async (id, at) =>
      (await database.run('UPDATE comments SET done_at = $2 WHERE id = $1 AND done_at IS NULL', [
        id,
        at.getTime(),
      ])) > 0,
    reopenComment: async (id) =>
      (await database.run(
        'UPDATE comments SET done_at = NULL WHERE id = $1 AND done_at IS NOT NULL',
        [id],
      )) > 0,
  };
}

function toComment(row: SqlRow): Comment {
  return {
    id: String(row.id),
    articleId: String(row.article_id),
    at: new Date(Number(row.at)).toISOString(),
    reason: isReason(row.reason) ? row.reason : null,
    comment: String(row.comment),
    query: typeof row.query === 'string' ? row.query : null,
    assignee: typeof row.assignee === 'string' ? row.assignee : null,
  };
}
