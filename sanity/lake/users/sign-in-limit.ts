const MAX_BURST = 20;
const REFILL_MS = 3000;

/**
 * Bounds how often a wrong sign-in link is looked at: 20 at once, then one every three seconds. It
 * counts failures only, and for everybody together: links are 256 random bits, so that a limit
 * keeps noise down and must not keep out whoever holds a right one.
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
