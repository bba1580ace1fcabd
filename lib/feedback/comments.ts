import type { Database } from '#lib/database/sql.ts';
import { isReason } from './schema.ts';
import type { Comment } from './view.ts';

export type CommentStore = {
  /** Open comments, the oldest first. `after` is the last one already seen. */
  listComments(options: {
    limit: number;
    after?: Pick<Comment, 'at' | 'id'> | undefined;
    articleId?: string | undefined;
  }): Promise<Comment[]>;
  countComments(): Promise<number>;
  /** Says who takes care of a comment, or with null nobody. @returns whether it is still open. */
  assignComment(id: string, assignee: string | null): Promise<boolean>;
  /** Forgets a comment that was dealt with; its reason stays counted. @returns whether it was open. */
  closeComment(id: string): Promise<boolean>;
};

export function commentStore(database: Database): CommentStore {
  return {
    async listComments({ limit, after, articleId = '' }) {
      const rows = await database.all(
        `SELECT id, article_id, at, reason, comment, assignee FROM comments
         WHERE (at > $1 OR (at = $1 AND id > $2)) AND ($3 = '' OR article_id = $3)
         ORDER BY at, id LIMIT $4`,
        [after ? Date.parse(after.at) : -1, after?.id ?? '', articleId, limit],
      );
      return rows.map((row) => ({
        id: String(row.id),
        articleId: String(row.article_id),
        at: new Date(Number(row.at)).toISOString(),
        reason: isReason(row.reason) ? row.reason : null,
        comment: String(row.comment),
        assignee: typeof row.assignee === 'string' ? row.assignee : null,
      }));
    },
    async countComments() {
      const [row] = await database.all('SELECT count(*) AS open FROM comments');
      return Number(row?.open);
    },
    assignComment: async (id, assignee) =>
      (await database.run('UPDATE comments SET assignee = $2 WHERE id = $1', [id, assignee])) > 0,
    closeComment: async (id) =>
      (await database.run('DELETE FROM comments WHERE id = $1', [id])) > 0,
  };
}
