import type { DatabaseSync } from 'node:sqlite';
import { Unavailable } from '#lib/errors.ts';
import { log } from '#lib/log.ts';
import { applyChanges, batchesOf, MAX_AT_ONCE } from './index/apply-changes.ts';
import { buildIndex } from './index/build-index.ts';
import { openIndexFile } from './index/database.ts';
import { currentIndex } from './index/files.ts';
import { entriesOf, toIndexEntry } from './index/from-document.ts';
import type { IndexSource } from './index/source.ts';
import { IndexWriter } from './index/writer.ts';
import { IndexReader } from './rank/reader.ts';
import type { DoElsewhere, Job } from './thread/job.ts';

/** How often a process looks whether another one has put a new index into use. */
const LOOK_MS = 1_000;

/** The index as one process has it open. */
type OpenIndex = {
  file: string;
  database: DatabaseSync;
  reader: IndexReader;
  writer: IndexWriter;
};

/** The index of one data folder: opens, builds and changes it, one after the other. */
export class IndexManager {
  readonly #folder: string;
  readonly #source: IndexSource;
  #open: OpenIndex | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #unusable: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #rebuilding: Promise<void> | undefined;
  readonly #changed = new Set<string>();
  #applying: Promise<void> | undefined;
  #doElsewhere: DoElsewhere | undefined;

  constructor({ folder, source }: { folder: string; source: IndexSource }) {
    this.#folder = folder;
    this.#source = source;
  }

  /** The index to search, or undefined while there is none: then it is being built. */
  reader(): IndexReader | undefined {
    const opened = this.#current();
    if (opened === undefined) this.#rebuildInBackground();
    return opened?.reader;
  }

  /** Has much work done elsewhere from now on, and here where that fails. */
  set doElsewhere(work: DoElsewhere) {
    this.#doElsewhere = work;
  }

  /** Whether there is one to search. */
  get isThere(): boolean {
    return this.#current() !== undefined;
  }

  /** The version of every document in the index; undefined while there is none. */
  versions(): Map<string, string> | undefined {
    return this.#current()?.writer.revisions();
  }

  /**
   * Brings changed documents up to date, after what is under way.
   * @throws what the source throws; the index is then as before.
   */
  apply(changes: readonly { id: string }[]): Promise<void> {
    for (const { id } of changes) this.#changed.add(id);
    // What comes while other work is under way is done together.
    this.#applying ??= this.#inTurn(() => {
      const ids = [...this.#changed];
      this.#changed.clear();
      this.#applying = undefined;
      return this.#applyNow(ids);
    });
    return this.#applying;
  }

  /**
   * Builds a new index and puts it into use. A second call while one is under way waits for that
   * one.
   * @throws what the source throws; the former index stays in use.
   */
  rebuild(): Promise<void> {
    this.#rebuilding ??= this.#inTurn(async () => {
      const job: Job = { kind: 'build', folder: this.#folder, isAwaited: !this.isThere };
      if (!(await this.#tryElsewhere(job, this.#source.all())))
        await buildIndex(this.#folder, entriesOf(this.#source.all()));
      this.refresh();
    }).finally(() => {
      this.#rebuilding = undefined;
    });
    return this.#rebuilding;
  }

  /** Gives up an index that failed with an error, and builds another. */
  replaceBroken(error: unknown): void {
    logFailure(error);
    this.close();
    this.#rebuildInBackground();
  }

  /** Looks now, and not within the next second, whether another process has built a new index. */
  refresh(): void {
    this.#lookedAt = Number.NEGATIVE_INFINITY;
    this.#current();
  }

  close(): void {
    this.#open?.database.close();
    this.#open = undefined;
  }

  #current(): OpenIndex | undefined {
    const at = performance.now();
    if (this.#open !== undefined && at - this.#lookedAt < LOOK_MS) return this.#open;
    this.#lookedAt = at;
    const file = currentIndex(this.#folder);
    if (file === this.#open?.file) return this.#open;
    if (file === undefined) {
      // The link is gone, but what is open still answers until a new index is in use.
      if (this.#open !== undefined) this.#rebuildInBackground();
      return this.#open;
    }
    const database = this.#tryOpen(file);
    if (database === undefined) return this.#open;
    this.close();
    this.#open = {
      file,
      database,
      reader: new IndexReader(database),
      writer: new IndexWriter(database),
    };
    return this.#open;
  }

  /** Says once of each file why it cannot be used. */
  #tryOpen(file: string): DatabaseSync | undefined {
    try {
      return openIndexFile(file);
    } catch (error) {
      if (file !== this.#unusable) {
        log('search').warn(
          { err: error, file },
          'The search index cannot be used; it is built anew.',
        );
      }
      this.#unusable = file;
      return undefined;
    }
  }

  async #applyNow(ids: readonly string[]): Promise<void> {
    const opened = this.#current();
    if (opened === undefined) return;
    const { file, writer } = opened;
    const documents = await this.#source.read(ids);
    const published = new Set(documents.map(({ _id }) => _id));
    const gone = ids.flatMap((id) => (published.has(id) ? [] : { _id: id }));
    const all = [...documents, ...gone];
    const isMuch = all.length > MAX_AT_ONCE;
    if (isMuch && (await this.#tryElsewhere({ kind: 'change', file }, batchesOf(all)))) return;
    const read = async () => documents.flatMap((one) => toIndexEntry(one) ?? []);
    await applyChanges(ids, { writer, read });
  }

  async #tryElsewhere(job: Job, documents: AsyncIterable<readonly object[]>): Promise<boolean> {
    if (this.#doElsewhere === undefined) return false;
    try {
      await this.#doElsewhere(job, documents);
      return true;
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      log('search').warn({ err: error }, 'The search index is written beside readers.');
      return false;
    }
  }

  #rebuildInBackground(): void {
    this.rebuild().catch(logFailure);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    // Whoever asked for the work gets its error; the next one starts anyway.
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** Logs what failed in the background. A CMS that is away is logged where it is asked. */
export function logFailure(error: unknown): void {
  if (error instanceof Unavailable) return;
  log('search').error({ err: error }, 'The search index could not be updated.');
}
