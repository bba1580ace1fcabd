import { randomUUID } from 'node:crypto';
import type { Database, Sql, SqlValue } from '#lib/database/sql.ts';
import type { Reason } from './constants.ts';
import type { Day } from './types.ts';

/** Day totals to import: another help center's, or invented ones for a benchmark. */
export type Totals = {
  votes?: readonly { day: Day; articleId: string; yes: number; no: number }[];
  reasons?: readonly { day: Day; articleId: string; reason: Reason; times: number }[];
  views?: readonly { day: Day; articleId: string; views: number }[];
  searches?: readonly {
    day: Day;
    query: string;
    searches: number;
    unanswered: number;
    opened: number;
    results: number;
  }[];
  opens?: readonly { day: Day; query: string; articleId: string; opened: number }[];
  comments?: readonly {
    articleId: string;
    at: Date;
    reason: Reason | null;
    comment: string;
    query?: string;
  }[];
};

/** How many readers said yes and no somewhere else. */
export type VoteSums = { yes: number; no: number };

export type TotalStore = {
  /**
   * Imports counts of articles that have none yet, by their ids: a number is of those who said yes.
   * @param at when pages that show them are to be drawn again; left out before there are any.
   * @returns how many were added.
   */
  seed(counts: Readonly<Record<string, number | VoteSums>>, at?: Date): Promise<number>;
  /** Adds day totals to the stored ones, all or none; votes change the helpful counts too. */
  addTotals(totals: Totals, at: Date): Promise<void>;
};

/** SQLite looks up each placeholder by name, which gets slower the more there are. */
const MAX_ROWS_PER_STATEMENT = 100;

export function totalStore(database: Database): TotalStore {
  return {
    seed: (counts, at) =>
      database.transaction(async (sql) => {
        let added = 0;
        for (const [articleId, sums] of Object.entries(counts)) {
          const { yes, no } = typeof sums === 'number' ? { yes: sums, no: 0 } : sums;
          added += await sql.run(
            'INSERT INTO article_counts VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
            [articleId, yes, no, at?.getTime() ?? 0],
          );
        }
        return added;
      }),

    addTotals: (totals, at) =>
      database.transaction(async (sql) => {
        const { votes = [], reasons = [], views = [], searches = [], opens = [] } = totals;
        await addCounts(sql, votes, at);
        await add(
          sql,
          'vote_days',
          ['day', 'article_id'],
          ['yes', 'no'],
          votes.map((one) => [one.day, one.articleId, one.yes, one.no]),
        );
        await add(
          sql,
          'reason_days',
          ['day', 'article_id', 'reason'],
          ['times'],
          reasons.map((one) => [one.day, one.articleId, one.reason, one.times]),
        );
        await add(
          sql,
          'view_days',
          ['day', 'article_id'],
          ['views'],
          views.map((one) => [one.day, one.articleId, one.views]),
        );
        await add(
          sql,
          'search_days',
          ['day', 'query'],
          ['searches', 'unanswered', 'opened', 'results'],
          searches.map((one) => [
            one.day,
            one.query,
            one.searches,
            one.unanswered,
            one.opened,
            one.results,
          ]),
        );
        await add(
          sql,
          'open_days',
          ['day', 'query', 'article_id'],
          ['opened'],
          opens.map((one) => [one.day, one.query, one.articleId, one.opened]),
        );
        for (const one of totals.comments ?? []) {
          await sql.run(
            `INSERT INTO comments (id, article_id, at, reason, comment, query)
             VALUES ($1, $2, $3, $4, $5, $6)`,
            [
              randomUUID(),
              one.articleId,
              one.at.getTime(),
              one.reason,
              one.comment,
              one.query ?? null,
            ],
          );
        }
      }),
  };
}

function addCounts(sql: Sql, votes: NonNullable<Totals['votes']>, at: Date): Promise<void> {
  const counts = new Map<string, { yes: number; no: number }>();
  for (const { articleId, yes, no } of votes) {
    const count = counts.get(articleId) ?? { yes: 0, no: 0 };
    counts.set(articleId, { yes: count.yes + yes, no: count.no + no });
  }
  return add(
    sql,
    'article_counts',
    ['article_id'],
    ['helpful', 'unhelpful'],
    [...counts].map(([articleId, { yes, no }]) => [articleId, yes, no]),
    { column: 'changed_at', value: at.getTime() },
  );
}

/**
 * Adds the sums of `rows` to a table by its key; `also` is set in every row. Keys must be unique.
 */
async function add(
  sql: Sql,
  table: string,
  key: readonly string[],
  sums: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  also?: { column: string; value: number },
): Promise<void> {
  const columns = [...key, ...sums, ...(also ? [also.column] : [])];
  // `results` is what the last search had, not a sum.
  const set = [
    ...sums.map((name) =>
      name === 'results'
        ? 'results = excluded.results'
        : `${name} = ${table}.${name} + excluded.${name}`,
    ),
    ...(also ? [`${also.column} = excluded.${also.column}`] : []),
  ];
  for (let from = 0; from < rows.length; from += MAX_ROWS_PER_STATEMENT) {
    const some = rows
      .slice(from, from + MAX_ROWS_PER_STATEMENT)
      .map((row) => (also ? [...row, also.value] : row));
    const gaps = some.map(
      (row, index) =>
        `(${row.map((_, column) => `$${index * columns.length + column + 1}`).join(', ')})`,
    );
    await sql.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${gaps.join(', ')}
       ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${set.join(', ')}`,
      some.flat(),
    );
  }
}
