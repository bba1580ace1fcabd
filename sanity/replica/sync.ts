import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '#lib/errors.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import { ChangeStream } from './change-stream.ts';
import { Comparison } from './comparison.ts';
import type { Change, Replica } from './replica.ts';
import { type SyncLog, type SyncState, SyncStatus } from './sync-status.ts';
import type { Upstream } from './upstream.ts';

/** How often the replica is compared with the CMS when nothing else asks for it. */
export const COMPARE_INTERVAL_MS = 60_000;
/** One comparison in this many lists all revisions; the others only what changed lately. */
const COMPARISONS_PER_LISTING = 10;
/** Events of one transaction arrive one by one, so they are collected for this long. */
const COLLECT_MS = 10;
const MIN_RETRY_MS = 250;
const MAX_RETRY_MS = 2_000;

export type SyncDeps = {
  upstream: Upstream;
  replica: Replica;
  /** Takes documents into the replica, with all that follows from it. */
  apply(documents: readonly StoredDocument[], goneIds: readonly string[]): Change[];
  now: () => Date;
  log: SyncLog;
};

type Waiter = { resolve: (changes: Change[]) => void; reject: (error: unknown) => void };

/**
 * Keeps the replica in step with the CMS: by its change stream, by nudges for where streams cannot
 * be held, and by comparison at the start, every 60 s and after gaps. Nothing else asks the CMS for
 * published content.
 */
export class Sync {
  readonly #deps: SyncDeps;
  readonly #comparison: Comparison;
  readonly #stream: ChangeStream;
  readonly #status: SyncStatus;
  #pending = new Set<string>();
  #waiters: Waiter[] = [];
  /** Those whose documents are being read. */
  #served: Waiter[] = [];
  #compareDueAt = Number.NEGATIVE_INFINITY;
  #comparisons = 0;
  #isListingDue = true;
  #wake: () => void = () => undefined;
  #isStopped = false;

  constructor(deps: SyncDeps) {
    this.#deps = deps;
    this.#status = new SyncStatus(deps.now, deps.log);
    this.#comparison = new Comparison({
      ...deps,
      apply: (documents, goneIds) => this.#apply(documents, goneIds),
    });
    this.#stream = new ChangeStream({
      upstream: deps.upstream,
      onOpen: () => this.#opened(),
      onChanged: (id) => {
        this.#pending.add(id);
        this.#wake();
      },
      onClosed: (fault) => this.#closed(fault),
    });
  }

  get state(): Readonly<SyncState> {
    return this.#status.state;
  }

  /** Runs until {@link stop}; it never throws. */
  start(): void {
    void this.#stream.run();
    void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stream.stop();
    this.#wake();
    for (const { reject } of [...this.#served, ...this.#waiters]) reject(stopping());
  }

  /**
   * Reads some documents again, as when a webhook names them.
   * @returns all changes found meanwhile.
   * @throws {Unavailable} when the CMS does not answer; it is tried again by itself.
   */
  nudge(ids: readonly string[]): Promise<Change[]> {
    if (this.#isStopped) return Promise.reject(stopping());
    for (const id of ids) this.#pending.add(id);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#wake();
    });
  }

  /** One comparison, for a process that does not run the loop: a build. @throws {Unavailable} */
  async compareOnce(): Promise<Change[]> {
    return this.#compare();
  }

  async #run(): Promise<void> {
    let retryMs = MIN_RETRY_MS;
    while (!this.#isStopped) {
      const ids = [...this.#pending];
      const waiters = this.#waiters;
      this.#served = waiters;
      this.#pending = new Set();
      this.#waiters = [];
      const isCompareDue = performance.now() >= this.#compareDueAt;
      try {
        const compared = isCompareDue ? await this.#compare() : [];
        // A comparison may miss what somebody names: it goes by dates.
        const changes = [...compared, ...(await this.#comparison.byIds(ids))];
        this.#status.answered(changes.length);
        retryMs = MIN_RETRY_MS;
        for (const { resolve } of waiters) resolve(changes);
        if (this.#pending.size === 0 && this.#waiters.length === 0) await this.#untilWoken();
        await pause(COLLECT_MS);
      } catch (error) {
        for (const id of ids) this.#pending.add(id);
        for (const { reject } of waiters) reject(error);
        if (!this.#isStopped) this.#status.failed(error, this.#deps.replica.isFilled);
        await pause(retryMs, undefined, { ref: false });
        retryMs = Math.min(MAX_RETRY_MS, retryMs * 2);
      }
    }
  }

  #untilWoken(): Promise<void> {
    const ms = Math.max(0, this.#compareDueAt - performance.now());
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Finds what differs, at first and from time to time by listing everything. */
  async #compare(): Promise<Change[]> {
    const { replica, now } = this.#deps;
    const startedAt = now();
    const since = this.#status.state.comparedAt;
    const isListing =
      since === undefined ||
      // The clock was set back: what changed since then has earlier dates.
      startedAt < since ||
      this.#isListingDue ||
      !replica.isFilled ||
      this.#comparisons % COMPARISONS_PER_LISTING === 0;
    // Whatever makes another comparison due from here on may not be in the result of this one.
    this.#isListingDue = false;
    this.#compareDueAt = performance.now() + COMPARE_INTERVAL_MS;
    try {
      const changes = isListing
        ? await this.#comparison.list()
        : await this.#comparison.since(since);
      this.#comparisons += 1;
      this.#status.state.comparedAt = startedAt;
      return changes;
    } catch (error) {
      this.#isListingDue ||= isListing;
      this.#compareDueAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  #apply(documents: readonly StoredDocument[], goneIds: readonly string[]): Change[] {
    // The database may be closed by now.
    if (this.#isStopped) throw stopping();
    return this.#deps.apply(documents, goneIds);
  }

  #opened(): void {
    this.#status.streamOpened();
    // What happened before the stream was open was not told.
    this.#isListingDue = true;
    this.#compareDueAt = Number.NEGATIVE_INFINITY;
    this.#wake();
  }

  #closed(fault: string): void {
    this.#status.streamClosed(fault);
    // Tells at once whether the CMS is away as well.
    this.#compareDueAt = Number.NEGATIVE_INFINITY;
    this.#wake();
  }
}

function stopping(): Unavailable {
  return new Unavailable('The site is stopping.');
}
