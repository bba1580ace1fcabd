import type { Database, Sql } from '#lib/database/sql.ts';
import type { Day } from './types.ts';
import { isFirst, type Mark } from './views.ts';

/** Different queries stored for a day. Beyond it only those already stored are counted. */
const MAX_QUERIES_PER_DAY = 20_000;

export type SearchStore = {
  /** Counts a search, once a day for each reader. `query` is normalised and masked. */
  search(query: string, results: number, mark: Mark): Promise<boolean>;
  /**
   * Counts an opened result of a search that was counted. `mark` is of the query, `markOfResult` of
   * the query and the article.
   */
  open(query: string, articleId: string, mark: Mark, markOfResult: Mark): Promise<boolean>;
};

export function searchStore(database: Database): SearchStore {
  return {
    search: (query, results, mark) =>
      database.transaction(async (sql) => {
        if (!(await isKnown(sql, mark.day, query)) && (await isFull(sql, mark.day))) return false;
        if (!(await isFirst(sql, mark))) return false;
        await sql.run(
          `INSERT INTO search_days (day, query, searches, unanswered, opened, results)
           VALUES ($1, $2, 1, $3, 0, $4)
           ON CONFLICT (day, query) DO UPDATE SET searches = search_days.searches + 1,
             unanswered = search_days.unanswered + excluded.unanswered,
             results = excluded.results`,
          [mark.day, query, results === 0 ? 1 : 0, results],
        );
        return true;
      }),

    open: (query, articleId, mark, markOfResult) =>
      database.transaction(async (sql) => {
        if (!(await isKnown(sql, mark.day, query))) return false;
        if (await isFirst(sql, mark)) {
          await sql.run(
            `UPDATE search_days SET opened = opened + 1
             WHERE day = $1 AND query = $2 AND opened < searches`,
            [mark.day, query],
          );
        }
        if (!(await isFirst(sql, markOfResult))) return false;
        await sql.run(
          `INSERT INTO open_days VALUES ($1, $2, $3, 1)
           ON CONFLICT (day, query, article_id) DO UPDATE SET opened = open_days.opened + 1`,
          [mark.day, query, articleId],
        );
        return true;
      }),
  };
}

async function isKnown(sql: Sql, day: Day, query: string): Promise<boolean> {
  const rows = await sql.all('SELECT 1 FROM search_days WHERE day = $1 AND query = $2', [
    day,
    query,
  ]);
  return rows.length > 0;
}

async function isFull(sql: Sql, day: Day): Promise<boolean> {
  const [row] = await sql.all('SELECT count(*) AS queries FROM search_days WHERE day = $1', [day]);
  return Number(row?.queries) >= MAX_QUERIES_PER_DAY;
}
