import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';

/*
 * A write is confirmed when it has reached the disk. SQLite would block the process while it waits
 * for that, so SQLite only writes, and `sync` waits without blocking. Writes that arrive meanwhile
 * share the next commit, each in a savepoint of its own.
 */

/** Writes in one commit, so that other processes do not wait long for the lock. */
const MAX_WRITES = 100;

type PendingWrite = {
  /** Resolves to what resolves the caller's promise. */
  work: () => Promise<() => void>;
  refuse: (reason: unknown) => void;
};

export type Commits = {
  /** Stores what `work` wrote, or nothing when it throws. Settles when it is on the disk. */
  keep<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` after all writes requested so far, while no transaction is open. */
  between(work: () => void): Promise<void>;
};

/**
 * The last write to each file. Connections of one process take turns: waiting for SQLite's lock
 * blocks the event loop that the other one needs to finish.
 */
const lastWrites = new Map<string, Promise<unknown>>();

function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  const result = (lastWrites.get(file) ?? Promise.resolve()).then(work);
  lastWrites.set(
    file,
    // The caller of this write gets its error; the next write starts anyway.
    result.catch(() => undefined),
  );
  return result;
}

/** Group commits of one connection to `file`. `sync` resolves when they are on the disk. */
export function createCommits(
  file: string,
  database: DatabaseSync,
  sync: () => Promise<void>,
): Commits {
  const waiting: PendingWrite[] = [];
  let isPlanned = false;

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    inTurn(file, async () => {
      // Requests that have already arrived are read first, so that they share this commit.
      await turn();
      isPlanned = false;
      await commitSome();
      if (waiting.length > 0) plan();
    });
  }

  const commitSome = () => commit(database, sync, waiting.splice(0, MAX_WRITES));

  return {
    keep: (work) =>
      new Promise((resolve, reject) => {
        const write = async () => {
          const value = await work();
          return () => resolve(value);
        };
        waiting.push({ work: write, refuse: reject });
        plan();
      }),
    between: (work) =>
      inTurn(file, async () => {
        while (waiting.length > 0) await commitSome();
        work();
      }),
  };
}

/** Never throws: each write's promise is settled instead. */
async function commit(
  database: DatabaseSync,
  sync: () => Promise<void>,
  writes: readonly PendingWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const kept: (() => void)[] = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const { work, refuse } of writes) {
      database.exec('SAVEPOINT one_write');
      try {
        kept.push(await work());
      } catch (error) {
        // On a full disk SQLite has rolled the whole transaction back by itself.
        if (!database.isTransaction) throw error;
        database.exec('ROLLBACK TO one_write');
        refuse(error);
      }
      database.exec('RELEASE one_write');
    }
    database.exec('COMMIT');
    await sync();
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    for (const { refuse } of writes) refuse(error);
    return;
  }
  for (const tell of kept) tell();
}
