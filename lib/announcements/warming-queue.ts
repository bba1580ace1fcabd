import { warm } from '#lib/changes/warm.ts';

/** No boundary for so long, and there is time for pages that few are looking at. */
const QUIET_MS = 2_000;

/** So few at a time that what readers see first is made first. */
const AT_A_TIME = 3;

/**
 * Asks for pages until they are made again, whatever number of boundaries ask for them: what came
 * last goes first, and a page that is waiting already is not asked for twice. One that takes long
 * holds up none but itself.
 */
export class WarmingQueue {
  #waiting = new Set<string>();
  readonly #workers = new Set<Promise<void>>();
  readonly #later = new Set<string>();
  #quiet: NodeJS.Timeout | undefined;
  readonly #warm: (paths: readonly string[]) => Promise<unknown>;

  constructor(warmPages: (paths: readonly string[]) => Promise<unknown> = warm) {
    this.#warm = warmPages;
  }

  /** @returns when nothing waits any more. */
  add(paths: readonly string[]): Promise<void> {
    this.#waiting = new Set([...paths, ...this.#waiting]);
    const more = Math.min(this.#waiting.size, AT_A_TIME - this.#workers.size);
    for (let count = 0; count < more; count += 1) {
      const worker = this.#work().finally(() => this.#workers.delete(worker));
      this.#workers.add(worker);
    }
    return Promise.all(this.#workers).then(() => undefined);
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

  async #work(): Promise<void> {
    for (const path of this.#taken()) {
      // A page that could not be made again now is made again for its next reader.
      await this.#warm([path]).catch(() => undefined);
    }
  }

  *#taken(): Generator<string> {
    for (;;) {
      const [path] = this.#waiting;
      if (path === undefined) return;
      this.#waiting.delete(path);
      yield path;
    }
  }
}
