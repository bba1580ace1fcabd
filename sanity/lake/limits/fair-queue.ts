import { TooManyRequests } from './too-many-requests.ts';

export type FairQueueOptions = {
  maxLength: number;
  /** The same for one caller. */
  maxPerKey: number;
  /** How long an item may wait, in ms; for ever if absent. */
  maxWaitMs?: number;
};

/** A queue that serves its callers in turn, so that one with many items delays nobody else. */
export class FairQueue<T> {
  readonly #options: FairQueueOptions;
  /** In the order of their turns. */
  readonly #byKey = new Map<string, T[]>();
  #length = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#length;
  }

  /** @throws {TooManyRequests} when too many items wait, of this caller or in all. */
  push(key: string, item: T): void {
    const items = this.#byKey.get(key) ?? [];
    const isFull = this.#length >= this.#options.maxLength;
    if (isFull || items.length >= this.#options.maxPerKey) {
      throw new TooManyRequests('Too many requests are waiting; try again later');
    }
    items.push(item);
    this.#byKey.set(key, items);
    this.#length += 1;
  }

  /** Takes the next item that may be taken now; those of a key keep their order. */
  take(accepts: (item: T, key: string) => boolean = () => true): T | undefined {
    for (const [key, items] of this.#byKey) {
      const at = items.findIndex((item) => accepts(item, key));
      if (at === -1) continue;
      const [item] = items.splice(at, 1);
      this.#length -= 1;
      this.#byKey.delete(key);
      if (items.length > 0) this.#byKey.set(key, items);
      return item;
    }
    return undefined;
  }

  /** @returns false when the item does not wait any more. */
  remove(key: string, item: T): boolean {
    const items = this.#byKey.get(key) ?? [];
    const at = items.indexOf(item);
    if (at === -1) return false;
    items.splice(at, 1);
    this.#length -= 1;
    if (items.length === 0) this.#byKey.delete(key);
    return true;
  }

  drain(): T[] {
    const items = [...this.#byKey.values()].flat();
    this.#byKey.clear();
    this.#length = 0;
    return items;
  }
}
