import { setTimeout as pause } from 'node:timers/promises';

/** Refusals that are held back at once; further ones are sent without delay. */
const MAX_HELD = 1000;

/** Holds refusals back, so that a client which ignores `Retry-After` cannot ask all the time. */
export class RefusalDelay {
  readonly #delayMs: number;
  #held = 0;

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** Resolves after the delay, or when the caller has gone. */
  async hold(signal: AbortSignal | undefined): Promise<void> {
    if (this.#delayMs === 0 || this.#held >= MAX_HELD) return;
    this.#held += 1;
    try {
      await pause(this.#delayMs, undefined, signal ? { signal } : {});
    } catch {
      // The caller has gone.
    } finally {
      this.#held -= 1;
    }
  }
}
