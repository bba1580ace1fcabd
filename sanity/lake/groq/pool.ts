import { Worker } from 'node:worker_threads';
import { LakeError } from '../errors.ts';
import { FairQueue, type FairQueueOptions } from '../limits/fair-queue.ts';
import { type Lane, lanes } from '../limits/lane.ts';
import { Abandoned } from '../limits/too-many-requests.ts';
import type { Job, Report, WorkerOptions } from './job.ts';

export type SlotOptions = {
  /** The lanes that a worker serves; the first one with work goes first. */
  lanes: readonly Lane[];
  /** False keeps it free of queries that took long before. */
  takesSlow: boolean;
  niceness: number;
};

export type PoolOptions = Omit<WorkerOptions, 'niceness'> & {
  slots: readonly SlotOptions[];
  queues: Readonly<Record<Lane, FairQueueOptions>>;
};

export type QueryResult = { json: string; syncTags: string[]; ms: number };

export type PoolRequest = {
  job: Omit<Job, 'id'>;
  lane: Lane;
  /** Callers of a lane are served in turn. */
  key: string;
  /** Aborts when nobody waits for the result any more. */
  signal: AbortSignal;
  /** Told the processor time that the query took, in ms, also when it failed. */
  charge: (cpuMs: number) => void;
};

type Waiting = PoolRequest & {
  id: number;
  resolve: (result: QueryResult) => void;
  reject: (error: Error) => void;
};

type WorkerSlot = {
  options: SlotOptions;
  /** Null until its first query. */
  worker: Worker | null;
  current: Waiting | null;
  timer: NodeJS.Timeout | null;
};

/** Time to load documents and apply changes before a query starts. */
const PREPARATION_TIMEOUT_MS = 60_000;
/** How long a worker may be overdue before it is ended. */
const GRACE_MS = 1000;
const MAX_MEMORY_MB = 2048;

/** Queries that took this much processor time go to workers that take slow ones. */
const MIN_SLOW_MS = 250;
const MAX_SLOW = 200;

/**
 * Evaluates queries on threads of their own. A worker stops a query that takes too long and lives
 * on; one that does not answer is ended, and another takes its place.
 */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #slots: WorkerSlot[];
  readonly #queues: Readonly<Record<Lane, FairQueue<Waiting>>>;
  readonly #slow = new Set<string>();
  #nextId = 1;
  #isClosed = false;

  constructor(options: PoolOptions) {
    const { queues } = options;
    this.#options = options;
    this.#slots = options.slots.map((slot) => emptySlot(slot));
    this.#queues = {
      site: new FairQueue(queues.site),
      editors: new FairQueue(queues.editors),
      visitors: new FairQueue(queues.visitors),
    };
  }

  /** @throws {LakeError} 400 when the query is wrong or too slow, 429 when too many wait. */
  run(request: PoolRequest): Promise<QueryResult> {
    if (this.#isClosed) return Promise.reject(unavailable());
    if (request.signal.aborted) return Promise.reject(new Abandoned());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { ...request, id, resolve, reject };
      this.#queues[request.lane].push(request.key, waiting);
      request.signal.addEventListener('abort', () => this.#abandon(waiting), { once: true });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = lanes.flatMap((lane) => this.#queues[lane].drain());
    for (const entry of waiting) entry.reject(unavailable());
    for (const slot of this.#slots) {
      slot.current?.reject(unavailable());
      if (slot.timer !== null) clearTimeout(slot.timer);
    }
    await Promise.all(this.#slots.map((slot) => slot.worker?.terminate()));
  }

  /** A query that runs already goes on: stopping it would cost more than its result. */
  #abandon(waiting: Waiting): void {
    if (this.#queues[waiting.lane].remove(waiting.key, waiting)) waiting.reject(new Abandoned());
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (slot.current !== null) continue;
      const next = this.#nextFor(slot.options);
      if (next === undefined) continue;
      slot.current = next;
      slot.worker ??= this.#startWorker(slot);
      this.#limit(slot, PREPARATION_TIMEOUT_MS);
      const job: Job = { ...next.job, id: next.id };
      slot.worker.postMessage(job);
    }
  }

  #nextFor({ lanes: served, takesSlow }: SlotOptions): Waiting | undefined {
    for (const lane of served) {
      const next = this.#queues[lane].take(({ job }) => takesSlow || !this.#slow.has(job.query));
      if (next !== undefined) return next;
    }
    return undefined;
  }

  #startWorker(slot: WorkerSlot): Worker {
    const { file, projectId, dataset, visibilityWindow } = this.#options;
    const { niceness } = slot.options;
    const data: WorkerOptions = { file, projectId, dataset, visibilityWindow, niceness };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    worker.unref();
    worker.on('message', (report: Report) => this.#receive(slot, report));
    worker.on('error', (error) => {
      if (slot.worker === worker) this.#replace(slot, errorOf(error));
    });
    return worker;
  }

  #receive(slot: WorkerSlot, report: Report): void {
    const entry = slot.current;
    if (report.kind === 'ready' || entry === null || report.id !== entry.id) return;
    if (report.kind === 'started') {
      this.#limit(slot, entry.job.limits.maxWallMs + GRACE_MS);
      return;
    }
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.current = null;
    entry.charge(report.cpuMs);
    if (report.cpuMs > MIN_SLOW_MS) this.#remember(entry.job.query);
    else this.#slow.delete(entry.job.query);
    if (report.kind === 'result') {
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

  /** Ends a worker that hangs or died and rejects its query; the next query starts another. */
  #replace(slot: WorkerSlot, error: Error): void {
    if (this.#isClosed) return;
    const { worker, current } = slot;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.worker = null;
    slot.current = null;
    if (current !== null) {
      this.#remember(current.job.query);
      current.charge(current.job.limits.maxWallMs);
      current.reject(error);
    }
    void worker?.terminate();
    this.#dispatch();
  }
}

function emptySlot(options: SlotOptions): WorkerSlot {
  return { options, worker: null, current: null, timer: null };
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
