import { Worker } from 'node:worker_threads';
import type { Job } from './job.ts';

const PROGRAM = new URL('./run.ts', import.meta.url);

/**
 * Does much work for the index on a thread of its own, which ends with it: indexing takes some
 * milliseconds for each article, in which this thread would draw no page.
 * @throws what the source of the documents throws, and when the thread fails.
 */
export async function doOnThread(
  job: Job,
  documents: AsyncIterable<readonly object[]>,
): Promise<void> {
  const thread = new Worker(PROGRAM, { workerData: job });
  const batches = documents[Symbol.asyncIterator]();
  try {
    await new Promise<void>((resolve, reject) => {
      // It asks for each batch when it has done with the one before.
      thread.on('message', () => {
        batches.next().then(({ done, value }) => {
          thread.postMessage(done ? null : value);
        }, reject);
      });
      thread.once('error', reject);
      thread.once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`The thread of the search index ended with ${code}.`));
      });
    });
  } finally {
    await thread.terminate();
  }
}
