import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 10;
/** Where pages wait all the time, as under many votes, this long after the comparison is enough. */
const MAX_STARTUP_MS = 5_000;

/** What has to be true before pages of an earlier process count as current. */
export type StartupDeps = {
  /** Whether they were compared with the CMS, or cannot be. */
  isCompared: () => boolean;
  /** Whether boundaries that passed meanwhile are known. */
  isCaughtUp: () => boolean;
  /** How many pages wait to be drawn. */
  waiting: () => number;
};

/** Whether this process has brought its pages up to the content and the clock since it started. */
export class Startup {
  readonly #deps: StartupDeps;
  #isCurrent = false;
  #knownAt: number | undefined;

  constructor(deps: StartupDeps) {
    this.#deps = deps;
  }

  /** Once true it stays so: what is found stale later is the queue's daily work. */
  get isCurrent(): boolean {
    if (this.#isCurrent || !this.#isKnown()) return this.#isCurrent;
    this.#knownAt ??= performance.now();
    const isOver = performance.now() - this.#knownAt > MAX_STARTUP_MS;
    this.#isCurrent = isOver || this.#deps.waiting() === 0;
    return this.#isCurrent;
  }

  /** Settles when it is known which pages are out of date, or after `timeoutMs`. */
  async whenCompared(timeoutMs: number): Promise<void> {
    const giveUpAt = performance.now() + timeoutMs;
    while (!this.#isKnown() && performance.now() < giveUpAt) await pause(LOOK_MS);
  }

  #isKnown(): boolean {
    return this.#deps.isCompared() && this.#deps.isCaughtUp();
  }
}
