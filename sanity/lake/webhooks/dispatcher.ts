import type { Feed } from '../events/feed.ts';
import { lakeLog } from '../log.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { DeliveryEnqueuer } from './enqueuer.ts';
import type { Hook } from './hook.ts';
import type { HookStore } from './hook-store.ts';
import { isRunning } from './process.ts';
import type { RuleContext } from './rule.ts';
import { send } from './send.ts';

export type DispatcherOptions = {
  /** Whether deliveries may go to this machine and to private networks. */
  allowPrivate: boolean;
  /** How long one delivery may take. */
  timeoutMs: number;
  /** Pause before each further attempt; as many attempts as there are pauses, and one. */
  retryAfterMs: readonly number[];
  /** Longest rest of a queue whose receiver does not answer. */
  maxBackoffMs: number;
};

/** As Sanity does since April 2026. */
const DEFAULTS: DispatcherOptions = {
  allowPrivate: false,
  timeoutMs: 30_000,
  retryAfterMs: [30_000, 30_000],
  maxBackoffMs: 60_000,
};

/** Failures in a row after which a receiver is taken to be down. */
const MIN_FAILURES_TO_BACK_OFF = 5;
const MIN_BACKOFF_MS = 1_000;
/** How soon a delivery that another process holds is asked for again. */
const RECHECK_MS = 250;
/** How often the clock is looked at while a delivery waits: clocks are set, machines sleep. */
const MAX_WAIT_MS = 30_000;

/**
 * Delivers the changes that one hook selects, one at a time. A failed delivery waits for its retry
 * beside the queue, so that newer ones do not wait for it. While the receiver is down the whole
 * queue backs off and only probes it: thousands of deliveries, as an import makes, would otherwise
 * use up their attempts on it.
 */
export class WebhookDispatcher {
  readonly #hook: Hook;
  readonly #queue: DeliveryQueue;
  readonly #context: RuleContext;
  readonly #options: DispatcherOptions;
  readonly #enqueuer: DeliveryEnqueuer;
  readonly #stopping = new AbortController();
  #sending: Promise<void> | null = null;
  #isSendAsked = false;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  /** In ms of `performance.now`, which nobody sets. */
  #backoffUntil = Number.NEGATIVE_INFINITY;

  constructor(
    hook: Hook,
    deps: { hooks: HookStore; queue: DeliveryQueue; feed: Feed; context: RuleContext },
    options: Partial<DispatcherOptions> = {},
  ) {
    const { hooks, queue, feed, context } = deps;
    this.#hook = hook;
    this.#queue = queue;
    this.#context = context;
    this.#options = { ...DEFAULTS, ...options };
    this.#enqueuer = new DeliveryEnqueuer(hook, {
      feed,
      queue,
      context,
      position: hooks.position(hook.id),
      onQueued: () => this.#send(),
      onError: (error) => this.#logError(error),
    });
    this.#send();
  }

  /** Stops at once; a delivery under way is cut off and sent again by the next process. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#enqueuer.stop();
    await this.#sending;
  }

  #send(): void {
    this.#isSendAsked = true;
    this.#sending ??= this.#sendAll()
      .catch((error) => this.#logError(error))
      .finally(() => {
        this.#sending = null;
        this.#wait();
      });
  }

  async #sendAll(): Promise<void> {
    while (this.#isSendAsked && !this.#stopping.signal.aborted) {
      this.#isSendAsked = false;
      for (;;) {
        if (this.#backoffUntil > performance.now()) break;
        const claimed = this.#queue.claim(this.#hook.id);
        if (claimed === null) break;
        await this.#deliver(claimed.delivery, claimed.tried);
        if (this.#stopping.signal.aborted) return;
      }
    }
  }

  async #deliver(delivery: Delivery, tried: number): Promise<void> {
    const { signal } = this.#stopping;
    const { retryAfterMs, timeoutMs, allowPrivate } = this.#options;
    const { clock, projectId, dataset } = this.#context;
    const now = clock();
    const begin = performance.now();
    const context = { projectId, dataset, now, timeoutMs, signal, allowPrivate };
    const outcome = await send(this.#hook, delivery, context);
    try {
      if (signal.aborted && outcome.statusCode === null) {
        // Cut off by our own end, which is no attempt: it is sent again.
        this.#queue.release(delivery);
        return;
      }
      this.#updateBackoff(outcome.statusCode);
      const isHopeless = outcome.failure === 'other';
      const pause = !isHopeless && mayRetry(outcome.statusCode) ? retryAfterMs[tried] : undefined;
      const durationMs = Math.round(performance.now() - begin);
      const attempt = { ...outcome, createdAt: now.toISOString(), durationMs };
      const retryAt = pause === undefined ? null : clock().getTime() + pause;
      this.#queue.finish(delivery, attempt, outcome.failure === null ? null : retryAt);
    } catch (error) {
      // What came of it could not be noted (a full disk): better told twice than never.
      this.#queue.release(delivery);
      throw error;
    }
  }

  /** Rests longer with each failure in a row, as if nobody were there; an answer ends that. */
  #updateBackoff(statusCode: number | null): void {
    this.#failures = statusCode === null || statusCode >= 500 ? this.#failures + 1 : 0;
    const beyond = this.#failures - MIN_FAILURES_TO_BACK_OFF;
    if (beyond < 0) return;
    const rest = Math.min(MIN_BACKOFF_MS * 2 ** beyond, this.#options.maxBackoffMs);
    this.#backoffUntil = performance.now() + rest;
  }

  /** Comes back when the next attempt is due. */
  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#stopping.signal.aborted) return;
    if (this.#isSendAsked) {
      this.#send();
      return;
    }
    const due = this.#queue.nextDue(this.#hook.id);
    if (due === null) return;
    const wait = Math.max(
      due - this.#context.clock().getTime(),
      this.#backoffUntil - performance.now(),
    );
    // What is due but could not be had is with another process, which may have died with it.
    if (wait <= 0) this.#queue.releaseAbandoned(isRunning);
    this.#timer = setTimeout(() => this.#send(), Math.min(Math.max(wait, RECHECK_MS), MAX_WAIT_MS));
    this.#timer.unref();
  }

  #logError(error: unknown): void {
    lakeLog().error({ err: error }, `The webhook "${this.#hook.name}" failed:`);
  }
}

/** Answers below 500 mean that the same would be refused again, but for "too many requests". */
function mayRetry(statusCode: number | null): boolean {
  return statusCode === null || statusCode >= 500 || statusCode === 429;
}
