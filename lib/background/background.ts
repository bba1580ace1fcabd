/** Work that goes on beside requests for as long as the process runs. */
export type Task = {
  /** In the log. */
  name: string;
  start: () => void | Promise<void>;
  stop?: () => void | Promise<void>;
};

export type BackgroundLog = {
  debug(about: object, message: string): void;
  error(about: object, message: string): void;
};

/** The background work of a process, started and stopped together. */
export class Background {
  readonly #log: BackgroundLog;
  #tasks: Task[] = [];
  /**
   * Whether our own server runs: it starts the queue once it listens, and stops everything after the
   * last response.
   */
  hasOwnServer = false;

  constructor(log: BackgroundLog) {
    this.#log = log;
  }

  /** Starts each task in turn. One that fails is reported; readers are served without it. */
  async start(tasks: readonly Task[]): Promise<void> {
    if (this.#tasks.length > 0) return;
    this.#tasks = [...tasks];
    for (const { name, start } of this.#tasks) {
      try {
        await start();
        this.#log.debug({ task: name }, 'A task was started.');
      } catch (error) {
        this.#log.error({ task: name, err: error }, 'A task could not be started.');
      }
    }
  }

  /** Stops them, the last one first: pages under way are finished, files are closed. */
  async stop(): Promise<void> {
    const tasks = this.#tasks.toReversed();
    this.#tasks = [];
    for (const { name, stop } of tasks) {
      try {
        await stop?.();
      } catch (error) {
        this.#log.error({ task: name, err: error }, 'A task could not be stopped.');
      }
    }
  }
}
