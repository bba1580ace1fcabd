import { enableCompileCache, flushCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

// The program of a thread that answers queries. It is JavaScript because what reads TypeScript need
// not be loaded for modules that are kept compiled, and threads do not take that over by themselves.
const { compiled } = workerData;
if (compiled !== undefined) enableCompileCache(compiled);
await import('./answer-jobs.ts');
// The thread may end without a chance to.
if (compiled !== undefined) flushCompileCache();
