import { Worker } from 'node:worker_threads';
import { LakeError } from '../errors.ts';
import type { Job, Report, WorkerOptions } from './job.ts';

export type PoolOptions = WorkerOptions & {
  workers: number;
  /** How long one query may be evaluated. */
  limitMs: number;
  /** How many queries may wait. */
  maxQueue: number;
};

export type Answer = { json: string; syncTags: string[]; ms: number };

type Waiting = {
  job: Job;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
};

type Seat = { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | null };

/** Loading documents and taking in changes is not the query's fault, but it must end too. */
const PREPARATION_LIMIT_MS = 60_000;
const MEMORY_LIMIT_MB = 2048;

/** Queries that took this long before run on the first worker only, so that others go on. */
const SLOW_MS = 250;
const MAX_SLOW = 200;

/**
 * Evaluates queries on threads of their own. A query that takes too long is ended together with
 * its thread; the other threads go on, and a new one takes its place.
 */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #seats: Seat[] = [];
  readonly #queue: Waiting[] = [];
  readonly #slow = new Set<string>();
  #nextId = 1;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    for (let i = 0; i < options.workers; i += 1) this.#seats.push(this.#newSeat());
  }

  /** @throws {LakeError} 400 when the query is wrong or too slow, 429 when too many wait. */
  run(job: Omit<Job, 'id'>): Promise<Answer> {
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
    const waiting = [...this.#queue.splice(0), ...this.#seats.map((seat) => seat.current)];
    for (const entry of waiting) entry?.reject(unavailable());
    for (const seat of this.#seats) if (seat.timer !== null) clearTimeout(seat.timer);
    await Promise.all(this.#seats.map((seat) => seat.worker.terminate()));
  }

  #dispatch(): void {
    for (const [index, seat] of this.#seats.entries()) {
      if (seat.current !== null) continue;
      const takesSlow = index === 0;
      const at = this.#queue.findIndex(({ job }) => takesSlow || !this.#slow.has(job.query));
      const [next] = at === -1 ? [] : this.#queue.splice(at, 1);
      if (next === undefined) continue;
      seat.current = next;
      this.#limit(seat, PREPARATION_LIMIT_MS);
      seat.worker.postMessage(next.job);
    }
  }

  #newSeat(): Seat {
    const { file, projectId, dataset, visibilityWindow } = this.#options;
    const data: WorkerOptions = { file, projectId, dataset, visibilityWindow };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    const seat: Seat = { worker, current: null, timer: null };
    worker.unref();
    worker.on('message', (report: Report) => this.#receive(seat, report));
    worker.on('error', (error) => this.#lose(seat, lossOf(error)));
    return seat;
  }

  #receive(seat: Seat, report: Report): void {
    const entry = seat.current;
    if (report.kind === 'ready' || entry === null || report.id !== entry.job.id) return;
    if (report.kind === 'started') {
      this.#limit(seat, this.#options.limitMs);
      return;
    }
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.current = null;
    if (report.kind === 'answer') {
      if (report.ms > SLOW_MS) this.#remember(entry.job.query);
      else this.#slow.delete(entry.job.query);
      entry.resolve({ json: report.json, syncTags: report.syncTags, ms: report.ms });
    } else {
      const { status, type, message, details } = report;
      entry.reject(new LakeError(status, type, message, details));
    }
    this.#dispatch();
  }

  #limit(seat: Seat, ms: number): void {
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = setTimeout(() => {
      const message = `The query took longer than ${ms} ms and was stopped`;
      this.#lose(seat, new LakeError(400, 'queryTimeoutError', message));
    }, ms);
  }

  #remember(query: string): void {
    if (this.#slow.size >= MAX_SLOW) this.#slow.clear();
    this.#slow.add(query);
  }

  /** Ends a worker that hangs or died, answers for it, and seats another. */
  #lose(seat: Seat, error: Error): void {
    const index = this.#seats.indexOf(seat);
    if (index === -1 || this.#isClosed) return;
    if (seat.timer !== null) clearTimeout(seat.timer);
    if (seat.current !== null) this.#remember(seat.current.job.query);
    this.#seats[index] = this.#newSeat();
    seat.current?.reject(error);
    seat.current = null;
    void seat.worker.terminate();
    this.#dispatch();
  }
}

function lossOf(error: unknown): Error {
  const isMemory =
    Error.isError(error) && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isMemory) return Error.isError(error) ? error : new Error(String(error));
  return new LakeError(400, 'queryMemoryError', 'The query needs too much memory');
}

function unavailable(): LakeError {
  return new LakeError(503, 'serviceUnavailable', 'The lake is closing');
}
