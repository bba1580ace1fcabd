import { TooManyRequests } from './too-many-requests.ts';

export type BudgetOptions = {
  /** Processor time that a caller may use at once, in ms. */
  burstMs: number;
  /** Processor time that a caller gets back each second, in ms. */
  perSecondMs: number;
};

type Account = { leftMs: number; at: number };

/** Callers remembered; the one unused longest is dropped first. */
const MAX_KEYS = 10_000;

/** Processor time by caller. Jobs are charged afterwards, so an account may be overdrawn. */
export class ProcessorBudget {
  readonly #options: BudgetOptions;
  readonly #now: () => number;
  readonly #accounts = new Map<string, Account>();

  /** @param now in ms. */
  constructor(options: BudgetOptions, now: () => number) {
    this.#options = options;
    this.#now = now;
  }

  /** @throws {TooManyRequests} while the caller's account is overdrawn. */
  check(key: string): void {
    const { leftMs } = this.#account(key);
    if (leftMs >= 0) return;
    const seconds = Math.ceil(-leftMs / this.#options.perSecondMs);
    throw new TooManyRequests('Your requests used too much processor time', Math.max(1, seconds));
  }

  charge(key: string, ms: number): void {
    this.#account(key).leftMs -= ms;
  }

  #account(key: string): Account {
    const { burstMs, perSecondMs } = this.#options;
    const at = this.#now();
    const account = this.#accounts.get(key) ?? { leftMs: burstMs, at };
    // Moved to the end, so that the first one is the one unused longest.
    this.#accounts.delete(key);
    this.#accounts.set(key, account);
    if (this.#accounts.size > MAX_KEYS) {
      const [oldest] = this.#accounts.keys();
      if (oldest !== undefined) this.#accounts.delete(oldest);
    }
    const gained = (Math.max(0, at - account.at) / 1000) * perSecondMs;
    account.leftMs = Math.min(burstMs, account.leftMs + gained);
    account.at = at;
    return account;
  }
}
