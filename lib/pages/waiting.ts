/** Why a page is drawn, the most urgent first; `unread`: nobody has asked for it yet. */
const REASONS = [
  'missing',
  'boundary',
  'content',
  'reader',
  'recovery',
  'counts',
  'unread',
] as const;
export type Reason = (typeof REASONS)[number];

export type Waiting = {
  reason: Reason;
  order: number;
  failures: number;
  notBefore: number;
  /** In ms of `performance.now`. */
  since: number;
};

/** The pages that wait to be drawn, each once however often it was asked for. */
export class WaitingPages {
  readonly #reads: (key: string) => number;
  readonly #pages = new Map<string, Waiting>();
  readonly #keys: Readonly<Record<Reason, Set<string>>>;
  #order = 0;

  /** @param reads how often a page was read lately. */
  constructor(reads: (key: string) => number) {
    this.#reads = reads;
    this.#keys = {
      missing: new Set(),
      boundary: new Set(),
      content: new Set(),
      reader: new Set(),
      recovery: new Set(),
      counts: new Set(),
      unread: new Set(),
    };
  }

  get size(): number {
    return this.#pages.size;
  }

  /** Whether a page waits for one of these reasons. */
  hasAny(...reasons: readonly Reason[]): boolean {
    return reasons.some((reason) => this.#keys[reason].size > 0);
  }

  get(key: string): Waiting | undefined {
    return this.#pages.get(key);
  }

  add(key: string, reason: Reason): void {
    const former = this.#pages.get(key);
    // A reader of a page that waits already is no reason to draw it before others.
    const isUrgent =
      former === undefined || (reason !== 'reader' && rank(reason) < rank(former.reason));
    this.#put(key, {
      reason: isUrgent ? reason : former.reason,
      order: former?.order ?? this.#order++,
      failures: former?.failures ?? 0,
      // What failed may succeed after a change; a reader alone is no reason to try sooner.
      notBefore: reason === 'reader' ? (former?.notBefore ?? 0) : 0,
      since: former?.since ?? performance.now(),
    });
  }

  /** Puts a page that failed behind the others of its kind. */
  retry(key: string, reason: Reason, failures: number, notBefore: number): void {
    const since = performance.now();
    this.#put(key, { reason, order: this.#order++, failures, notBefore, since });
  }

  delete(key: string): void {
    const former = this.#pages.get(key);
    if (former === undefined) return;
    this.#keys[former.reason].delete(key);
    this.#pages.delete(key);
  }

  #put(key: string, page: Waiting): void {
    this.delete(key);
    this.#pages.set(key, page);
    this.#keys[page.reason].add(key);
  }

  /**
   * The most urgent; of these the one that most readers have met out of date by now, so that what is
   * read less waits longer but not for ever; of what nobody reads the first that came.
   */
  next(): [string, Waiting] | undefined {
    const at = performance.now();
    for (const reason of REASONS) {
      let best: [string, Waiting] | undefined;
      for (const key of this.#keys[reason]) {
        const page = this.#pages.get(key);
        if (page === undefined || page.notBefore > at) continue;
        if (best === undefined || this.#isBefore([key, page], best, at)) best = [key, page];
      }
      if (best !== undefined) return best;
    }
    return undefined;
  }

  /** The time of `performance.now` at which one may be drawn; Infinity when none waits. */
  dueAt(): number {
    return Math.min(...[...this.#pages.values()].map(({ notBefore }) => notBefore));
  }

  /** Of two that are drawn for the same reason. */
  #isBefore(
    [key, one]: [string, Waiting],
    [otherKey, other]: [string, Waiting],
    at: number,
  ): boolean {
    // Those put in by one change wait equally long, but for parts of a millisecond.
    const met = (name: string, { since }: Waiting) => this.#reads(name) * (1 + at - since);
    const difference =
      met(otherKey, other) - met(key, one) ||
      this.#reads(otherKey) - this.#reads(key) ||
      one.order - other.order;
    return difference < 0;
  }
}

function rank(reason: Reason): number {
  return REASONS.indexOf(reason);
}
