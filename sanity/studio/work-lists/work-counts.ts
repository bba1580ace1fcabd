/** How long each list is, by its name; absent until it was counted. */
export type WorkCounts = Readonly<Record<string, number>>;

/** How to count each list, by its name. */
export type WorkCounters = Readonly<Record<string, () => Promise<number>>>;

const INTERVAL_MS = 60_000;
/** Counts this young are not read again. */
const FRESH_MS = 3_000;

/** The lengths of lists of the desk, read every minute while somebody looks, and when asked to. */
export class WorkCountStore {
  readonly #counters: WorkCounters;
  readonly #listeners = new Set<() => void>();
  #counts: WorkCounts = {};
  #timer: ReturnType<typeof setInterval> | undefined;
  #readAt = Number.NEGATIVE_INFINITY;
  readonly #putOff: (run: () => void) => void;

  /** @param putOff when to read for the first time: what an editor came for is more urgent. */
  constructor(counters: WorkCounters, putOff: (run: () => void) => void = (run) => run()) {
    this.#counters = counters;
    this.#putOff = putOff;
  }

  readonly get = (): WorkCounts => this.#counts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#timer = setInterval(() => void this.#read(), INTERVAL_MS);
      this.#putOff(() => void this.#read());
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearInterval(this.#timer);
    };
  };

  /**
   * Reads the counts again, unless that was done just now, or is yet to be done for the first time.
   * Those that cannot be read stay.
   */
  readonly refresh = async (): Promise<void> => {
    if (this.#readAt !== Number.NEGATIVE_INFINITY) await this.#read();
  };

  readonly #read = async (): Promise<void> => {
    if (performance.now() - this.#readAt < FRESH_MS) return;
    this.#readAt = performance.now();
    const read = await Promise.allSettled(
      Object.entries(this.#counters).map(async ([name, count]) => [name, await count()] as const),
    );
    const found = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    this.#counts = { ...this.#counts, ...Object.fromEntries(found) };
    for (const listener of this.#listeners) listener();
  };
}
