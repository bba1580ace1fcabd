type Flight<T> = { result: Promise<T>; waiting: number; controller: AbortController };

/** Does once what several callers want at the same time, and aborts it when all have gone. */
export class SharedWork<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /** @param signal aborts when this caller has gone; absent for one who always waits. */
  run(
    key: string,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const flight = this.#flights.get(key) ?? this.#start(key, work);
    flight.waiting += 1;
    if (signal !== undefined) {
      const leave = () => this.#leave(key, flight);
      if (signal.aborted) leave();
      else {
        signal.addEventListener('abort', leave, { once: true });
        const forget = () => signal.removeEventListener('abort', leave);
        flight.result.then(forget, forget);
      }
    }
    return flight.result;
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight = { result: work(controller.signal), waiting: 0, controller };
    this.#flights.set(key, flight);
    const end = () => this.#end(key, flight);
    flight.result.then(end, end);
    return flight;
  }

  #leave(key: string, flight: Flight<T>): void {
    flight.waiting -= 1;
    if (flight.waiting > 0) return;
    // Whoever asks from now on needs a new run.
    this.#end(key, flight);
    flight.controller.abort();
  }

  #end(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
