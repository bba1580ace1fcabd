import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredDocument } from '#sanity/groq/document.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { effectsBetween } from './effects.ts';
import { integerOf, jsonOf, textOf } from './row.ts';
import type { Change, OperationResult } from './transaction.ts';

/** A patch chain longer than this is cut by repeating the whole content. */
const SNAPSHOT_EVERY = 64;

/** Appends to the log, inside the caller's transaction. */
export class TransactionsWriter {
  readonly #known: StatementSync;
  readonly #append: StatementSync;
  readonly #appendChange: StatementSync;
  readonly #depth: StatementSync;

  constructor(database: DatabaseSync) {
    this.#known = database.prepare(
      'SELECT seq, fingerprint, results FROM transactions WHERE id = ?',
    );
    this.#append = database.prepare(`
      INSERT INTO transactions (id, author, timestamp, fingerprint, results)
      VALUES (?, ?, ?, ?, ?)`);
    this.#appendChange = database.prepare(`
      INSERT INTO changes (seq, position, document_id, before_rev, after_rev, mutations,
        apply, revert, snapshot, depth, has_rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`);
    this.#depth = database.prepare(
      'SELECT depth FROM changes WHERE document_id = ? ORDER BY seq DESC LIMIT 1',
    );
  }

  /** What a transaction of this id did before, or null when the id is new. */
  find(id: string): { seq: number; fingerprint: string; results: OperationResult[] } | null {
    const row = this.#known.get(id);
    if (row === undefined) return null;
    return {
      seq: integerOf(row, 'seq'),
      fingerprint: textOf(row, 'fingerprint'),
      results: jsonOf(row, 'results'),
    };
  }

  /** @returns the number of the new transaction. */
  append(entry: {
    id: string;
    author: string;
    timestamp: string;
    fingerprint: string;
    results: OperationResult[];
  }): number {
    const { id, author, timestamp, fingerprint, results } = entry;
    const run = this.#append.run(id, author, timestamp, fingerprint, JSON.stringify(results));
    return Number(run.lastInsertRowid);
  }

  appendChange(
    seq: number,
    position: number,
    change: { before: StoredDocument | null; after: StoredDocument | null; mutations: Mutation[] },
  ): Change {
    const { before, after, mutations } = change;
    const documentId = (after ?? before)?._id ?? '';
    const effects = effectsBetween(before, after);
    const row = before === null ? undefined : this.#depth.get(documentId);
    const depth = row === undefined ? 0 : (integerOf(row, 'depth') + 1) % SNAPSHOT_EVERY;
    const isSnapshot = after !== null && depth === 0;
    this.#appendChange.run(
      seq,
      position,
      documentId,
      before?._rev ?? null,
      after?._rev ?? null,
      JSON.stringify(mutations),
      isSnapshot && before === null ? null : JSON.stringify(effects.apply),
      JSON.stringify(effects.revert),
      isSnapshot ? JSON.stringify(after) : null,
      depth,
    );
    return {
      documentId,
      beforeRev: before?._rev ?? null,
      afterRev: after?._rev ?? null,
      mutations,
      effects,
    };
  }
}
