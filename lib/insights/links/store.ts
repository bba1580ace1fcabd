import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDerived } from '#lib/database/derived.ts';
import { log } from '#lib/log.ts';
import { inTransaction } from '#lib/node/transaction.ts';
import { type Checked, VERDICTS } from './check.ts';
import { TABLES } from './tables.ts';

/** A run without progress for this long ended with its process. */
const LOST_AFTER_MS = 2 * 60_000;

export type LinkResult = Checked & {
  href: string;
  /** ISO 8601. */
  checkedAt: string;
};

export type LinkRun = {
  startedAt: string;
  /** Null while it runs. */
  endedAt: string | null;
  total: number;
  done: number;
};

export type LinkStore = ReturnType<typeof openLinks>;

/** Results of link checks, in a file of its own that can be deleted at any time. */
export function openLinks(dataDir: string) {
  const database = openTables(join(dataDir, 'links.db'));
  const all = database.prepare('SELECT * FROM link_checks');
  const put = database.prepare(
    'INSERT OR REPLACE INTO link_checks (href, checked_at, verdict, status, moved_to, reason) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const drop = database.prepare('DELETE FROM link_checks WHERE href = ?');
  const current = database.prepare('SELECT * FROM link_runs');
  const begin = database.prepare(
    'INSERT OR REPLACE INTO link_runs VALUES (1, ?, ?, ?, NULL, ?, 0)',
  );
  const step = database.prepare('UPDATE link_runs SET done = ?, seen_at = ? WHERE run = ?');
  const close = database.prepare('UPDATE link_runs SET ended_at = ?, done = ? WHERE run = ?');

  /** The current or last run; null before the first. */
  function readRun(at: Date): LinkRun | null {
    const row = current.get();
    if (row === undefined) return null;
    const seenAt = String(row.seen_at);
    // A distance, since a clock that was set back must not keep a lost run for as long.
    const isLost = Math.abs(at.getTime() - Date.parse(seenAt)) > LOST_AFTER_MS;
    const endedAt = row.ended_at === null ? (isLost ? seenAt : null) : String(row.ended_at);
    return {
      startedAt: String(row.started_at),
      endedAt,
      total: Number(row.total),
      done: Number(row.done),
    };
  }

  return {
    readRun,

    listResults(): LinkResult[] {
      return all.all().map((row) => ({
        href: String(row.href),
        checkedAt: String(row.checked_at),
        verdict: VERDICTS.find((one) => one === row.verdict) ?? 'unclear',
        status: row.status === null ? null : Number(row.status),
        movedTo: row.moved_to === null ? null : String(row.moved_to),
        reason: String(row.reason),
      }));
    },

    /** Starts a run unless one is under way in any process. @returns whether it did. */
    beginRun(run: string, total: number, at: Date): boolean {
      return inTransaction(database, () => {
        const former = readRun(at);
        if (former !== null && former.endedAt === null) return false;
        begin.run(run, at.toISOString(), at.toISOString(), total);
        return true;
      });
    },

    keep(run: string, href: string, checked: Checked, done: number, at: Date): void {
      const { verdict, status, movedTo, reason } = checked;
      inTransaction(database, () => {
        put.run(href, at.toISOString(), verdict, status, movedTo, reason);
        step.run(done, at.toISOString(), run);
      });
    },

    endRun(run: string, done: number, at: Date): void {
      close.run(at.toISOString(), done, run);
    },

    /** Deletes links that no article has any more. */
    purge(hrefs: readonly string[]): void {
      inTransaction(database, () => {
        for (const href of hrefs) drop.run(href);
      });
    },

    close: () => database.close(),
  };
}

function openTables(file: string): DatabaseSync {
  const create = ({ database }: { database: DatabaseSync }) => {
    database.exec(TABLES);
    return database;
  };
  return openDerived(file, create, (message) => log('insights').error(message));
}
