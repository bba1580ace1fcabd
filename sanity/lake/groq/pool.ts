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

/** Queries that took this much processor time go to workers that take slow ones. */
const MIN_SLOW_MS = 250;
const MAX_SLOW = 200;

/**
 * Evaluates queries on threads of their own. A worker stops a query that takes too long and lives
 * on; one that does not answer is ended, and another takes its place.
 */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #slots: readonly WorkerSlot[];
  readonly #queues: Readonly<Record<Lane, FairQueue<Waiting>>>;
  readonly #slow = new Set<string>();
  #nextId = 1;
  #isClosed = false;

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

  /** Begins to load the documents for the first query. */
  warm(): void {
    if (!this.#isClosed) this.#slots[0]?.warm();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
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
      const next = slot.isFree ? this.#nextFor(slot.options) : undefined;
      if (next === undefined) continue;
      clearTimeout(next.timer);
      const job: Job = { ...next.job, id: this.#nextId };
      this.#nextId += 1;
      slot.run(job, (outcome) => this.#finish(next, outcome));
    }
  }

  #nextFor({ lanes: served, takesSlow }: SlotOptions): Waiting | undefined {
    const accepts = ({ job }: Waiting) => takesSlow || !this.#slow.has(job.query);
    for (const lane of served) {
      const next = this.#queues[lane].take(accepts);
      if (next !== undefined) return next;
    }
    return undefined;
  }

  #finish({ job, charge, resolve, reject }: Waiting, outcome: Outcome): void {
    charge(outcome.cpuMs);
    if (outcome.cpuMs > MIN_SLOW_MS) this.#remember(job.query);
    else this.#slow.delete(job.query);
    if ('result' in outcome) resolve(outcome.result);
    else reject(outcome.error);
    this.#dispatch();
  }

  #remember(query: string): void {
    if (this.#slow.size >= MAX_SLOW) this.#slow.clear();
    this.#slow.add(query);
  }
}

function unavailable(): LakeError {
  return new LakeError(503, 'serviceUnavailable', 'The lake is closing');
}
