import type { Database, SqlRow } from '#lib/database/sql.ts';
import { isReason } from './constants.ts';
import type {
  Days,
  OpenedResult,
  QueryOfDay,
  ReasonsOfArticle,
  ReasonsOfDay,
  SearchCount,
  SearchesOfDay,
  ViewsOfArticle,
  ViewsOfDay,
  VotesOfArticle,
  VotesOfDay,
} from './types.ts';

/** Day totals for reports. Days and articles without any are left out. */
export type DayStore = {
  votesByDay(days: Days, articleId?: string): Promise<VotesOfDay[]>;
  votesByArticle(days: Days): Promise<VotesOfArticle[]>;
  reasonsByDay(days: Days, articleId?: string): Promise<ReasonsOfDay[]>;
  reasonsByArticle(days: Days): Promise<ReasonsOfArticle[]>;
  viewsByDay(days: Days, articleId?: string): Promise<ViewsOfDay[]>;
  viewsByArticle(days: Days): Promise<ViewsOfArticle[]>;
  searchesByDay(days: Days): Promise<SearchesOfDay[]>;
  /** Queries; those come first that were searched most often without opening a result. */
  searches(days: Days, limit: number): Promise<SearchCount[]>;
  /** Searches of some queries on each day that had any. */
  searchesOf(queries: readonly string[], days: Days): Promise<QueryOfDay[]>;
  /** Articles opened from searches, most often first; with a query only those of that query. */
  openedResults(days: Days, limit: number, query?: string): Promise<OpenedResult[]>;
  openedByArticle(days: Days): Promise<{ articleId: string; opened: number }[]>;
};

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const MAX_QUERIES_PER_STATEMENT = 5_000;

const WITHIN = 'day >= $1 AND day <= $2';
const OF_ARTICLE = `${WITHIN} AND ($3 = '' OR article_id = $3)`;

export function dayStore(database: Database): DayStore {
  const list = async <T>(
    text: string,
    values: readonly (string | number)[],
    read: (row: SqlRow) => T,
  ): Promise<T[]> => (await database.all(text, values)).map(read);

  return {
    votesByDay: ({ from, to }, articleId = '') =>
      list(
        `SELECT day, sum(yes) AS yes, sum(no) AS no FROM vote_days
         WHERE ${OF_ARTICLE} GROUP BY day ORDER BY day`,
        [from, to, articleId],
        (row) => ({ day: String(row.day), yes: Number(row.yes), no: Number(row.no) }),
      ),
    votesByArticle: ({ from, to }) =>
      list(
        `SELECT article_id, sum(yes) AS yes, sum(no) AS no FROM vote_days
         WHERE ${WITHIN} GROUP BY article_id ORDER BY article_id`,
        [from, to],
        (row) => ({ articleId: idOf(row), yes: Number(row.yes), no: Number(row.no) }),
      ),
    reasonsByDay: async ({ from, to }, articleId = '') =>
      (
        await list(
          `SELECT day, reason, sum(times) AS times FROM reason_days
           WHERE ${OF_ARTICLE} AND times > 0 GROUP BY day, reason ORDER BY day, reason`,
          [from, to, articleId],
          ({ day, reason, times }) =>
            isReason(reason) ? [{ day: String(day), reason, times: Number(times) }] : [],
        )
      ).flat(),
    reasonsByArticle: async ({ from, to }) =>
      (
        await list(
          `SELECT article_id, reason, sum(times) AS times FROM reason_days
           WHERE ${WITHIN} AND times > 0 GROUP BY article_id, reason ORDER BY article_id, reason`,
          [from, to],
          ({ article_id, reason, times }) =>
            isReason(reason)
              ? [{ articleId: String(article_id), reason, times: Number(times) }]
              : [],
        )
      ).flat(),
    viewsByDay: ({ from, to }, articleId = '') =>
      list(
        `SELECT day, sum(views) AS views FROM view_days
         WHERE ${OF_ARTICLE} GROUP BY day ORDER BY day`,
        [from, to, articleId],
        (row) => ({ day: String(row.day), views: Number(row.views) }),
      ),
    viewsByArticle: ({ from, to }) =>
      list(
        `SELECT article_id, sum(views) AS views FROM view_days
         WHERE ${WITHIN} GROUP BY article_id ORDER BY article_id`,
        [from, to],
        (row) => ({ articleId: idOf(row), views: Number(row.views) }),
      ),
    searchesByDay: ({ from, to }) =>
      list(
        `SELECT day, sum(searches) AS searches, sum(unanswered) AS unanswered, sum(opened) AS opened
         FROM search_days WHERE ${WITHIN} GROUP BY day ORDER BY day`,
        [from, to],
        (row) => ({ day: String(row.day), ...searchedIn(row) }),
      ),
    searches: ({ from, to }, limit) =>
      list(
        // Days have ten characters, so the greatest text is that of the last day.
        `SELECT query, sum(searches) AS searches, sum(unanswered) AS unanswered,
           sum(opened) AS opened, max(day || results) AS last
         FROM search_days WHERE ${WITHIN} GROUP BY query
         ORDER BY sum(searches) - sum(opened) DESC, query LIMIT $3`,
        [from, to, limit],
        (row) => ({
          query: String(row.query),
          ...searchedIn(row),
          results: Number(String(row.last).slice(10)),
        }),
      ),
    searchesOf: async (queries, { from, to }) => {
      const rows: QueryOfDay[] = [];
      for (let at = 0; at < queries.length; at += MAX_QUERIES_PER_STATEMENT) {
        const some = queries.slice(at, at + MAX_QUERIES_PER_STATEMENT);
        const gaps = some.map((_, index) => `$${index + 3}`).join(', ');
        const found = await list(
          `SELECT day, query, searches FROM search_days
           WHERE ${WITHIN} AND query IN (${gaps}) ORDER BY day, query`,
          [from, to, ...some],
          (row) => ({
            day: String(row.day),
            query: String(row.query),
            searches: Number(row.searches),
          }),
        );
        rows.push(...found);
      }
      return rows;
    },
    openedResults: ({ from, to }, limit, query = '') =>
      list(
        `SELECT query, article_id, sum(opened) AS opened FROM open_days
         WHERE ${WITHIN} AND ($4 = '' OR query = $4)
         GROUP BY query, article_id ORDER BY sum(opened) DESC, query, article_id LIMIT $3`,
        [from, to, limit, query],
        (row) => ({ query: String(row.query), articleId: idOf(row), opened: Number(row.opened) }),
      ),
    openedByArticle: ({ from, to }) =>
      list(
        `SELECT article_id, sum(opened) AS opened FROM open_days
         WHERE ${WITHIN} GROUP BY article_id ORDER BY article_id`,
        [from, to],
        (row) => ({ articleId: idOf(row), opened: Number(row.opened) }),
      ),
  };
}

function idOf(row: SqlRow): string {
  return String(row.article_id);
}

function searchedIn(row: SqlRow) {
  return {
    searches: Number(row.searches),
    unanswered: Number(row.unanswered),
    opened: Number(row.opened),
  };
}
