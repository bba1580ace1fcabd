import type { Database, Sql } from '#lib/database/sql.ts';
import { recordComment } from './comment-writer.ts';
import { isReason, type Reason, type Vote } from './constants.ts';
import type { Day, HelpfulCount, VoteInput, VoterKeys } from './types.ts';

export type VoteStore = {
  /**
   * Counts a vote, or replaces an earlier one of the same voter: the last one counts.
   * @returns the helpful count of the article; `counted` is false when the network reached its
   * limit on this article today, and then nothing was changed.
   */
  vote(
    input: VoteInput,
    voter: VoterKeys,
    options: { at: Date; maxPerNetwork: number },
  ): Promise<{ helpful: number; counted: boolean }>;
  /** Helpful counts, also zero, that changed at or after an instant. */
  countsSince(at: Date): Promise<HelpfulCount[]>;
};

class NetworkIsFull extends Error {}

/** How much each count changes. */
type Step = { yes: number; no: number };

export function voteStore(database: Database): VoteStore {
  return {
    async vote(input, voter, { at, maxPerNetwork }) {
      try {
        return await database.transaction(async (sql) => {
          const former = await lockVoter(sql, database.forUpdate, input, voter);
          if (former === undefined) await countNetworkVote(sql, voter, maxPerNetwork);
          const step = stepOf(former?.vote, input.vote);
          const reason = input.vote === 'yes' ? null : (input.reason ?? former?.reason ?? null);
          const helpful = await count(sql, input.articleId, voter.day, step, at);
          await moveReason(sql, input.articleId, voter.day, former?.reason ?? null, reason);
          // A new voter is stored with the vote already.
          const stored = former ?? { vote: input.vote, reason: null };
          if (stored.vote !== input.vote || stored.reason !== reason) {
            await sql.run('UPDATE voters SET vote = $2, reason = $3 WHERE voter = $1', [
              voter.reader,
              input.vote,
              reason,
            ]);
          }
          if (former || input.comment) await recordComment(sql, { ...input, reason }, voter, at);
          return { helpful, counted: true };
        });
      } catch (error) {
        if (!(error instanceof NetworkIsFull)) throw error;
        return { helpful: await helpfulOf(database, input.articleId), counted: false };
      }
    },

    countsSince: async (at) => {
      const rows = await database.all(
        'SELECT article_id, helpful FROM article_counts WHERE changed_at >= $1',
        [at.getTime()],
      );
      return rows.map((row) => ({
        articleId: String(row.article_id),
        helpful: Number(row.helpful),
      }));
    },
  };
}

/** Locks the row of this voter, or adds it. @returns the earlier vote. */
async function lockVoter(
  sql: Sql,
  forUpdate: string,
  { articleId, vote }: VoteInput,
  { day, reader }: VoterKeys,
): Promise<{ vote: string; reason: Reason | null } | undefined> {
  const added = await sql.run(
    'INSERT INTO voters (voter, day, article_id, vote) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [reader, day, articleId, vote],
  );
  if (added === 1) return undefined;
  const [row] = await sql.all(`SELECT vote, reason FROM voters WHERE voter = $1${forUpdate}`, [
    reader,
  ]);
  // Rows are removed only when their day is over.
  if (row === undefined) throw new Error('The day of this vote is over.');
  return { vote: String(row.vote), reason: isReason(row.reason) ? row.reason : null };
}

async function countNetworkVote(sql: Sql, { network, day }: VoterKeys, max: number): Promise<void> {
  const [row] = await sql.all(
    `INSERT INTO networks (network, day, voters) VALUES ($1, $2, 1)
     ON CONFLICT (network) DO UPDATE SET voters = networks.voters + 1 RETURNING voters`,
    [network, day],
  );
  if (Number(row?.voters) > max) throw new NetworkIsFull();
}

function stepOf(former: string | undefined, vote: Vote): Step {
  const step = { yes: 0, no: 0 };
  step[vote] += 1;
  if (former === 'yes') step.yes -= 1;
  if (former === 'no') step.no -= 1;
  return step;
}

/** Changes the counts of the article and of the day. @returns the helpful count. */
async function count(sql: Sql, articleId: string, day: Day, { yes, no }: Step, at: Date) {
  if (yes === 0 && no === 0) return helpfulOf(sql, articleId);
  const values = [articleId, yes, no, at.getTime()];
  const ofDay = [day, articleId, yes, no];
  if (yes < 0 || no < 0) {
    // Both rows exist then, and inserting a negative count would violate their checks.
    await sql.run(
      'UPDATE vote_days SET yes = yes + $3, no = no + $4 WHERE day = $1 AND article_id = $2',
      ofDay,
    );
    const [row] = await sql.all(
      `UPDATE article_counts SET helpful = helpful + $2, unhelpful = unhelpful + $3,
         changed_at = $4 WHERE article_id = $1 RETURNING helpful`,
      values,
    );
    return Number(row?.helpful);
  }
  await sql.run(
    `INSERT INTO vote_days VALUES ($1, $2, $3, $4) ON CONFLICT (day, article_id)
     DO UPDATE SET yes = vote_days.yes + excluded.yes, no = vote_days.no + excluded.no`,
    ofDay,
  );
  const [row] = await sql.all(
    `INSERT INTO article_counts VALUES ($1, $2, $3, $4) ON CONFLICT (article_id)
     DO UPDATE SET helpful = article_counts.helpful + excluded.helpful,
       unhelpful = article_counts.unhelpful + excluded.unhelpful, changed_at = excluded.changed_at
     RETURNING helpful`,
    values,
  );
  return Number(row?.helpful);
}

async function helpfulOf(sql: Sql, articleId: string): Promise<number> {
  const [row] = await sql.all('SELECT helpful FROM article_counts WHERE article_id = $1', [
    articleId,
  ]);
  return Number(row?.helpful ?? 0);
}

async function moveReason(
  sql: Sql,
  articleId: string,
  day: Day,
  former: Reason | null,
  reason: Reason | null,
): Promise<void> {
  if (former === reason) return;
  // In a fixed order, so that two readers who change in opposite directions cannot deadlock.
  for (const one of [former, reason].filter((each) => each !== null).sort()) {
    await sql.run('INSERT INTO reason_days VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING', [
      day,
      articleId,
      one,
    ]);
    await sql.run(
      'UPDATE reason_days SET times = times + $4 WHERE day = $1 AND article_id = $2 AND reason = $3',
      [day, articleId, one, one === reason ? 1 : -1],
    );
  }
}
