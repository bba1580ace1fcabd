import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';

/*
 * A commit waits for the disk, and with it everything else in this process. What arrives at about
 * the same time is therefore committed together, each part undone by itself when it fails, and
 * nobody is told before the commit that holds their part.
 */

/** Parts in one commit, so that no other process waits long for the lock. */
const MOST_TOGETHER = 100;
/** After a commit the next one waits this many times as long as that one took, */
const REST = 4;
/** and at most so long. */
const LONGEST_REST_MS = 15;

type Part = {
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

/** Commits of one connection to `file`, in turn with those of this process's other ones. */
export function createCommits(file: string, database: DatabaseSync): Commits {
  const waiting: Part[] = [];
  let isPlanned = false;
  let restUntil = 0;

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    inTurn(file, async () => {
      // Requests that have arrived already are read before this goes on.
      await turn();
      const rest = restUntil - performance.now();
      if (rest > 0) await pause(rest);
      isPlanned = false;
      await commitSome();
      if (waiting.length > 0) plan();
    });
  }

  async function commitSome(): Promise<void> {
    const startedAt = performance.now();
    await commit(database, waiting.splice(0, MOST_TOGETHER));
    const endedAt = performance.now();
    restUntil = endedAt + Math.min(REST * (endedAt - startedAt), LONGEST_REST_MS);
  }

  return {
    keep: (work) =>
      new Promise((resolve, reject) => {
        const part = async () => {
          const value = await work();
          return () => resolve(value);
        };
        waiting.push({ work: part, refuse: reject });
        plan();
      }),
    between: (work) =>
      inTurn(file, async () => {
        while (waiting.length > 0) await commitSome();
        work();
      }),
  };
}

/** Commits all parts that do not fail, and tells each what became of it. Never throws. */
async function commit(database: DatabaseSync, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const kept: (() => void)[] = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const { work, refuse } of parts) {
      database.exec('SAVEPOINT part');
      try {
        kept.push(await work());
      } catch (error) {
        database.exec('ROLLBACK TO part');
        refuse(error);
      }
      database.exec('RELEASE part');
    }
    database.exec('COMMIT');
  } catch (error) {
    // A full disk ends the whole transaction by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    for (const { refuse } of parts) refuse(error);
    return;
  }
  for (const tell of kept) tell();
}
