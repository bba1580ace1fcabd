/** The only place that reads time, so that tests and draft previews can replace it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

let clock: Clock = systemClock;

/** The current instant by the clock in force. */
export function now(): Date {
  return clock();
}

/** Replaces the clock and returns a function that puts the former one back. */
export function setClock(replacement: Clock): () => void {
  const former = clock;
  clock = replacement;
  return () => {
    clock = former;
  };
}
