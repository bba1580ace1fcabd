import type { DatabaseSync } from 'node:sqlite';
import {
  DocumentView,
  evaluateOn,
  loadFunctionsOf,
  needsLoading,
  prepare,
  type StoredDocument,
} from '#sanity/groq/index.ts';
import { DocumentTable } from './documents.ts';
import { evaluable } from './evaluable.ts';
import { Results } from './results.ts';

/** A document that is new (`before` absent), changed, or no longer published (`after` absent). */
export type Change = { id: string; before?: StoredDocument; after?: StoredDocument };

export type ReplicaOptions = {
  database: DatabaseSync;
  projectId: string;
  dataset: string;
  now: () => Date;
};

/**
 * All published documents of the site's types, in memory for queries and in SQLite for the next
 * start. It changes by {@link apply} alone.
 */
export class Replica {
  readonly #options: ReplicaOptions;
  readonly #table: DocumentTable;
  readonly #view: DocumentView;
  readonly #results = new Results();
  readonly #source: string;
  #isFilled: boolean;
  #version = 0;

  /** @throws when the database cannot be read. */
  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.#table = new DocumentTable(options.database);
    this.#source = `${options.projectId}/${options.dataset}`;
    this.#isFilled = this.#table.source === this.#source;
    this.#view = new DocumentView(this.#isFilled ? this.#table.load() : []);
  }

  /** Whether the dataset was ever read whole: until then an absent document means nothing. */
  get isFilled(): boolean {
    return this.#isFilled;
  }

  /** Grows with each change; two reads with the same version saw the same documents. */
  get version(): number {
    return this.#version;
  }

  get documents(): readonly StoredDocument[] {
    return this.#view.documents;
  }

  get(id: string): StoredDocument | undefined {
    return this.#view.get(id);
  }

  /** Documents of some types, ordered by id. */
  ofTypes(types: readonly string[]): readonly StoredDocument[] {
    return this.#view.ofTypes(types);
  }

  /**
   * Takes documents in and out, on disk in one transaction with what `alongside` writes. A disk that
   * takes nothing is reported and readers still get the new state; the next start compares again.
   * @returns what differs from before; documents of the same revision do not.
   */
  apply(
    documents: readonly StoredDocument[],
    goneIds: readonly string[],
    alongside: (changes: readonly Change[]) => void = () => undefined,
    report: (error: unknown) => void = () => undefined,
  ): Change[] {
    const changes = this.#changesOf(documents, goneIds);
    const isFirst = !this.#isFilled;
    if (changes.length === 0 && !isFirst) return [];
    const { database } = this.#options;
    let isTold = false;
    const tell = () => {
      if (isTold) return;
      isTold = true;
      alongside(changes);
    };
    try {
      database.exec('BEGIN IMMEDIATE');
      tell();
      if (isFirst) this.#table.clear();
      for (const { id, after } of changes) {
        if (after) this.#table.put(after);
        else this.#table.delete(id);
      }
      this.#table.source = this.#source;
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      report(error);
    }
    // Where no transaction could be begun, what is in memory has to change all the same.
    tell();
    for (const { id, after = null } of changes) this.#view.apply({ id, document: after });
    this.#isFilled = true;
    this.#version += 1;
    this.#results.clear();
    return changes;
  }

  /**
   * The result of a GROQ query. Queries that are equal share one result until the next change, so
   * it must not be changed.
   * @throws {GroqError} when the query is wrong.
   */
  query(query: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.#results.get(query, params, () => this.#evaluate(query, { ...params }));
  }

  async #evaluate(query: string, params: Record<string, unknown>): Promise<string> {
    const { projectId, dataset, now } = this.#options;
    if (needsLoading(query)) await loadFunctionsOf(query);
    return evaluateOn(this.#view, prepare(query, params), {
      params,
      now: now(),
      identity: '',
      projectId,
      dataset,
    });
  }

  #changesOf(documents: readonly StoredDocument[], goneIds: readonly string[]): Change[] {
    const put = documents.flatMap((document) => {
      const before = this.#view.get(document._id);
      if (before?._rev === document._rev) return [];
      return { id: document._id, before, after: evaluable(document) };
    });
    const gone = goneIds.flatMap((id) => {
      const before = this.#view.get(id);
      return before === undefined ? [] : { id, before };
    });
    return [...put, ...gone];
  }
}
