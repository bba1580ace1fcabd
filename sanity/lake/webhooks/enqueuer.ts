import type { Feed } from '../events/feed.ts';
import type { NewDelivery } from './delivery.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import type { Hook } from './hook.ts';
import { parseRule, payloadFor, type Rule, type RuleContext } from './rule.ts';

/** The position is saved at least this often, so that a restart has little to read again. */
const SAVE_POSITION_EVERY = 500;
const PAGE_SIZE = 100;

export type EnqueuerDeps = {
  feed: Feed;
  queue: DeliveryQueue;
  context: RuleContext;
  /** Number of the last transaction that the hook has read. */
  position: number;
  onQueued: () => void;
  onError: (error: unknown) => void;
};

/** Reads the transaction log for one hook and queues what the hook's rule selects. */
export class DeliveryEnqueuer {
  readonly #hookId: string;
  readonly #rule: Rule;
  readonly #deps: EnqueuerDeps;
  readonly #unsubscribe: () => void;
  #position: number;
  #savedPosition: number;
  #running: Promise<void> | null = null;
  #hasMore = false;
  #isStopped = false;

  constructor(hook: Hook, deps: EnqueuerDeps) {
    this.#hookId = hook.id;
    this.#rule = parseRule(hook);
    this.#deps = deps;
    this.#position = deps.position;
    this.#savedPosition = deps.position;
    this.#unsubscribe = deps.feed.subscribe(() => this.#start());
    this.#start();
  }

  /** Saves the position after the page that is being read. */
  async stop(): Promise<void> {
    this.#unsubscribe();
    this.#isStopped = true;
    await this.#running;
    if (this.#position > this.#savedPosition) {
      this.#deps.queue.enqueue(this.#hookId, this.#position, []);
    }
  }

  #start(): void {
    this.#hasMore = true;
    this.#running ??= this.#run()
      .catch((error) => {
        // Nothing of this page was queued (a full disk, say): it is read again.
        this.#position = this.#savedPosition;
        this.#deps.onError(error);
      })
      .finally(() => {
        this.#running = null;
        if (this.#hasMore && !this.#isStopped) this.#start();
      });
  }

  async #run(): Promise<void> {
    while (this.#hasMore && !this.#isStopped) {
      const page = this.#deps.feed.read(this.#position, PAGE_SIZE);
      this.#hasMore = page.length === PAGE_SIZE;
      const deliveries: NewDelivery[] = [];
      for (const entry of page) {
        for (const change of entry.changes) {
          // A rule that cannot be evaluated for a document does not select it.
          const payload = await payloadFor(this.#rule, change, this.#deps.context).catch(
            () => null,
          );
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
      this.#save(deliveries);
    }
  }

  #save(deliveries: readonly NewDelivery[]): void {
    const isDue = this.#position - this.#savedPosition >= SAVE_POSITION_EVERY;
    if (deliveries.length === 0 && !isDue) return;
    this.#deps.queue.enqueue(this.#hookId, this.#position, deliveries);
    this.#savedPosition = this.#position;
    if (deliveries.length > 0) this.#deps.onQueued();
  }
}
