/** Each holds the documents of its dataset, and at least 20 MB. */
const MAX_THREADS = 12;

/** A place for a thread. */
type Place = {
  /** Whether its thread has nothing to do and is not wanted at all times. */
  readonly mayEnd: boolean;
  stop(): void;
};

/**
 * The threads of this process that are not wanted at all times, over all datasets: whoever asks
 * every dataset something must not start as many threads as there are datasets.
 */
export class Threads {
  readonly #max: number;
  /** The one unused longest first. */
  readonly #running = new Set<Place>();

  constructor(max = MAX_THREADS) {
    this.#max = max;
  }

  get hasRoom(): boolean {
    return this.#running.size < this.#max || this.#endable() !== undefined;
  }

  /** Before a place starts its thread: ends the one unused longest where there are too many. */
  begin(place: Place): void {
    if (this.#running.size >= this.#max) this.#endable()?.stop();
    this.#running.add(place);
  }

  used(place: Place): void {
    if (this.#running.delete(place)) this.#running.add(place);
  }

  ended(place: Place): void {
    this.#running.delete(place);
  }

  #endable(): Place | undefined {
    for (const place of this.#running) if (place.mayEnd) return place;
    return undefined;
  }
}

export const threads = new Threads();
