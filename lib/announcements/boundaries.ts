import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import type { DrawQueue } from '#lib/pages/queue.ts';
import type { PageStore } from '#lib/pages/store.ts';
import { TIME_OF_BANNERS, TIME_OF_LISTS, tagIn, timeTag } from '#sanity/client/tags.ts';
import type { TimedAnnouncement } from './types.ts';
import { crossedBetween, nextBoundary } from './window.ts';

/** How often the clock is checked, for sleep, clock changes and waits beyond a timer's range. */
const TICK_MS = 1_000;
/** Boundaries closer than this are processed together. */
const MIN_INTERVAL_MS = 50;
/** How long before a boundary the pages that it changes are drawn as they will be. */
const PREPARE_MS = 5_000;
/** Key under which the page store keeps up to when boundaries were processed. */
const PROCESSED = 'boundaries-processed';

export type BoundaryDeps = {
  /** May be changed while the process runs. */
  now: () => Date;
  listTimed: () => Promise<readonly TimedAnnouncement[]>;
  pages: PageStore;
  queue: DrawQueue;
  order: (keys: readonly string[]) => string[];
  report: (error: unknown) => void;
};

/** Waits for the next boundary of any announcement and has the pages drawn that show it. */
export class Boundaries {
  readonly #deps: BoundaryDeps;
  #processedUntil: Date;
  #next: Date | null = null;
  #isWoken = true;
  #isCaughtUp = false;
  #tagsOfNext: readonly string[] = [];
  #isProcessing = false;
  #isStopped = true;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: BoundaryDeps) {
    this.#deps = deps;
    this.#processedUntil = new Date(deps.pages.value(PROCESSED) ?? 0);
  }

  /** Null when none is known. */
  get next(): Date | null {
    return this.#next;
  }

  /** Whether boundaries that passed while no process ran have been processed. */
  get isCaughtUp(): boolean {
    return this.#isCaughtUp;
  }

  start(): void {
    this.#isStopped = false;
    this.wake();
  }

  /** Reads the announcements again. */
  wake(): void {
    this.#isWoken = true;
    this.#arm(0);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #arm(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#tick(), delay).unref();
  }

  async #tick(): Promise<void> {
    // The running one arms the timer when it ends.
    if (this.#isProcessing) return;
    this.#isProcessing = true;
    let delay: number | undefined;
    // No known boundary has passed, so there is nothing to do.
    if (!this.#isDue()) this.#processedUntil = this.#deps.now();
    else if (!(await this.#tryProcess())) delay = TICK_MS;
    this.#prepareIfNear();
    this.#isProcessing = false;
    this.#arm(delay ?? this.#delay());
  }

  async #tryProcess(): Promise<boolean> {
    try {
      await this.#process();
      return true;
    } catch (error) {
      this.#deps.report(error);
      this.#isWoken = true;
      return false;
    }
  }

  #isDue(): boolean {
    const time = this.#deps.now().getTime();
    const isPassed = this.#next !== null && this.#next.getTime() <= time;
    return this.#isWoken || isPassed || time < this.#processedUntil.getTime();
  }

  #delay(): number {
    if (this.#isWoken) return MIN_INTERVAL_MS;
    const left = this.#next === null ? TICK_MS : this.#next.getTime() - this.#deps.now().getTime();
    return Math.max(MIN_INTERVAL_MS, Math.min(TICK_MS, left));
  }

  async #process(): Promise<void> {
    const { now, listTimed, pages, queue, order } = this.#deps;
    this.#isWoken = false;
    const timed = await listTimed();
    const at = now();
    const crossed = crossedBetween(timed, this.#processedUntil, at);
    if (crossed.length > 0) {
      const tags = tagsOf(crossed);
      const isAsOf = (boundary: Date) => crossedBetween(timed, boundary, at).length === 0;
      pages.crossBoundaries(tags, at, isAsOf);
      queue.add(order(pages.keysWith(tags)), 'boundary');
      pages.setValue(PROCESSED, at.toISOString());
    }
    this.#processedUntil = at;
    this.#next = nextBoundary(timed, at);
    this.#tagsOfNext = this.#next === null ? [] : tagsOf(crossedBetween(timed, at, this.#next));
    this.#isCaughtUp = true;
  }

  /** At each tick: what changed since the last one makes some of them stale again. */
  #prepareIfNear(): void {
    const { now, pages, queue, order } = this.#deps;
    if (this.#next === null) return;
    const left = this.#next.getTime() - now().getTime();
    if (left > PREPARE_MS) return;
    queue.prepare(order(pages.keysWith(this.#tagsOfNext)), this.#next);
  }
}

/** Notes that the pages of the coming build are as of now. */
export function noteBoundariesProcessed(pages: PageStore, at: Date): void {
  pages.setValue(PROCESSED, at.toISOString());
}

function tagsOf(crossed: readonly TimedAnnouncement[]): string[] {
  const tags = crossed.flatMap(({ slug, placement, language }) => {
    // As in `inLocale` of the queries.
    const locale = language ?? DEFAULT_LOCALE;
    return [
      tagIn(TIME_OF_LISTS, locale),
      ...(slug === null ? [] : [timeTag(slug, locale)]),
      ...(placement === 'banner' ? [tagIn(TIME_OF_BANNERS, locale)] : []),
    ];
  });
  return [...new Set(tags)];
}
