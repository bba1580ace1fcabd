import { setTimeout as pause } from 'node:timers/promises';
import { brotliBest, gzipBest, htmlOf } from './page.ts';
import type { DrawQueue } from './queue.ts';
import type { PageStore } from './store.ts';

/** Pages that are being drawn come first. */
const BUSY_MS = 500;
/** After each page, so that it never takes more than a part of a thread. */
const REST_MS = 100;
/** What waits beyond this is found again when it is read. */
const MAX_WAITING = 5_000;

export type RecompressionDeps = {
  pages: PageStore;
  queue: Pick<DrawQueue, 'size'>;
  report: (error: unknown) => void;
};

/** Makes the bodies of pages that are read as small as they get, while nothing else is to be done. */
export class Recompression {
  readonly #deps: RecompressionDeps;
  readonly #waiting = new Set<string>();
  #isRunning = false;
  #isStopped = true;

  constructor(deps: RecompressionDeps) {
    this.#deps = deps;
  }

  /** Notes a page that was read and has no Brotli body yet. */
  add(key: string): void {
    if (this.#isStopped || this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.add(key);
    if (!this.#isRunning) void this.#run().catch(this.#deps.report);
  }

  start(): void {
    this.#isStopped = false;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      for (const key of this.#waiting) {
        while (this.#deps.queue.size > 0) await pause(BUSY_MS, undefined, { ref: false });
        if (this.#isStopped) return;
        this.#waiting.delete(key);
        await this.#recompress(key);
        await pause(REST_MS, undefined, { ref: false });
      }
    } finally {
      this.#isRunning = false;
    }
  }

  async #recompress(key: string): Promise<void> {
    const { pages } = this.#deps;
    const page = pages.get(key);
    if (page === undefined || page.brotli !== null || !pages.isFresh(page)) return;
    const html = htmlOf(page);
    const [brotli, gzip] = [await brotliBest(html), await gzipBest(html)];
    if (!this.#isStopped) pages.setBodies(page, { brotli, gzip });
  }
}
