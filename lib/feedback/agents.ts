import { randomUUID } from 'node:crypto';
import type { Database, SqlRow } from '#lib/database/sql.ts';
import { isReason, type Reason } from './constants.ts';
import type { Day } from './types.ts';

/** Days after which a report goes that nobody repeated. */
export const AGENT_KEPT_DAYS = 90;

/** What an agent reported on an article. */
export type AgentReport = {
  id: string;
  articleId: string;
  reason: Reason;
  /** Masked, see `mask.ts`. */
  comment: string;
  /** First and last time, ISO 8601 UTC. */
  firstAt: string;
  lastAt: string;
  times: number;
};

/** `full`: as many are kept as there may be; `limited`: the network reported enough today. */
export type AgentOutcome = 'taken' | 'known' | 'full' | 'limited';

export type AgentStore = {
  /** Keeps a report, or counts it again when it is known. `content` is a hash of the rest. */
  reportByAgent(
    report: { articleId: string; reason: Reason; comment: string; content: string },
    sender: { day: Day; network: Uint8Array },
    options: { at: Date; maxPerNetwork: number; maxReports: number },
  ): Promise<AgentOutcome>;
  /** The latest first. */
  listAgentReports(limit: number): Promise<AgentReport[]>;
  countAgentReports(): Promise<number>;
  /** @returns whether it was there. */
  removeAgentReport(id: string): Promise<boolean>;
};

class Refused extends Error {
  readonly outcome: 'full' | 'limited';

  constructor(outcome: 'full' | 'limited') {
    super(outcome);
    this.outcome = outcome;
  }
}

export function agentStore(database: Database): AgentStore {
  return {
    async reportByAgent(report, sender, { at, maxPerNetwork, maxReports }) {
      const { articleId, reason, comment, content } = report;
      try {
        return await database.transaction(async (sql) => {
          const [network] = await sql.all(
            `INSERT INTO networks (network, day, voters) VALUES ($1, $2, 1)
             ON CONFLICT (network) DO UPDATE SET voters = networks.voters + 1 RETURNING voters`,
            [sender.network, sender.day],
          );
          if (Number(network?.voters) > maxPerNetwork) throw new Refused('limited');
          const known = await sql.run(
            'UPDATE agent_feedback SET times = times + 1, last_at = $2 WHERE content = $1',
            [content, at.getTime()],
          );
          if (known > 0) return 'known';
          const [row] = await sql.all('SELECT count(*) AS reports FROM agent_feedback');
          if (Number(row?.reports) >= maxReports) throw new Refused('full');
          await sql.run(
            `INSERT INTO agent_feedback
               (id, content, article_id, reason, comment, first_at, last_at, times)
             VALUES ($1, $2, $3, $4, $5, $6, $6, 1)
             ON CONFLICT (content) DO UPDATE SET times = agent_feedback.times + 1`,
            [randomUUID(), content, articleId, reason, comment, at.getTime()],
          );
          return 'taken';
        });
      } catch (error) {
        if (error instanceof Refused) return error.outcome;
        throw error;
      }
    },
    async listAgentReports(limit) {
      const rows = await database.all(
        `SELECT id, article_id, reason, comment, first_at, last_at, times FROM agent_feedback
         ORDER BY last_at DESC, id LIMIT $1`,
        [limit],
      );
      return rows.map(toReport);
    },
    async countAgentReports() {
      const [row] = await database.all('SELECT count(*) AS reports FROM agent_feedback');
      return Number(row?.reports);
    },
    removeAgentReport: async (id) =>
      (await database.run('DELETE FROM agent_feedback WHERE id = $1', [id])) > 0,
  };
}

function toReport(row: SqlRow): AgentReport {
  return {
    id: String(row.id),
    articleId: String(row.article_id),
    reason: isReason(row.reason) ? row.reason : 'other',
    comment: String(row.comment),
    firstAt: new Date(Number(row.first_at)).toISOString(),
    lastAt: new Date(Number(row.last_at)).toISOString(),
    times: Number(row.times),
  };
}
