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

/**
 * Has SQLite compare every page and index of a database, in a thread of its own since that takes a
 * second for some 100 MB.
 * @returns what contradicts what, or null when nothing does, or when it cannot be found out.
 */
export function findDamage(file: string): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(PROGRAM, { eval: true, workerData: file, execArgv: [] });
    worker.unref();
    worker.once('message', (fault: unknown) => resolve(fault === null ? null : String(fault)));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
}
