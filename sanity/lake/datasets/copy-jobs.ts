import { generateId } from '../mutations/ids.ts';
import { integerOf, type Row, textOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';

export type CopyJob = {
  id: string;
  source: string;
  target: string;
  withHistory: boolean;
  state: 'pending' | 'completed' | 'failed';
  /** Why it failed. */
  message: string;
  createdAt: string;
  updatedAt: string;
};

/** Copies of datasets, under way and done. They run in the process that was asked for them. */
export class CopyJobs {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #running = new Map<string, Promise<void>>();

  /** @param store of the first dataset. */
  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Newest first. */
  list(offset: number, limit: number): CopyJob[] {
    const sql = 'SELECT * FROM dataset_jobs ORDER BY position DESC LIMIT ? OFFSET ?';
    return this.#store.read((database) => database.prepare(sql).all(limit, offset)).map(readJob);
  }

  get(id: string): CopyJob | null {
    const sql = 'SELECT * FROM dataset_jobs WHERE id = ?';
    const row = this.#store.read((database) => database.prepare(sql).get(id));
    return row === undefined ? null : readJob(row);
  }

  isSource(name: string): boolean {
    return this.#pending().some(({ source }) => source === name);
  }

  isTarget(name: string): boolean {
    return this.#pending().some(({ target }) => target === name);
  }

  start(
    job: Pick<CopyJob, 'source' | 'target' | 'withHistory'>,
    work: () => Promise<void>,
  ): CopyJob {
    const id = generateId();
    const at = this.#clock().toISOString();
    this.#store.write((database) =>
      database
        .prepare(
          `INSERT INTO dataset_jobs
             (id, source, target, with_history, state, message, created_at, updated_at)
           VALUES (?, ?, ?, ?, 'pending', '', ?, ?)`,
        )
        .run(id, job.source, job.target, job.withHistory ? 1 : 0, at, at),
    );
    const running = work()
      .then(() => this.#finish(id, 'completed', ''))
      .catch((error: unknown) => {
        console.error(`[lake] The dataset "${job.source}" could not be copied:`, error);
        this.#finish(id, 'failed', Error.isError(error) ? error.message : String(error));
      })
      .finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    return { id, ...job, state: 'pending', message: '', createdAt: at, updatedAt: at };
  }

  /** Resolves when a job is no longer under way in this process. */
  async ended(id: string): Promise<void> {
    await this.#running.get(id);
  }

  /** Resolves when no job is under way in this process. */
  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  /** Jobs of a process that has gone have failed. @returns them. */
  failInterrupted(): CopyJob[] {
    const interrupted = this.#pending().filter(({ id }) => !this.#running.has(id));
    for (const { id } of interrupted) this.#finish(id, 'failed', 'The lake was stopped meanwhile');
    return interrupted;
  }

  #pending(): CopyJob[] {
    const sql = "SELECT * FROM dataset_jobs WHERE state = 'pending'";
    return this.#store.read((database) => database.prepare(sql).all()).map(readJob);
  }

  #finish(id: string, state: CopyJob['state'], message: string): void {
    const sql = 'UPDATE dataset_jobs SET state = ?, message = ?, updated_at = ? WHERE id = ?';
    const at = this.#clock().toISOString();
    this.#store.write((database) => database.prepare(sql).run(state, message, at, id));
  }
}

function readJob(row: Row): CopyJob {
  const state = textOf(row, 'state');
  return {
    id: textOf(row, 'id'),
    source: textOf(row, 'source'),
    target: textOf(row, 'target'),
    withHistory: integerOf(row, 'with_history') === 1,
    state: state === 'completed' || state === 'failed' ? state : 'pending',
    message: textOf(row, 'message'),
    createdAt: textOf(row, 'created_at'),
    updatedAt: textOf(row, 'updated_at'),
  };
}
