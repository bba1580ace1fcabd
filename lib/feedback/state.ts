import type { FeedbackStore } from './store.ts';
import type { KeyMaker } from './types.ts';

/** What this process knows of feedback. */
export type FeedbackState = {
  store: Promise<FeedbackStore> | undefined;
  /** Helpful counts by article, also zero once there was one. */
  counts: Map<string, number>;
  /** The instant up to which `counts` is complete, in ms since 1970. */
  asOf: number;
  /** When `counts` gets old, by `performance.now()`. */
  oldAt: number;
  reading: Promise<void> | undefined;
  /** Whether the database did not answer last time: then nobody waits for it. */
  isAway: boolean;
  /** What operators were told last of a file that cannot be opened. */
  toldOf: string | undefined;
  /** The keys of today. */
  keys: KeyMaker | undefined;
};

export function createFeedbackState(): FeedbackState {
  return {
    store: undefined,
    counts: new Map(),
    asOf: 0,
    oldAt: 0,
    reading: undefined,
    isAway: false,
    toldOf: undefined,
    keys: undefined,
  };
}
