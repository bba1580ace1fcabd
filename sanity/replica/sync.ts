import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '#lib/errors.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from './replica.ts';
import type { Upstream, UpstreamEvent } from './upstream.ts';

/** How often the replica is compared with the CMS when nothing else asks for it. */
export const COMPARE_INTERVAL_MS = 60_000;
/** Every so many comparisons all revisions are listed; else only what changed lately. */
const COMPARISONS_PER_LISTING = 10;
/** Events of one transaction arrive one by one: so long they are collected. */
const COLLECT_MS = 10;
const MIN_RETRY_MS = 250;
const MAX_RETRY_MS = 2_000;
/** Clocks that differ by less than this lose no change. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** A dataset that lost more than this share of its documents is listed once more before it is believed. */
const MAX_LOSS = 0.2;
const CONFIRM_LOSS_MS = 1_000;

export type SyncLog = {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
};

export type SyncDeps = {
  upstream: Upstream;
  replica: Replica;
  /** Takes documents into the replica, with all that follows from it. */
  apply(documents: readonly StoredDocument[], goneIds: readonly string[]): Change[];
  now: () => Date;
  log: SyncLog;
};

/** What operators are told of the connection to the CMS. */
export type SyncState = {
  stream: 'open' | 'closed';
  /** When the replica was last known to agree with the CMS. */
  comparedAt: Date | undefined;
  changedAt: Date | undefined;
  /** Since when the CMS does not answer, and the fault in a few words. */
  failing: { since: Date; fault: string } | undefined;
};

type Waiter = { resolve: (changes: Change[]) => void; reject: (error: unknown) => void };

/**
 * Keeps the replica in step with the CMS: by its change stream, by nudges for where streams cannot
 * be held, and by comparison at the start, every 60 s and after gaps. Nothing else asks the CMS for
 * published content.
 */
export class Sync {
  readonly #deps: SyncDeps;
  readonly #state: SyncState = {
    stream: 'closed',
    comparedAt: undefined,
    changedAt: undefined,
    failing: undefined,
  };
  #pending = new Set<string>();
  #waiters: Waiter[] = [];
  /** Those whose documents are being read. */
  #served: Waiter[] = [];
  #compareDueAt = Number.NEGATIVE_INFINITY;
  #comparisons = 0;
  #isListingDue = true;
  #wake: () => void = () => undefined;
  #stopStream: () => void = () => undefined;
  #isStopped = false;
  #streamRetryMs = MIN_RETRY_MS;

  constructor(deps: SyncDeps) {
    this.#deps = deps;
  }

  get state(): Readonly<SyncState> {
    return this.#state;
  }

  /** Runs until {@link stop}; it never throws. */
  start(): void {
    void this.#listen();
    void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopStream();
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
        const changes = [...compared, ...(await this.#read(ids))];
        this.#succeeded(changes);
        retryMs = MIN_RETRY_MS;
        for (const { resolve } of waiters) resolve(changes);
        if (this.#pending.size === 0 && this.#waiters.length === 0) await this.#untilWoken();
        await pause(COLLECT_MS);
      } catch (error) {
        for (const id of ids) this.#pending.add(id);
        for (const { reject } of waiters) reject(error);
        this.#failed(error);
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
    const since = this.#state.comparedAt;
    const isListing =
      since === undefined ||
      this.#isListingDue ||
      !replica.isFilled ||
      this.#comparisons % COMPARISONS_PER_LISTING === 0;
    // Whatever makes another comparison due from here on may not be in the result of this one.
    this.#isListingDue = false;
    this.#compareDueAt = performance.now() + COMPARE_INTERVAL_MS;
    try {
      const changes = isListing ? await this.#list() : await this.#readSince(since);
      this.#comparisons += 1;
      this.#state.comparedAt = startedAt;
      return changes;
    } catch (error) {
      this.#isListingDue ||= isListing;
      this.#compareDueAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  async #readSince(since: Date): Promise<Change[]> {
    const { upstream, replica } = this.#deps;
    const instant = new Date(since.getTime() - CLOCK_TOLERANCE_MS).toISOString();
    const { count, revisions } = await upstream.listChangedSince(instant);
    const changed = differing(replica, revisions);
    const created = changed.filter((id) => replica.get(id) === undefined).length;
    if (replica.documents.length + created !== count) return this.#list();
    return changed.length === 0 ? [] : this.#read(changed);
  }

  async #list(): Promise<Change[]> {
    const { upstream, replica } = this.#deps;
    const revisions = await this.#believableRevisions();
    const changed = differing(replica, revisions);
    const gone = replica.documents.map(({ _id }) => _id).filter((id) => !revisions.has(id));
    const { documents } = await upstream.fetchDocuments(changed);
    return this.#apply(documents, gone);
  }

  async #believableRevisions() {
    const { upstream, replica } = this.#deps;
    const revisions = await upstream.listRevisions();
    const size = replica.documents.length;
    if (revisions.size === 0 && size > 0)
      throw new Unavailable('The content says that it is empty.');
    if (revisions.size >= size * (1 - MAX_LOSS)) return revisions;
    await pause(CONFIRM_LOSS_MS);
    const again = await upstream.listRevisions();
    if (again.size === revisions.size) return again;
    throw new Unavailable('The content does not agree with itself on what it holds.');
  }

  /** Reads documents by id. That one is gone is believed when the number of all documents says so too. */
  async #read(ids: readonly string[]): Promise<Change[]> {
    const { upstream, replica } = this.#deps;
    if (ids.length === 0) return [];
    if (!replica.isFilled) return this.#list();
    const { count, documents } = await upstream.fetchDocuments(ids);
    const there = new Set(documents.map(({ _id }) => _id));
    const gone = ids.filter((id) => !there.has(id) && replica.get(id) !== undefined);
    const created = [...there].filter((id) => replica.get(id) === undefined).length;
    if (gone.length > 0 && replica.documents.length - gone.length + created !== count) {
      return this.#list();
    }
    return this.#apply(documents, gone);
  }

  #apply(documents: readonly StoredDocument[], goneIds: readonly string[]): Change[] {
    // The database may be closed by now.
    if (this.#isStopped) throw stopping();
    return this.#deps.apply(documents, goneIds);
  }

  #succeeded(changes: readonly Change[]): void {
    const { log, now } = this.#deps;
    if (this.#state.failing) log.info({}, 'The content answers again.');
    this.#state.failing = undefined;
    if (changes.length > 0) this.#state.changedAt = now();
  }

  #failed(error: unknown): void {
    if (this.#isStopped) return;
    const { log, now, replica } = this.#deps;
    const fault = error instanceof Error ? String(error.cause ?? error.message) : 'unknown';
    if (this.#state.failing === undefined) {
      const rest = replica.isFilled
        ? 'pages are drawn from what was read before.'
        : 'nothing was read of it yet, so only pages of the build are served. It is tried again.';
      log.warn({ fault }, `The content does not answer (${fault}); ${rest}`);
    }
    this.#state.failing ??= { since: now(), fault };
  }

  async #listen(): Promise<void> {
    while (!this.#isStopped) {
      const error = await this.#untilStreamEnds();
      if (this.#isStopped) return;
      this.#state.stream = 'closed';
      this.#deps.log.info(
        { fault: String(error) },
        'The stream of changes ended; it is opened again.',
      );
      // Tells at once whether the CMS is away as well.
      this.#compareDueAt = Number.NEGATIVE_INFINITY;
      this.#wake();
      await pause(this.#streamRetryMs, undefined, { ref: false });
      this.#streamRetryMs = Math.min(MAX_RETRY_MS, this.#streamRetryMs * 2);
    }
  }

  #untilStreamEnds(): Promise<unknown> {
    return new Promise((resolve) => {
      const stop = this.#deps.upstream.listen((event) => {
        this.#take(event);
        // The client would wait 3 s before it connects again.
        if (event.kind === 'gap') {
          stop();
          resolve('connection lost');
        }
      }, resolve);
      this.#stopStream = () => {
        stop();
        resolve('stopped');
      };
    });
  }

  #take(event: UpstreamEvent): void {
    if (event.kind === 'changed') this.#pending.add(event.id);
    if (event.kind === 'open') {
      this.#state.stream = 'open';
      this.#streamRetryMs = MIN_RETRY_MS;
      // What happened before the stream was open was not told.
      this.#isListingDue = true;
      this.#compareDueAt = Number.NEGATIVE_INFINITY;
    }
    this.#wake();
  }
}

function differing(replica: Replica, revisions: ReadonlyMap<string, string>): string[] {
  return [...revisions].filter(([id, rev]) => replica.get(id)?._rev !== rev).map(([id]) => id);
}

function stopping(): Unavailable {
  return new Unavailable('The site is stopping.');
}
