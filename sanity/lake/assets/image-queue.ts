import { FairQueue } from '../limits/fair-queue.ts';
import { budgetKeyOf, type Lane, laneOf } from '../limits/lane.ts';
import { ProcessorBudget } from '../limits/processor-budget.ts';
import { RefusalDelay } from '../limits/refusal-delay.ts';
import { Abandoned, TooManyRequests } from '../limits/too-many-requests.ts';
import type { Caller } from '../users/caller.ts';

export type ImageLimits = {
  /** Images of a lane that are worked on at once. */
  concurrency: Readonly<Record<Lane, number>>;
  /** Images of a lane that may wait, in all and of one caller. */
  maxQueue: number;
  maxPerCaller: number;
  /** Time that one network may use at once, and gets back each second, in ms. */
  visitorBudget: { burstMs: number; perSecondMs: number };
  refusalDelayMs: number;
};

export const DEFAULT_IMAGE_LIMITS: ImageLimits = {
  concurrency: { site: 1, editors: 2, visitors: 2 },
  maxQueue: 200,
  maxPerCaller: 40,
  // A page of twenty new images takes some five seconds.
  visitorBudget: { burstMs: 20_000, perSecondMs: 400 },
  refusalDelayMs: 1000,
};

type Job = { key: string; start: () => void };
type LaneState = { queue: FairQueue<Job>; running: string[]; maxRunning: number };

/**
 * Work on images, each on one thread of the image library. Lanes do not wait for each other, callers
 * of a lane take turns, and of one network's visitors one image is worked on at a time.
 */
export class ImageQueue {
  readonly #lanes: Readonly<Record<Lane, LaneState>>;
  readonly #budget: ProcessorBudget;
  readonly #refusals: RefusalDelay;
  readonly #now: () => number;

  constructor(limits: ImageLimits, now: () => number = () => performance.now()) {
    const lane = (name: Lane): LaneState => ({
      queue: new FairQueue({ maxLength: limits.maxQueue, maxPerKey: limits.maxPerCaller }),
      running: [],
      maxRunning: limits.concurrency[name],
    });
    this.#lanes = { site: lane('site'), editors: lane('editors'), visitors: lane('visitors') };
    this.#budget = new ProcessorBudget(limits.visitorBudget, now);
    this.#refusals = new RefusalDelay(limits.refusalDelayMs);
    this.#now = now;
  }

  /**
   * @param signal aborts when nobody waits any more: a job that has not begun is dropped then.
   * @throws {TooManyRequests} when too many wait, or the visitor's network used up its time.
   */
  async run<T>(
    caller: Caller,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const lane = laneOf(caller);
    const key = budgetKeyOf(caller);
    try {
      if (lane === 'visitors') this.#budget.check(key);
      await this.#turn(lane, key, signal);
    } catch (error) {
      const isRefused = lane === 'visitors' && error instanceof TooManyRequests;
      if (isRefused) await this.#refusals.hold(signal);
      throw error;
    }
    const begin = this.#now();
    try {
      return await work();
    } finally {
      if (lane === 'visitors') this.#budget.charge(key, this.#now() - begin);
      this.#end(lane, key);
    }
  }

  /** Resolves when the job may begin. */
  #turn(lane: Lane, key: string, signal: AbortSignal | undefined): Promise<void> {
    const { queue } = this.#lanes[lane];
    const turn = Promise.withResolvers<void>();
    if (signal?.aborted === true) throw new Abandoned();
    const job: Job = { key, start: turn.resolve };
    queue.push(key, job);
    const abandon = () => {
      if (queue.remove(key, job)) turn.reject(new Abandoned());
    };
    signal?.addEventListener('abort', abandon, { once: true });
    this.#startNext(lane);
    return turn.promise;
  }

  #startNext(lane: Lane): void {
    const { queue, running, maxRunning } = this.#lanes[lane];
    if (running.length >= maxRunning) return;
    const isFree = (_: Job, key: string) => lane !== 'visitors' || !running.includes(key);
    const next = queue.take(isFree);
    if (next === undefined) return;
    running.push(next.key);
    next.start();
  }

  #end(lane: Lane, key: string): void {
    const { running } = this.#lanes[lane];
    running.splice(running.indexOf(key), 1);
    this.#startNext(lane);
  }
}
