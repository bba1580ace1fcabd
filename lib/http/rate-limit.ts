type Bucket = { tokens: number; at: number };

/** Keys kept; the one unused longest is dropped first. */
const MAX_KEYS = 10_000;

/** Token buckets by key, in the memory of this process. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #burst: number;
  readonly #perSecond: number;

  /** Allows `burst` at once, then `perSecond`. */
  constructor({ burst, perSecond }: { burst: number; perSecond: number }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Takes a token. @param at ms. @returns 0 when allowed, else seconds until the next try. */
  take(key: string, at: number): number {
    const bucket = this.#buckets.get(key) ?? { tokens: this.#burst, at };
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MAX_KEYS) {
      const oldest = this.#buckets.keys().next();
      if (oldest.done !== true) this.#buckets.delete(oldest.value);
    }
    const seconds = Math.max(0, at - bucket.at) / 1000;
    bucket.tokens = Math.min(this.#burst, bucket.tokens + seconds * this.#perSecond);
    bucket.at = at;
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#perSecond);
    bucket.tokens -= 1;
    return 0;
  }
}
