import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Report, WorkerOptions } from './job.ts';

/** A thread that answers queries, and whether it has loaded the documents. */
export type Started = { worker: Worker; isReady: boolean };

/** Half of what V8 takes by itself: at 50,000 documents three threads took 230 MB more with that. */
const MAX_YOUNG_MB = 24;

/** Those that nobody asks yet, by what they were started with. */
const waiting = new Map<string, Started>();

/**
 * Starts a thread before the rest of the program is loaded, which takes about as long as the
 * thread needs to load the documents. {@link startWorker} hands it out.
 */
export function startAhead(options: WorkerOptions, maxMemoryMb: number): void {
  const key = keyOf(options);
  const started: Started = { worker: start(options, maxMemoryMb), isReady: false };
  started.worker.on('message', ({ kind }: Report) => {
    started.isReady ||= kind === 'ready';
  });
  // Whoever needs it starts another one, and is told why that fails.
  started.worker.on('error', () => waiting.delete(key));
  waiting.set(key, started);
}

/** @param maxMemoryMb of its heap. */
export function startWorker(options: WorkerOptions, maxMemoryMb: number): Started {
  const key = keyOf(options);
  const ahead = waiting.get(key);
  if (ahead === undefined) return { worker: start(options, maxMemoryMb), isReady: false };
  waiting.delete(key);
  return ahead;
}

function start(options: WorkerOptions, maxMemoryMb: number): Worker {
  const kept = getCompileCacheDir();
  const compiled = kept === undefined ? undefined : dirname(kept);
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { ...options, compiled },
    resourceLimits: {
      maxOldGenerationSizeMb: maxMemoryMb,
      maxYoungGenerationSizeMb: MAX_YOUNG_MB,
    },
  });
  worker.unref();
  return worker;
}

function keyOf({ file, projectId, dataset, niceness, visibilityWindow }: WorkerOptions): string {
  return JSON.stringify([file, projectId, dataset, niceness, visibilityWindow]);
}
