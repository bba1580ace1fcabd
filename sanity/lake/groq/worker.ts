import { enableCompileCache, flushCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

// The program of a thread that answers queries. Compiled code that the process keeps is not taken
// over by its threads.
const { compiled }: { compiled?: string } = workerData;
if (compiled !== undefined) enableCompileCache(compiled);
await import('./answer-jobs.ts');
// The thread may end without a chance to.
if (compiled !== undefined) flushCompileCache();
