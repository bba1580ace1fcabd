export type SyncLog = {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
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

/** Keeps the state of the connection, and logs when it changes. */
export class SyncStatus {
  readonly #now: () => Date;
  readonly #log: SyncLog;
  readonly state: SyncState = {
    stream: 'closed',
    comparedAt: undefined,
    changedAt: undefined,
    failing: undefined,
  };

  constructor(now: () => Date, log: SyncLog) {
    this.#now = now;
    this.#log = log;
  }

  streamOpened(): void {
    this.state.stream = 'open';
  }

  streamClosed(fault: string): void {
    this.state.stream = 'closed';
    this.#log.info({ fault }, 'The stream of changes ended; it is opened again.');
  }

  answered(changes: number): void {
    if (this.state.failing) this.#log.info({}, 'The content answers again.');
    this.state.failing = undefined;
    if (changes > 0) this.state.changedAt = this.#now();
  }

  /** @param isFilled whether the replica holds something to go on with. */
  failed(error: unknown, isFilled: boolean): void {
    const fault = error instanceof Error ? String(error.cause ?? error.message) : 'unknown';
    if (this.state.failing === undefined) {
      const rest = isFilled
        ? 'pages are drawn from what was read before.'
        : 'nothing was read of it yet, so only pages of the build are served. It is tried again.';
      this.#log.warn({ fault }, `The content does not answer (${fault}); ${rest}`);
    }
    this.state.failing ??= { since: this.#now(), fault };
  }
}
