import { setTimeout as pause } from 'node:timers/promises';

/** Changes of so long are taken together. */
const TOGETHER_MS = 1_000;
/** After a page was made again nothing is made again for so many times as long as it took, */
const REST = 2;
/** and at most so long, */
const LONGEST_REST_MS = 60;
/** and less when many wait, so that the last one is made within this; */
const ALL_WITHIN_MS = 2_500;
/** but never for less than this many times what it took: readers come first. */
const LEAST_REST = 1;

/** How long to rest, in ms, after a page that took so long, while others wait. */
export function restAfter(took: number, waiting: number): number {
  const share = ALL_WITHIN_MS / Math.max(1, waiting) - took;
  return Math.max(LEAST_REST * took, Math.min(REST * took, LONGEST_REST_MS, share));
}

export type RedrawParts = {
  /** Names the pages that changed since the last call. */
  look: () => Promise<readonly string[]>;
  /** Makes one page again. When it throws, the page is tried again later. */
  make: (path: string) => Promise<void>;
};

/**
 * Makes changed pages again in the order in which they changed, so that none waits for ever, a page
 * that changed several times meanwhile only once, and with rests, so that readers come in between.
 */
export function createRedraw({ look, make }: RedrawParts) {
  const waiting = new Set<string>();
  let lookAt = 0;

  async function step(): Promise<void> {
    if (performance.now() >= lookAt) {
      lookAt = performance.now() + TOGETHER_MS;
      for (const path of await look().catch(() => [])) waiting.add(path);
    }
    const [path] = waiting;
    if (path === undefined) {
      await pause(Math.max(0, lookAt - performance.now()), undefined, { ref: false });
      return;
    }
    const startedAt = performance.now();
    waiting.delete(path);
    const isMade = await make(path).then(
      () => true,
      () => false,
    );
    if (!isMade) waiting.add(path);
    const took = performance.now() - startedAt;
    await pause(isMade ? restAfter(took, waiting.size) : TOGETHER_MS, undefined, { ref: false });
  }

  return {
    step,
    /** For as long as this process runs; it does not keep it running. */
    start(): void {
      const next = () => {
        void step().then(next);
      };
      lookAt = performance.now() + TOGETHER_MS;
      next();
    },
  };
}
