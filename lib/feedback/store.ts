import { join } from 'node:path';
import { openDatabase } from '#lib/database/open.ts';
import { inTransaction } from '#lib/database/transaction.ts';
import { migrations } from './migrations/index.ts';

export type HelpfulCount = { articleId: string; helpful: number };

export type FeedbackReader = {
  /** Helpful counts of these articles; an article nobody found helpful is absent. */
  helpfulCounts(articleIds: readonly string[]): Map<string, number>;
  /** Every article with a count above zero, most helpful first, ties by id. */
  mostHelpful(): HelpfulCount[];
};

export type FeedbackStore = FeedbackReader & {
  /** Takes counts over for articles that have none yet; returns how many were new. */
  seed(counts: Readonly<Record<string, number>>): number;
  close(): void;
};

/** The feedback store of a data folder, in a file of its own so that votes never lock content. */
export function openFeedback(dataDir: string): FeedbackStore {
  const database = openDatabase(join(dataDir, 'feedback.db'), migrations);
  const some = database.prepare(
    'SELECT article_id, helpful FROM helpful_counts WHERE helpful > 0 AND article_id IN (SELECT value FROM json_each(?))',
  );
  const all = database.prepare(
    'SELECT article_id, helpful FROM helpful_counts WHERE helpful > 0 ORDER BY helpful DESC, article_id',
  );
  const add = database.prepare('INSERT INTO helpful_counts VALUES (?, ?) ON CONFLICT DO NOTHING');

  return {
    helpfulCounts: (articleIds) =>
      new Map(
        some
          .all(JSON.stringify(articleIds))
          .map((row) => [String(row.article_id), Number(row.helpful)]),
      ),
    mostHelpful: () =>
      all.all().map((row) => ({ articleId: String(row.article_id), helpful: Number(row.helpful) })),
    seed: (counts) =>
      inTransaction(database, () =>
        Object.entries(counts).reduce(
          (n, [id, helpful]) => n + Number(add.run(id, helpful).changes),
          0,
        ),
      ),
    close: () => database.close(),
  };
}
