import { Worker } from 'node:worker_threads';
import { LakeError } from '../errors.ts';
import type { Job, Report, WorkerOptions } from './job.ts';

export type PoolOptions = WorkerOptions & {
  workers: number;
  /** How long one query may be evaluated. */
  timeoutMs: number;
  /** How many queries may wait. */
  maxQueue: number;
};

export type QueryResult = { json: string; syncTags: string[]; ms: number };

type Waiting = {
  job: Job;
  resolve: (result: QueryResult) => void;
  reject: (error: Error) => void;
};

type WorkerSlot = { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | null };

/** Time to load documents and apply changes before a query starts. */
const PREPARATION_TIMEOUT_MS = 60_000;
const MAX_MEMORY_MB = 2048;

/** Queries that took this long run on the first worker only, so that the others stay free. */
const MIN_SLOW_MS = 250;
const MAX_SLOW = 200;

/**
 * Evaluates queries on threads of their own. A query that takes too long is ended together with
 * its thread; the other threads go on, and a new one takes its place.
 */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #slots: WorkerSlot[] = [];
  readonly #queue: Waiting[] = [];
  readonly #slow = new Set<string>();
  #nextId = 1;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    for (let i = 0; i < options.workers; i += 1) this.#slots.push(this.#startSlot());
  }

  /** @throws {LakeError} 400 when the query is wrong or too slow, 429 when too many wait. */
  run(job: Omit<Job, 'id'>): Promise<QueryResult> {
    if (this.#isClosed) return Promise.reject(unavailable());
    if (this.#queue.length >= this.#options.maxQueue) {
      const message = 'Too many queries are waiting; try again later';
      return Promise.reject(new LakeError(429, 'rateLimitExceeded', message));
    }
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#queue.push({ job: { ...job, id }, resolve, reject });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = [...this.#queue.splice(0), ...this.#slots.map((slot) => slot.current)];
    for (const entry of waiting) entry?.reject(unavailable());
    for (const slot of this.#slots) if (slot.timer !== null) clearTimeout(slot.timer);
    await Promise.all(this.#slots.map((slot) => slot.worker.terminate()));
  }

  #dispatch(): void {
    for (const [index, slot] of this.#slots.entries()) {
      if (slot.current !== null) continue;
      const takesSlow = index === 0;
      const at = this.#queue.findIndex(({ job }) => takesSlow || !this.#slow.has(job.query));
      const [next] = at === -1 ? [] : this.#queue.splice(at, 1);
      if (next === undefined) continue;
      slot.current = next;
      this.#limit(slot, PREPARATION_TIMEOUT_MS);
      slot.worker.postMessage(next.job);
    }
  }

  #startSlot(): WorkerSlot {
    const { file, projectId, dataset, visibilityWindow } = this.#options;
    const data: WorkerOptions = { file, projectId, dataset, visibilityWindow };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    const slot: WorkerSlot = { worker, current: null, timer: null };
    worker.unref();
    worker.on('message', (report: Report) => this.#receive(slot, report));
    worker.on('error', (error) => this.#replace(slot, errorOf(error)));
    return slot;
  }

  #receive(slot: WorkerSlot, report: Report): void {
    const entry = slot.current;
    if (report.kind === 'ready' || entry === null || report.id !== entry.job.id) return;
    if (report.kind === 'started') {
      this.#limit(slot, this.#options.timeoutMs);
      return;
    }
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.current = null;
    if (report.kind === 'result') {
      if (report.ms > MIN_SLOW_MS) this.#remember(entry.job.query);
      else this.#slow.delete(entry.job.query);
      entry.resolve({ json: report.json, syncTags: report.syncTags, ms: report.ms });
    } else {
      const { status, type, message, details } = report;
      entry.reject(new LakeError(status, type, message, details));
    }
    this.#dispatch();
  }

  #limit(slot: WorkerSlot, ms: number): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = setTimeout(() => {
      const message = `The query took longer than ${ms} ms and was stopped`;
      this.#replace(slot, new LakeError(400, 'queryTimeoutError', message));
    }, ms);
  }

  #remember(query: string): void {
    if (this.#slow.size >= MAX_SLOW) this.#slow.clear();
    this.#slow.add(query);
  }

  /** Ends a worker that hangs or died, rejects its query, and starts another worker. */
  #replace(slot: WorkerSlot, error: Error): void {
    const index = this.#slots.indexOf(slot);
    if (index === -1 || this.#isClosed) return;
    if (slot.timer !== null) clearTimeout(slot.timer);
    if (slot.current !== null) this.#remember(slot.current.job.query);
    this.#slots[index] = this.#startSlot();
    slot.current?.reject(error);
    slot.current = null;
    void slot.worker.terminate();
    this.#dispatch();
  }
}

function errorOf(error: unknown): Error {
  const isMemory =
    Error.isError(error) && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isMemory) return Error.isError(error) ? error : new Error(String(error));
  return new LakeError(400, 'queryMemoryError', 'The query needs too much memory');
}

function unavailable(): LakeError {
  return new LakeError(503, 'serviceUnavailable', 'The lake is closing');
}
