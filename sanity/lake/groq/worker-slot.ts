import type { Worker } from 'node:worker_threads';
import { Damaged } from '#lib/node/storage-errors.ts';
import { LakeError } from '../errors.ts';
import type { Lane } from '../limits/lane.ts';
import type { Job, Report, WorkerOptions } from './job.ts';
import { startWorker } from './start-worker.ts';
import { threads } from './threads.ts';

export type SlotOptions = {
  /** The lanes that a worker serves; the first one with work goes first. */
  lanes: readonly Lane[];
  /** False keeps it free of queries that took long before. */
  takesSlow: boolean;
  niceness: number;
  maxMemoryMb: number;
  /** Ends a thread that had nothing to do for as long; it is started again when it is wanted. */
  idleMs?: number | undefined;
};

export type QueryResult = {
  json: string;
  syncTags: string[];
  ms: number;
  /** JSON text, when it was asked for. */
  sourceMap?: string | undefined;
};

/** What became of a job, and the processor time that it took, in ms. */
export type Outcome = { cpuMs: number } & ({ result: QueryResult } | { error: Error });

/** Time to load documents and apply changes before a query starts. */
const PREPARATION_TIMEOUT_MS = 60_000;
/** How long a worker may be overdue before it is ended. */
const GRACE_MS = 1000;

/**
 * A worker that evaluates one query at a time. It starts with its first query; when it dies or does
 * not answer, the next query starts another.
 */
export class WorkerSlot {
  readonly options: SlotOptions;
  readonly #data: WorkerOptions;
  #worker: Worker | null = null;
  #current: { job: Job; end: (outcome: Outcome) => void } | null = null;
  #timer: NodeJS.Timeout | undefined;
  #onReady: (() => void) | undefined;

  constructor(options: SlotOptions, data: Omit<WorkerOptions, 'niceness'>) {
    this.options = options;
    this.#data = { ...data, niceness: options.niceness };
  }

  get isFree(): boolean {
    return this.#current === null && !this.isLoading;
  }

  /** Whether its thread runs, though it may still be loading the documents. */
  get isStarted(): boolean {
    return this.#worker !== null;
  }

  /** Whether its thread loads the documents, and no query waits for just that. */
  get isLoading(): boolean {
    return this.#onReady !== undefined;
  }

  /** Whether its thread runs, or may be started without too many running. */
  get hasRoom(): boolean {
    return this.isStarted || this.#isWanted || threads.hasRoom;
  }

  get mayEnd(): boolean {
    return !this.#isWanted && this.isStarted && this.isFree;
  }

  /** Ends its thread, which has nothing to do. */
  stop(): void {
    const worker = this.#worker;
    clearTimeout(this.#timer);
    this.#worker = null;
    threads.ended(this);
    void worker?.terminate();
  }

  /** Whether its thread stays when it has nothing to do. */
  get #isWanted(): boolean {
    return this.options.idleMs === undefined;
  }

  /** Begins to load the documents. @param then called when they are loaded. */
  warm(then: () => void): void {
    if (this.#worker === null) {
      this.#onReady = then;
      this.#worker = this.#start();
    } else then();
  }

  /** @param end called once with what became of the job. */
  run(job: Job, end: (outcome: Outcome) => void): void {
    this.#current = { job, end };
    threads.used(this);
    this.#worker ??= this.#start();
    this.#limit(PREPARATION_TIMEOUT_MS);
    this.#worker.postMessage(job);
  }

  async close(error: Error): Promise<void> {
    const worker = this.#worker;
    this.#end({ cpuMs: 0, error });
    this.#worker = null;
    clearTimeout(this.#timer);
    threads.ended(this);
    await worker?.terminate();
  }

  #start(): Worker {
    if (!this.#isWanted) threads.begin(this);
    const { worker, isReady } = startWorker(this.#data, this.options.maxMemoryMb);
    worker.on('message', (report: Report) => {
      if (this.#worker === worker) this.#receive(report);
    });
    worker.on('error', (error) => {
      if (this.#worker === worker) this.#replace(errorOf(error));
    });
    if (isReady) setImmediate(() => this.#ready());
    return worker;
  }

  #receive(report: Report): void {
    if (report.kind === 'ready') this.#ready();
    if (report.kind === 'ready' || this.#current?.job.id !== report.id) return;
    if (report.kind === 'started') {
      this.#limit(this.#current.job.limits.maxWallMs + GRACE_MS);
    } else if (report.kind === 'fault') {
      this.#replace(new Damaged(report.message));
    } else if (report.kind === 'result') {
      const { cpuMs, json, syncTags, ms, sourceMap } = report;
      this.#end({ cpuMs, result: { json, syncTags, ms, sourceMap } });
    } else {
      const { cpuMs, status, type, message, details } = report;
      this.#end({ cpuMs, error: new LakeError(status, type, message, details) });
    }
  }

  #ready(): void {
    const then = this.#onReady;
    this.#onReady = undefined;
    then?.();
  }

  #limit(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const message = `The query took longer than ${ms} ms and was stopped`;
      this.#replace(new LakeError(400, 'queryTimeoutError', message));
    }, ms);
  }

  #replace(error: Error): void {
    const worker = this.#worker;
    this.#worker = null;
    threads.ended(this);
    this.#ready();
    this.#end({ cpuMs: this.#current?.job.limits.maxWallMs ?? 0, error });
    void worker?.terminate();
  }

  #end(outcome: Outcome): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = null;
    current?.end(outcome);
    const { idleMs } = this.options;
    if (idleMs === undefined || this.#current !== null) return;
    this.#timer = setTimeout(() => {
      if (this.mayEnd) this.stop();
    }, idleMs);
    this.#timer.unref();
  }
}

function errorOf(error: unknown): Error {
  const isMemory =
    Error.isError(error) && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isMemory) return Error.isError(error) ? error : new Error(String(error));
  return new LakeError(400, 'queryMemoryError', 'The query needs too much memory');
}
