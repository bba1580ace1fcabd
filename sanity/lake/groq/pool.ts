import { LakeError } from '../errors.ts';
import { FairQueue, type FairQueueOptions } from '../limits/fair-queue.ts';
import { type Lane, lanes } from '../limits/lane.ts';
import { Abandoned, TooManyRequests } from '../limits/too-many-requests.ts';
import type { Job, WorkerOptions } from './job.ts';
import { type Outcome, type QueryResult, type SlotOptions, WorkerSlot } from './worker-slot.ts';

export type PoolOptions = Omit<WorkerOptions, 'niceness'> & {
  slots: readonly SlotOptions[];
  queues: Readonly<Record<Lane, FairQueueOptions>>;
};

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
  timer?: NodeJS.Timeout;
  resolve: (result: QueryResult) => void;
  reject: (error: Error) => void;
};

/**
 * Queries that took this much processor time go to workers that take slow ones: twice in a row,
 * because the first time an index may have been made, or at once with much more.
 */
const MIN_SLOW_MS = 250;
const MIN_VERY_SLOW_MS = 1000;
const MAX_SLOW = 200;
/** How long queries wait for threads that run before another one is started. */
const MAX_WAIT_FOR_THREAD_MS = 100;

/**
 * Evaluates queries on threads of their own. A worker stops a query that takes too long and lives
 * on; one that does not answer is ended, and another takes its place.
 */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #slots: readonly WorkerSlot[];
  readonly #queues: Readonly<Record<Lane, FairQueue<Waiting>>>;
  /** Queries that were slow, and whether more than once. */
  readonly #slow = new Map<string, boolean>();
  #nextId = 1;
  #isClosed = false;
  #starting: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    const { slots, queues, ...data } = options;
    this.#options = options;
    this.#slots = slots.map((slot) => new WorkerSlot(slot, data));
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
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { ...request, resolve, reject };
      this.#queues[request.lane].push(request.key, waiting);
      const abandon = () => this.#drop(waiting, new Abandoned());
      request.signal.addEventListener('abort', abandon, { once: true });
      this.#limitWait(waiting);
      this.#dispatch();
    });
  }

  /**
   * Loads the documents in the thread that serves the site first.
   * @param then called when they are loaded, or cannot be.
   */
  warm(then: () => void = () => undefined): void {
    this.#slots[0]?.warm(() => {
      then();
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#starting);
    clearTimeout(this.#retry);
    for (const waiting of lanes.flatMap((lane) => this.#queues[lane].drain())) {
      clearTimeout(waiting.timer);
      waiting.reject(unavailable());
    }
    await Promise.all(this.#slots.map((slot) => slot.close(unavailable())));
  }

  #limitWait(waiting: Waiting): void {
    const { maxWaitMs } = this.#options.queues[waiting.lane];
    if (maxWaitMs === undefined) return;
    const refusal = new TooManyRequests('Other queries took too long; try again later');
    waiting.timer = setTimeout(() => this.#drop(waiting, refusal), maxWaitMs);
  }

  /** A query that runs already goes on: stopping it would cost more than its result. */
  #drop(waiting: Waiting, error: Error): void {
    clearTimeout(waiting.timer);
    if (this.#queues[waiting.lane].remove(waiting.key, waiting)) waiting.reject(error);
  }

  #dispatch(): void {
    if (this.#isClosed) return;
    for (const slot of this.#slots) {
      const next = slot.isFree && slot.hasRoom ? this.#nextFor(slot) : undefined;
      if (next === undefined) continue;
      clearTimeout(next.timer);
      const job: Job = { ...next.job, id: this.#nextId };
      this.#nextId += 1;
      slot.run(job, (outcome) => this.#finish(next, outcome));
    }
    this.#startLater();
    this.#waitForRoom();
  }

  /** Threads of other datasets tell nobody that they have nothing to do any more. */
  #waitForRoom(): void {
    const waits = this.#slots.some(
      (slot) => !slot.hasRoom && slot.options.lanes.some((lane) => this.#queues[lane].length > 0),
    );
    if (!waits || this.#retry !== undefined) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#dispatch();
    }, MAX_WAIT_FOR_THREAD_MS);
  }

  /** What a slot runs next. A thread is not started for what another one that runs may take. */
  #nextFor(slot: WorkerSlot): Waiting | undefined {
    for (const lane of slot.options.lanes) {
      const others = slot.isStarted ? [] : this.#slots.filter(({ isStarted }) => isStarted);
      const accepts = ({ job }: Waiting) =>
        this.#mayRun(slot, lane, job.query) &&
        !others.some((other) => this.#mayRun(other, lane, job.query));
      const next = this.#queues[lane].take(accepts);
      if (next !== undefined) return next;
    }
    return undefined;
  }

  #mayRun({ options }: WorkerSlot, lane: Lane, query: string): boolean {
    return options.lanes.includes(lane) && (options.takesSlow || this.#slow.get(query) !== true);
  }

  /** Each thread holds the documents: another one is started when queries had to wait. */
  #startLater(): void {
    if (this.#starting !== undefined || this.#helper() === undefined) return;
    this.#starting = setTimeout(() => {
      this.#starting = undefined;
      if (!this.#isClosed) this.#helper()?.warm(() => this.#dispatch());
    }, MAX_WAIT_FOR_THREAD_MS);
  }

  /** A thread that is not started though queries wait that it may run, and none is being started. */
  #helper(): WorkerSlot | undefined {
    return this.#slots.find((slot) => {
      const lanes = slot.options.lanes.filter((lane) => this.#queues[lane].length > 0);
      const isHelped = lanes.some((lane) =>
        this.#slots.some((other) => other.isLoading && other.options.lanes.includes(lane)),
      );
      return !slot.isStarted && slot.hasRoom && lanes.length > 0 && !isHelped;
    });
  }

  #finish({ job, charge, resolve, reject }: Waiting, outcome: Outcome): void {
    charge(outcome.cpuMs);
    if (outcome.cpuMs > MIN_SLOW_MS) this.#remember(job.query, outcome.cpuMs);
    else this.#slow.delete(job.query);
    if ('result' in outcome) resolve(outcome.result);
    else reject(outcome.error);
    this.#dispatch();
  }

  #remember(query: string, cpuMs: number): void {
    const isSlow = this.#slow.has(query) || cpuMs > MIN_VERY_SLOW_MS;
    if (this.#slow.size >= MAX_SLOW) this.#slow.clear();
    this.#slow.set(query, isSlow);
  }
}

function unavailable(): LakeError {
  return new LakeError(503, 'serviceUnavailable', 'The lake is closing');
}
