/** Work that goes on beside requests for as long as the process runs. */
export type Task = {
  /** In the log. */
  name: string;
  start: () => void | Promise<void>;
  stop?: () => void | Promise<void>;
};

/** The background work of a process, started and stopped together. */
export class Background {
  readonly #report: (message: string, error: unknown) => void;
  #tasks: Task[] = [];
  /** Whether whoever serves requests stops this too, after the last one was answered. */
  isStoppedByServer = false;

  constructor(report: (message: string, error: unknown) => void) {
    this.#report = report;
  }

  /** Starts each task in turn. One that fails is reported; readers are served without it. */
  async start(tasks: readonly Task[]): Promise<void> {
    if (this.#tasks.length > 0) return;
    this.#tasks = [...tasks];
    for (const { name, start } of this.#tasks) {
      try {
        await start();
      } catch (error) {
        this.#report(`${name} could not be started`, error);
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
        this.#report(`${name} could not be stopped`, error);
      }
    }
  }
}
