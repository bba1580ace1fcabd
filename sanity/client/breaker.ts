/** So many failures in a row are no accident. */
const MOST_FAILURES = 3;

/** A question that takes this long, in ms, is a hang; the next would cost as much. */
export const HANG_MS = 2_000;

/**
 * Remembers whether the CMS is worth asking. After a hang or a row of failures it is `open`: pages
 * are then made from copies without asking, until a question that nobody waits for is answered.
 */
export class Breaker {
  #failures = 0;
  #openedAt: Date | undefined;
  #succeededAt: Date | undefined;
  #failedAt: Date | undefined;
  #fault: string | undefined;

  get isOpen(): boolean {
    return this.#openedAt !== undefined;
  }

  /** Whether the last question failed. */
  get isFailing(): boolean {
    return this.#failures > 0;
  }

  /** What is known of the CMS, for operators. Instants are of answers, not of content. */
  get report() {
    return {
      state: this.isOpen ? ('open' as const) : ('closed' as const),
      openedAt: this.#openedAt,
      succeededAt: this.#succeededAt,
      failedAt: this.#failedAt,
      fault: this.#fault,
    };
  }

  succeeded(at: Date): void {
    this.#failures = 0;
    this.#openedAt = undefined;
    this.#succeededAt = at;
    this.#fault = undefined;
  }

  /**
   * @param tookMs how long the failed question took.
   * @param fault what went wrong, in a few words without addresses and secrets.
   */
  failed(at: Date, tookMs: number, fault: string): void {
    this.#failures += 1;
    this.#failedAt = at;
    this.#fault = fault;
    if (this.#failures >= MOST_FAILURES || tookMs >= HANG_MS) this.#openedAt ??= at;
  }
}
