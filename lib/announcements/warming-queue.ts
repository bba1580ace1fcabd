import { warm } from '#lib/changes/warm.ts';

/** Small enough that what a new boundary asks for soon gets its turn. */
const AT_A_TIME = 20;

/**
 * Asks for pages until they are made again, whatever number of boundaries ask for them: what came
 * last goes first, and a page that is waiting already is not asked for twice. One run at a time.
 */
export class WarmingQueue {
  #waiting = new Set<string>();
  #running: Promise<void> | undefined;
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

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      const batch = [...this.#waiting].slice(0, AT_A_TIME);
      for (const path of batch) this.#waiting.delete(path);
      await this.#warm(batch);
    }
  }
}
