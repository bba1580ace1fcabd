import type { Database, Sql } from '#lib/database/sql.ts';
import type { Day } from './types.ts';

/** Stands for one reader who did one thing today; meaningless once the day's salt is deleted. */
export type Mark = { day: Day; key: Uint8Array };

export type ViewStore = {
  /** Counts a view, once a day for each reader. @returns whether it was the first. */
  view(articleId: string, mark: Mark): Promise<boolean>;
};

export function viewStore(database: Database): ViewStore {
  return {
    view: (articleId, mark) =>
      database.transaction(async (sql) => {
        if (!(await isFirst(sql, mark))) return false;
        await sql.run(
          `INSERT INTO view_days VALUES ($1, $2, 1)
           ON CONFLICT (day, article_id) DO UPDATE SET views = view_days.views + 1`,
          [mark.day, articleId],
        );
        return true;
      }),
  };
}

/** Adds a mark. @returns false when it was already there. */
export async function isFirst(sql: Sql, { key, day }: Mark): Promise<boolean> {
  const added = await sql.run(
    'INSERT INTO marks (mark, day) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [key, day],
  );
  return added === 1;
}
