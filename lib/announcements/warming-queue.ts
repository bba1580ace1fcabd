import { warm } from '#lib/changes/warm.ts';

/** No boundary for so long, and there is time for pages that few are looking at. */
const QUIET_MS = 2_000;

/** Small enough that what a new boundary asks for soon gets its turn. */
const AT_A_TIME = 8;

/**
 * Asks for pages until they are made again, whatever number of boundaries ask for them: what came
 * last goes first, and a page that is waiting already is not asked for twice. One run at a time.
 */
export class WarmingQueue {
  #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  readonly #later = new Set<string>();
  #quiet: NodeJS.Timeout | undefined;
  readonly #warm: (paths: readonly string[]) => Promise<unknown>;

  constructor(warmPages: (paths: readonly string[]) => Promise<unknown> = warm) {
    this.#warm = warmPages;
  }

  /** @returns when nothing waits any more. */
  add(paths: readonly string[]): Promise<void> {
    this.#waiting = new Set([...paths, ...this.#waiting]);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Asks for these when nothing more was added for a while; boundaries in a row ask but once. */
  addLater(paths: readonly string[]): void {
    if (paths.length === 0) return;
    for (const path of paths) this.#later.add(path);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      const due = [...this.#later];
      this.#later.clear();
      void this.add(due);
    }, QUIET_MS).unref();
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      const batch = [...this.#waiting].slice(0, AT_A_TIME);
      for (const path of batch) this.#waiting.delete(path);
      // A page that could not be made again now is made again for its next reader.
      await this.#warm(batch).catch(() => undefined);
    }
  }
}
