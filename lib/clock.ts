/** The only place that reads time, so that tests can replace it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

let clock: Clock = systemClock;

/** The current instant. */
export function now(): Date {
  return clock();
}

/** Replaces the clock. @returns a function that puts the former one back. */
export function setClock(replacement: Clock): () => void {
  const former = clock;
  clock = replacement;
  return () => {
    clock = former;
  };
}
