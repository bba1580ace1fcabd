import { Worker } from 'node:worker_threads';

/** A string, so that bundlers need not find a file. */
const PROGRAM = `
const { DatabaseSync } = require('node:sqlite');
const { parentPort, workerData } = require('node:worker_threads');
let fault = null;
try {
  const database = new DatabaseSync(workerData, { readOnly: true, timeout: 5000 });
  const verdict = String(database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check);
  if (verdict !== 'ok') fault = verdict;
} catch (error) {
  const code = (error.errcode ?? 0) & 0xff;
  if (code === 11 || code === 26) fault = error.message;
}
parentPort.postMessage(fault);
`;

export type IntegrityCheck = {
  /** What contradicts what; null when nothing does, or when it cannot be found out. */
  fault: Promise<string | null>;
  /** Ends it, so that the file is closed. `fault` is null then. */
  stop(): Promise<void>;
};

/** Has SQLite compare all of a database, in a thread: it takes a second for some 100 MB. */
export function startIntegrityCheck(file: string): IntegrityCheck {
  const worker = new Worker(PROGRAM, { eval: true, workerData: file, execArgv: [] });
  worker.unref();
  const fault = new Promise<string | null>((resolve) => {
    worker.once('message', (said: unknown) => resolve(said === null ? null : String(said)));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  return {
    fault,
    stop: async () => {
      await worker.terminate();
    },
  };
}
