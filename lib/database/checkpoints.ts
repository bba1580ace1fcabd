import { Worker } from 'node:worker_threads';

/** Pages in the log at which SQLite itself starts a checkpoint during a commit. */
export const MAX_WAL_PAGES = 10_000;

/** Commits between two checkpoints, which keeps the log at a few megabytes. */
const COMMITS_PER_CHECKPOINT = 200;

/** A string, so that bundlers need not find a file. A failed checkpoint is repeated later. */
const PROGRAM = `
const { DatabaseSync } = require('node:sqlite');
const { parentPort, workerData } = require('node:worker_threads');
const database = new DatabaseSync(workerData);
parentPort.on('message', () => {
  try {
    database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } catch {}
  parentPort.postMessage('done');
});
`;

export type Checkpoints = {
  /** Call after each commit. */
  count(): void;
  close(): Promise<void>;
};

/**
 * Moves SQLite's write-ahead log into `file` from time to time, in a worker thread because it waits
 * for the disk twice. The thread is started when it is first needed.
 */
export function createCheckpoints(file: string): Checkpoints {
  let commits = 0;
  let isBusy = false;
  let worker: Worker | undefined;

  function start(): Worker {
    const started = new Worker(PROGRAM, { eval: true, workerData: file, execArgv: [] });
    started.on('message', () => {
      isBusy = false;
    });
    // SQLite does it itself when the log becomes large, so nothing is lost without this thread.
    started.on('error', () => undefined);
    // Last, since a listener has the process wait for the thread again.
    started.unref();
    return started;
  }

  return {
    count() {
      commits += 1;
      if (commits < COMMITS_PER_CHECKPOINT || isBusy) return;
      commits = 0;
      isBusy = true;
      worker ??= start();
      worker.postMessage('checkpoint');
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
