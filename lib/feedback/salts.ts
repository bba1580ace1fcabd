import { randomBytes } from 'node:crypto';
import type { Database } from '#lib/database/sql.ts';
import { AGENT_KEPT_DAYS } from './agents.ts';
import { KEPT_DAYS } from './comments.ts';
import type { Day } from './types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export type SaltStore = {
  /** The salt of a day, the same in every process; created on first use. */
  saltOf(day: Day): Promise<Uint8Array>;
  /**
   * Deletes what told readers apart before this day: salts, voters, marks and counts of networks.
   * Comments stay, without their voter, unless they were closed `KEPT_DAYS` ago; what agents
   * reported goes after `AGENT_KEPT_DAYS`.
   */
  purgeBefore(day: Day): Promise<void>;
};

export function saltStore(database: Database): SaltStore {
  return {
    async saltOf(day) {
      await database.run('INSERT INTO salts VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        day,
        randomBytes(32),
      ]);
      const [row] = await database.all('SELECT salt FROM salts WHERE day = $1', [day]);
      if (!(row?.salt instanceof Uint8Array)) throw new Error(`There is no salt of ${day}.`);
      return row.salt;
    },
    async purgeBefore(day) {
      await database.transaction(async (sql) => {
        await sql.run(
          `UPDATE comments SET voter = NULL WHERE voter IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM voters WHERE voters.voter = comments.voter AND day >= $1)`,
          [day],
        );
        const kept = Date.parse(`${day}T00:00:00Z`) - KEPT_DAYS * DAY_MS;
        await sql.run('DELETE FROM comments WHERE done_at < $1', [kept]);
        await sql.run('DELETE FROM agent_feedback WHERE last_at < $1', [
          Date.parse(`${day}T00:00:00Z`) - AGENT_KEPT_DAYS * DAY_MS,
        ]);
        for (const table of ['voters', 'networks', 'marks', 'salts']) {
          await sql.run(`DELETE FROM ${table} WHERE day < $1`, [day]);
        }
      });
      await database.scrub('salts');
    },
  };
}
