import type { Crossing } from './crossing.ts';

/*
 * Wakes at the next boundary. The clock is looked at every second at the latest, by which a sleep,
 * a step of the clock and a boundary beyond the longest timer (24.8 days) are all the same case:
 * time has passed, and what lies in between is caught up.
 */

/** How often the clock is looked at. */
const TICK_MS = 1_000;
/** Boundaries that are closer together than this are followed in one look. */
const CLOSEST_MS = 100;
/** How soon it is tried again while the server starts. */
const TRY_AGAIN_MS = 250;
/** How often the announcements are read again when no event says that they differ. */
const READ_AGAIN_MS = 30_000;
/** The first answer after an event may still be the former one: Next fetches the new one meanwhile. */
const READ_TWICE_MS = 500;
/** Pages that readers see first: made again at every look. The others wait until it is quiet. */
const AT_FIRST = 8;

export type SchedulerParts = {
  /** The clock of boundaries; it may step. */
  now(): Date;
  /** Marks what passed a boundary since an instant, and tells what is next. */
  follow(since: Date): Promise<Crossing>;
  /** Has pages made again. */
  warm(paths: readonly string[]): Promise<void>;
  /** Has pages made again once no boundary has passed for a while. */
  warmLater(paths: readonly string[]): void;
};

export class Scheduler {
  /** Up to here every boundary has been followed. */
  followedUntil: Date;
  /** The next boundary; null when there is none or none is known. */
  next: Date | null = null;
  /** Whether the boundaries that passed while no process was there have been followed. */
  isCaughtUp = false;

  readonly #parts: SchedulerParts;
  #readAt = Number.NEGATIVE_INFINITY;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #isWoken = true;
  #isFollowing = false;
  /** Whether what was missed is being made again. */
  #hasBegun = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param since before the first page of this build was made. */
  constructor(parts: SchedulerParts, since: Date) {
    this.#parts = parts;
    this.followedUntil = since;
  }

  /** Has the announcements read now: at the start, and when an event says that they may differ. */
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
    // The one under way arms the timer when it ends.
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const isDone = !this.#isDue() || (await this.#follow());
    this.#isFollowing = false;
    this.#arm(isDone ? this.#delay() : TRY_AGAIN_MS);
  }

  #isDue(): boolean {
    const time = this.#parts.now().getTime();
    return (
      this.#isWoken ||
      (this.next !== null && this.next.getTime() <= time) ||
      time < this.followedUntil.getTime() ||
      performance.now() - this.#readAt >= READ_AGAIN_MS
    );
  }

  #delay(): number {
    const boundary =
      this.next === null ? TICK_MS : this.next.getTime() - this.#parts.now().getTime();
    const read = this.#readAt + READ_AGAIN_MS - performance.now();
    const quiet = this.#lookedAt + CLOSEST_MS - performance.now();
    return Math.max(0, quiet, Math.min(TICK_MS, boundary, read));
  }

  /** @returns whether the clock could be followed; if not, it is tried again soon. */
  async #follow(): Promise<boolean> {
    const readAt = performance.now() - (this.#isWoken ? READ_AGAIN_MS - READ_TWICE_MS : 0);
    this.#isWoken = false;
    this.#lookedAt = performance.now();
    const crossing = await this.#parts.follow(this.followedUntil).catch(() => undefined);
    if (crossing === undefined) {
      this.#isWoken = true;
      return false;
    }
    this.#readAt = readAt;
    this.followedUntil = crossing.at;
    this.next = crossing.next;
    if (this.#hasBegun) {
      void this.#parts.warm(crossing.paths.slice(0, AT_FIRST));
      this.#parts.warmLater(crossing.paths);
      return true;
    }
    // At the start all that was missed is made again before this process is called ready, while
    // boundaries go on being followed: the CMS may be away, and pages wait for it in vain.
    this.#hasBegun = true;
    void this.#parts
      .warm(crossing.paths)
      .catch(() => undefined)
      .then(() => {
        this.isCaughtUp = true;
      });
    return true;
  }
}
