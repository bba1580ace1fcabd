import { once } from 'node:events';
import { constants, getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { buildIndex } from '../index/build-index.ts';
import { openIndexFile } from '../index/database.ts';
import { entriesOf, entryOrGone } from '../index/from-document.ts';
import { IndexWriter } from '../index/writer.ts';
import { jobSchema } from './job.ts';

/** How much further back this thread stands than the one that answers readers, where cores are few. */
const NICER = 5;

const batchSchema = z.array(z.looseObject({ _id: z.string() })).nullable();

const job = jobSchema.parse(workerData);
const isAwaited = job.kind === 'build' && job.isAwaited;
// Elsewhere than on Linux it would count for the whole process.
if (process.platform === 'linux' && !isAwaited)
  setPriority(Math.min(constants.priority.PRIORITY_LOW, getPriority() + NICER));
if (job.kind === 'build') await buildIndex(job.folder, entriesOf(documents()));
else await change(job.file);

/** Puts in what comes, and takes out what holds nothing that search needs. */
async function change(file: string): Promise<void> {
  const database = openIndexFile(file);
  try {
    const writer = new IndexWriter(database);
    for await (const batch of documents()) writer.takeAll(batch.map(entryOrGone));
  } finally {
    database.close();
  }
}

/** Asked for one batch after the other. */
async function* documents() {
  for (;;) {
    if (parentPort === null) throw new Error('This is the program of a thread.');
    const answer = once(parentPort, 'message');
    parentPort.postMessage('next');
    const [message] = await answer;
    const batch = batchSchema.parse(message);
    if (batch === null) return;
    yield batch;
  }
}
