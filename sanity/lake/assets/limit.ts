import { LakeError } from '../errors.ts';

/** Runs at most `running` jobs at once and keeps at most `waiting` more; further ones get 503. */
export function createLimit(running: number, waiting: number) {
  let active = 0;
  const queue: (() => void)[] = [];

  return async function limited<T>(work: () => Promise<T>): Promise<T> {
    if (active >= running) {
      if (queue.length >= waiting) {
        throw new LakeError(503, 'tooBusy', 'Too many images are being processed; try again soon.');
      }
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      active += 1;
    }
    try {
      return await work();
    } finally {
      // The slot is passed on at once, so that no newer job takes it.
      const next = queue.shift();
      if (next === undefined) active -= 1;
      else next();
    }
  };
}

/** Callers who ask for the same key at the same time share one run of `work`. */
export function createSingleFlight<T>() {
  const flights = new Map<string, Promise<T>>();

  return function once(key: string, work: () => Promise<T>): Promise<T> {
    const flying = flights.get(key);
    if (flying !== undefined) return flying;
    const flight = work().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}
