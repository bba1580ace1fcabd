import { setTimeout as pause } from 'node:timers/promises';
import { pathOfKey } from './address.ts';
import { pauseAfter } from './pause-length.ts';
import type { Reads } from './reads.ts';
import type { PageStore } from './store.ts';
import { type Reason, type Waiting, WaitingPages } from './waiting.ts';

export type { Reason } from './waiting.ts';

/** One at a time: drawing takes the processor that readers are answered with. */
const CONCURRENCY = 1;
/** Drawings during which something changed are repeated at once this often, then in their turn. */
const MAX_REPEATS = 3;
/** Pages drawn ahead of one boundary: those read most. */
const MAX_COMING = 200;
/** After a change of thousands of documents the last page would wait for minutes. */
const MAX_STALE_MS = 5_000;
const MIN_RETRY_MS = 250;
const MAX_RETRY_MS = 30_000;
export type Drawn = { key: string; path: string; status: number; ms: number; reason: Reason };

export type DrawQueueDeps = {
  pages: PageStore;
  /** Draws a page by its public address, for now or ahead of a boundary, and gives its status. */
  draw: (path: string, boundary?: Date) => Promise<number>;
  /** How often a page was read lately: the most read are drawn first. */
  reads: Pick<Reads, 'count' | 'total'>;
  /** A page that waits longer is shown to nobody before it is drawn. */
  maxStaleMs?: number;
  onDrawn: (drawn: Drawn) => void;
  onFailed: (failed: { key: string; reason: Reason; error: unknown; retryMs: number }) => void;
};

/** About how long a page that is not drawn ahead stays out of date after a boundary. */
const NOT_AHEAD_MS = 500;
/** Waits less than these do, so that a boundary finds the pages that readers look at. */
const REASONS_BEFORE_COMING = new Set<Reason>(['boundary', 'content', 'recovery']);

/**
 * Draws stale pages again, each once however often it was asked for, the most urgent and most read
 * first. Boundaries, changes, votes and restarts only put keys in; nothing else draws.
 */
export class DrawQueue {
  readonly #deps: DrawQueueDeps;
  readonly #waiting: WaitingPages;
  #coming: { keys: string[]; boundary: Date } | undefined;
  #wake: () => void = () => undefined;
  #workers: Promise<void>[] = [];
  #isRunning = false;
  #drawing: string | undefined;
  #readsSoFar = 0;
  readonly #listeners = new Map<string, (() => void)[]>();

  constructor(deps: DrawQueueDeps) {
    this.#deps = deps;
    this.#waiting = new WaitingPages((key) => deps.reads.count(key));
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** How many pages wait. */
  get size(): number {
    return this.#waiting.size;
  }

  /** Whether something waits that readers have met, or will meet, out of date. */
  get isUrgent(): boolean {
    return this.#waiting.hasAny('missing', 'boundary', 'content', 'reader', 'recovery');
  }

  /** Whether a page could not be drawn so far. */
  isFailing(key: string): boolean {
    return (this.#waiting.get(key)?.failures ?? 0) > 0;
  }

  /** Whether a page has been out of date, for more than counts, for too long to be shown. */
  isOverdue(key: string): boolean {
    const page = this.#waiting.get(key);
    if (page === undefined || !REASONS_BEFORE_COMING.has(page.reason)) return false;
    return (
      performance.now() - page.since > (this.#deps.maxStaleMs ?? MAX_STALE_MS) &&
      page.failures === 0
    );
  }

  /** Puts pages in, those named first in front of others that are read as often. */
  add(keys: Iterable<string>, reason: Reason): void {
    for (const key of keys) {
      // Next reads the former page before it draws another: that is no reader.
      if (reason === 'reader' && this.#drawing === key) continue;
      this.#waiting.add(key, reason);
    }
    this.#wake();
  }

  /** Has pages drawn ahead of a boundary, in place of those that were asked for before. */
  prepare(keys: readonly string[], boundary: Date): void {
    const { pages, reads } = this.#deps;
    const missing = keys.filter((key) => !pages.hasComing(key, boundary));
    const byReads = missing.sort((one, other) => reads.count(other) - reads.count(one));
    this.#coming = { keys: byReads.slice(0, MAX_COMING), boundary };
    this.#wake();
  }

  /** The instants, in milliseconds, as of which pages are being drawn ahead or are there already. */
  comingBoundaries(): Set<number> {
    const boundaries = this.#deps.pages.comingBoundaries();
    if (this.#coming !== undefined) boundaries.add(this.#coming.boundary.getTime());
    return boundaries;
  }

  /** Settles when a page that waits has been drawn, or could not be; at once for one that does not wait. */
  whenDrawn(key: string): Promise<void> {
    const isWaiting = this.#waiting.get(key) !== undefined || this.#drawing === key;
    if (!isWaiting) return Promise.resolve();
    return new Promise((resolve) => {
      this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), resolve]);
    });
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#workers = Array.from({ length: CONCURRENCY }, () => this.#work());
  }

  /** Ends after the page under way; what waits is found stale again at the next start. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#wake();
    await Promise.all(this.#workers);
  }

  async #work(): Promise<void> {
    while (this.#isRunning) {
      const next = this.#waiting.next();
      if (next && this.#isBeforeComing(...next)) await this.#draw(...next);
      else if (this.#coming?.keys.length) await this.#drawComing(this.#coming);
      else if (next === undefined) await this.#untilWoken();
      else await this.#draw(...next);
    }
  }

  /** Of two boundaries close together the former leaves pages waiting that few may read. */
  #isBeforeComing(key: string, { reason, since }: Waiting): boolean {
    if (reason === 'missing') return true;
    const count = this.#deps.reads.count(key);
    if (!REASONS_BEFORE_COMING.has(reason) || count === 0) return false;
    const [coming = ''] = this.#coming?.keys ?? [];
    const least = reason === 'boundary' ? this.#deps.reads.count(coming) : 0;
    return count * Math.max(1, (performance.now() - since) / NOT_AHEAD_MS) >= least;
  }

  /** Draws one page ahead. One that fails is drawn when its boundary has come. */
  async #drawComing({ keys, boundary }: { keys: string[]; boundary: Date }): Promise<void> {
    const key = keys.shift();
    const path = key && pathOfKey(key);
    if (!path) return;
    const startedAt = performance.now();
    try {
      await this.#deps.draw(path, boundary);
    } catch (error) {
      this.#deps.onFailed({ key, reason: 'boundary', error, retryMs: 0 });
    }
    await this.#pause(startedAt, true);
  }

  async #draw(key: string, { reason, failures }: Waiting): Promise<void> {
    const { pages, onDrawn, onFailed } = this.#deps;
    this.#waiting.delete(key);
    this.#drawing = key;
    const path = pathOfKey(key);
    if (path === undefined) return this.#tell(key);
    const former = pages.get(key);
    // After a start some are drawn although they are fresh, for the code of their route.
    if (reason !== 'recovery' && former !== undefined && pages.isFresh(former)) {
      onDrawn({ key, path, status: former.status, ms: 0, reason });
      return this.#tell(key);
    }
    const startedAt = performance.now();
    try {
      const status = await this.#untilFresh(key, path);
      const ms = Math.round(performance.now() - startedAt);
      const page = pages.get(key);
      if (page !== undefined && !pages.isFresh(page))
        throw new Error('It changed while it was drawn.');
      onDrawn({ key, path, status, ms, reason });
      this.#tell(key);
      await this.#pause(startedAt, reason !== 'counts' && reason !== 'unread', reason);
    } catch (error) {
      const retryMs = Math.min(MAX_RETRY_MS, MIN_RETRY_MS * 2 ** failures);
      onFailed({ key, reason, error, retryMs });
      this.#tell(key);
      if (this.#waiting.get(key) !== undefined) return;
      this.#waiting.retry(key, reason, failures + 1, performance.now() + retryMs);
    }
  }

  async #pause(startedAt: number, isUrgent: boolean, reason?: Reason): Promise<void> {
    const { reads } = this.#deps;
    // Whoever waits for a page is a reader as well: a long rest would hold up the next of them.
    const hasReaders = reads.total !== this.#readsSoFar && reason !== 'missing';
    this.#readsSoFar = reads.total;
    const tookMs = performance.now() - startedAt;
    const isNextWaitedFor = this.#waiting.hasAny('missing');
    const ms = pauseAfter({ tookMs, waiting: this.size, isUrgent, hasReaders, isNextWaitedFor });
    await pause(ms, undefined, { ref: false });
  }

  #tell(key: string): void {
    this.#drawing = undefined;
    for (const listener of this.#listeners.get(key) ?? []) listener();
    this.#listeners.delete(key);
  }

  /** Next may hand out a drawing that was under way already when the change came. */
  async #untilFresh(key: string, path: string): Promise<number> {
    const { pages, draw } = this.#deps;
    for (let repeats = 1; ; repeats += 1) {
      const status = await draw(path);
      const page = pages.get(key);
      if (page === undefined || pages.isFresh(page) || repeats >= MAX_REPEATS) return status;
    }
  }

  #untilWoken(): Promise<void> {
    const due = this.#waiting.dueAt();
    return new Promise((resolve) => {
      const ms = Number.isFinite(due) ? Math.max(1, due - performance.now()) : MAX_RETRY_MS;
      const timer = setTimeout(resolve, ms).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
