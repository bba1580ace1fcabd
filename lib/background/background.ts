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

/** The background work of a process, started in groups and stopped together. */
export class Background {
  readonly #log: BackgroundLog;
  readonly #known = new Set<string>();
  #started: Task[] = [];
  #starting: Promise<void> = Promise.resolve();
  #isStopped = false;
  /**
   * Whether our own server runs: it starts the queue once it can draw, and stops everything after
   * the last response.
   */
  hasOwnServer = false;

  constructor(log: BackgroundLog) {
    this.#log = log;
  }

  /**
   * Starts each task in turn, after those under way; one of a name that was started is left out.
   * One that fails is reported; readers are served without it.
   */
  start(tasks: readonly Task[]): Promise<void> {
    this.#starting = this.#starting.then(() => this.#startAll(tasks));
    return this.#starting;
  }

  async #startAll(tasks: readonly Task[]): Promise<void> {
    for (const task of tasks) {
      if (this.#isStopped || this.#known.has(task.name)) continue;
      this.#known.add(task.name);
      this.#started.push(task);
      try {
        await task.start();
        this.#log.debug({ task: task.name }, 'A task was started.');
      } catch (error) {
        this.#log.error({ task: task.name, err: error }, 'A task could not be started.');
      }
    }
  }

  /**
   * Stops them, the last one first: pages under way are finished, files are closed. A task that is
   * just being started is waited for; none is started afterwards.
   */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#starting;
    const tasks = this.#started.toReversed();
    this.#started = [];
    for (const { name, stop } of tasks) {
      try {
        await stop?.();
      } catch (error) {
        this.#log.error({ task: name, err: error }, 'A task could not be stopped.');
      }
    }
  }
}
