import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';

/*
 * What is written has to reach the disk before anybody is told, and a busy disk takes its time. If
 * SQLite waited for it, this whole process would; so SQLite only writes, and the waiting is done
 * beside everything else. What arrives meanwhile is committed together next, each write undone by
 * itself when it fails.
 */

/** Writes in one commit, so that no other process waits long for the lock. */
const MAX_WRITES = 100;

type PendingWrite = {
  /** Writes, and gives what tells the one who asked for it. */
  work: () => Promise<() => void>;
  refuse: (reason: unknown) => void;
};

export type Commits = {
  /** Keeps everything that `work` wrote, or nothing when it throws. Settles when that is certain. */
  keep<T>(work: () => Promise<T>): Promise<T>;
  /** Does something after all that was asked for before, while no transaction is open. */
  between(work: () => void): Promise<void>;
};

/**
 * The last write to each file in this process. A transaction takes several turns of the event loop
 * and waiting for SQLite's lock stops it, so a second connection of this process would wait for
 * one that cannot go on.
 */
const lastWrites = new Map<string, Promise<unknown>>();

function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  const result = (lastWrites.get(file) ?? Promise.resolve()).then(work);
  lastWrites.set(
    file,
    result.catch(() => undefined),
  );
  return result;
}

/**
 * Commits of one connection to `file`, in turn with those of this process's other ones.
 * @param sync waits until what was committed is on the disk.
 */
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
      // Requests that have arrived already are read before this goes on.
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

/** Commits every write that does not fail, and settles each one's promise. Never throws. */
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
        database.exec('ROLLBACK TO one_write');
        refuse(error);
      }
      database.exec('RELEASE one_write');
    }
    database.exec('COMMIT');
    await sync();
  } catch (error) {
    // A full disk ends the whole transaction by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    for (const { refuse } of writes) refuse(error);
    return;
  }
  for (const tell of kept) tell();
}
