import type { Feed } from '../events/feed.ts';
import type { Delivery, NewDelivery } from './delivery.ts';
import type { Hook } from './hook.ts';
import { isRunning } from './process.ts';
import { parseRule, payloadFor, type Rule, type RuleContext } from './rule.ts';
import { send } from './send.ts';
import type { WebhookStore } from './store.ts';

export type DispatcherOptions = {
  /** How long one delivery may take. */
  timeoutMs: number;
  /** Pause before each further attempt; as many attempts as there are pauses, and one. */
  retryAfterMs: readonly number[];
  /** Longest rest of a queue whose receiver does not answer. */
  maxBackoffMs: number;
};

/** As Sanity does since April 2026. */
const DEFAULTS: DispatcherOptions = {
  timeoutMs: 30_000,
  retryAfterMs: [30_000, 30_000],
  maxBackoffMs: 60_000,
};

/** Failures in a row after which a receiver is taken to be down. */
const MIN_FAILURES_TO_BACK_OFF = 5;
const MIN_BACKOFF_MS = 1_000;

/** Reading position that is noted even when nothing was to be told, so that restarts are short. */
const SAVE_POSITION_EVERY = 500;
const PAGE = 100;
/** How soon a delivery that another process holds is asked for again. */
const RECHECK_MS = 250;
/** `setTimeout` takes no more. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Tells one hook of changes: reads the log from where it was, queues what the rule selects, and
 * sends the queue one by one. A delivery that failed waits for its next attempt beside the queue,
 * so that newer ones do not wait for it. While the receiver is down the whole queue rests, and one
 * delivery after each rest tries whether it is back: thousands of them, as an import makes, would
 * otherwise use up all their attempts on somebody who is not there.
 */
export class WebhookDispatcher {
  readonly #hook: Hook;
  readonly #rule: Rule;
  readonly #store: WebhookStore;
  readonly #feed: Feed;
  readonly #context: RuleContext;
  readonly #options: DispatcherOptions;
  readonly #stopping = new AbortController();
  readonly #unsubscribe: () => void;
  #position: number;
  #savedPosition: number;
  #enqueueing: Promise<void> | null = null;
  #sending: Promise<void> | null = null;
  #hasMore = false;
  #isSendAsked = false;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  /** In ms since the epoch. */
  #backoffUntil = 0;

  constructor(
    hook: Hook,
    deps: { store: WebhookStore; feed: Feed; context: RuleContext },
    options: Partial<DispatcherOptions> = {},
  ) {
    this.#hook = hook;
    this.#rule = parseRule(hook);
    this.#store = deps.store;
    this.#feed = deps.feed;
    this.#context = deps.context;
    this.#options = { ...DEFAULTS, ...options };
    this.#position = deps.store.position(hook.id);
    this.#savedPosition = this.#position;
    this.#unsubscribe = deps.feed.subscribe(() => this.#enqueue());
    this.#enqueue();
    this.#send();
  }

  /** Stops at once; a delivery under way is cut off and sent again by the next process. */
  async stop(): Promise<void> {
    this.#unsubscribe();
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#enqueueing;
    await this.#sending;
    if (this.#position > this.#savedPosition)
      this.#store.enqueue(this.#hook.id, this.#position, []);
  }

  #enqueue(): void {
    this.#hasMore = true;
    this.#enqueueing ??= this.#enqueueAll()
      .catch((error) => this.#logError(error))
      .finally(() => {
        this.#enqueueing = null;
        if (this.#hasMore && !this.#stopping.signal.aborted) this.#enqueue();
      });
  }

  async #enqueueAll(): Promise<void> {
    while (this.#hasMore && !this.#stopping.signal.aborted) {
      this.#hasMore = false;
      const page = this.#feed.read(this.#position, PAGE);
      const deliveries: NewDelivery[] = [];
      for (const entry of page) {
        for (const change of entry.changes) {
          const payload = await payloadFor(this.#rule, change, this.#context).catch(() => null);
          if (payload === null) continue;
          deliveries.push({
            seq: entry.seq,
            transactionId: entry.id,
            transactionTime: entry.timestamp,
            documentId: change.documentId,
            ...payload,
          });
        }
        this.#position = entry.seq;
      }
      if (deliveries.length > 0 || this.#position - this.#savedPosition >= SAVE_POSITION_EVERY) {
        this.#store.enqueue(this.#hook.id, this.#position, deliveries);
        this.#savedPosition = this.#position;
      }
      if (deliveries.length > 0) this.#send();
      if (page.length === PAGE) this.#hasMore = true;
    }
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
        if (this.#backoffUntil > this.#now()) break;
        const claimed = this.#store.claim(this.#hook.id);
        if (claimed === null) break;
        await this.#deliver(claimed.delivery, claimed.tried);
        if (this.#stopping.signal.aborted) return;
      }
    }
  }

  async #deliver(delivery: Delivery, tried: number): Promise<void> {
    const { signal } = this.#stopping;
    const { retryAfterMs, timeoutMs } = this.#options;
    const { clock, projectId, dataset } = this.#context;
    const now = clock();
    const begin = performance.now();
    const context = { projectId, dataset, now, timeoutMs, signal };
    const outcome = await send(this.#hook, delivery, context);
    try {
      if (signal.aborted && outcome.statusCode === null) {
        // Cut off by our own end, which is no attempt: it is sent again.
        this.#store.release(delivery);
        return;
      }
      this.#updateBackoff(outcome.statusCode);
      const pause = mayRetry(outcome.statusCode) ? retryAfterMs[tried] : undefined;
      const durationMs = Math.round(performance.now() - begin);
      const attempt = { ...outcome, createdAt: now.toISOString(), durationMs };
      const retryAt = pause === undefined ? null : clock().getTime() + pause;
      this.#store.finish(delivery, attempt, outcome.failure === null ? null : retryAt);
    } catch (error) {
      // What came of it could not be noted (a full disk): better told twice than never.
      this.#store.release(delivery);
      throw error;
    }
  }

  /** Rests longer with each failure in a row, as if nobody were there; an answer ends that. */
  #updateBackoff(statusCode: number | null): void {
    this.#failures = statusCode === null || statusCode >= 500 ? this.#failures + 1 : 0;
    const beyond = this.#failures - MIN_FAILURES_TO_BACK_OFF;
    if (beyond < 0) return;
    const rest = Math.min(MIN_BACKOFF_MS * 2 ** beyond, this.#options.maxBackoffMs);
    this.#backoffUntil = this.#now() + rest;
  }

  #now(): number {
    return this.#context.clock().getTime();
  }

  /** Comes back when the next attempt is due. */
  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#stopping.signal.aborted) return;
    if (this.#isSendAsked) {
      this.#send();
      return;
    }
    const due = this.#store.nextDue(this.#hook.id);
    if (due === null) return;
    const wait = Math.max(due, this.#backoffUntil) - this.#now();
    // What is due but could not be had is with another process, which may have died with it.
    if (wait <= 0) this.#store.releaseAbandoned(isRunning);
    this.#timer = setTimeout(
      () => this.#send(),
      Math.min(Math.max(wait, RECHECK_MS), MAX_TIMER_MS),
    );
    this.#timer.unref();
  }

  #logError(error: unknown): void {
    console.error(`The webhook "${this.#hook.name}" failed:`, error);
  }
}

/** Answers below 500 mean that the same would be refused again, but for "too many requests". */
function mayRetry(statusCode: number | null): boolean {
  return statusCode === null || statusCode >= 500 || statusCode === 429;
}
