const MAX_BURST = 20;
const REFILL_MS = 3000;

/**
 * Limits failed sign-ins: 20 at once, then one every three seconds. Only failures count, for all
 * callers together: a link is 256 random bits, so nobody guesses one, and a good link always works.
 */
export class SignInLimit {
  #left = MAX_BURST;
  #at: number;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
    this.#at = now();
  }

  /** Notes a failure. @returns the seconds to wait, or 0 while there were few. */
  fail(): number {
    const now = this.#now();
    const refilled = Math.max(0, now - this.#at) / REFILL_MS;
    this.#left = Math.min(MAX_BURST, this.#left + refilled);
    this.#at = now;
    if (this.#left < 1) return Math.ceil(((1 - this.#left) * REFILL_MS) / 1000);
    this.#left -= 1;
    return 0;
  }
}
