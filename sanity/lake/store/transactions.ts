import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RawPatch } from 'mendoza';
import { isJsonObject, type JsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import type { Mutation, Operation } from '../mutations/mutation.ts';
import { contentAfter, type Effects, effectsBetween, withoutRevision } from './effects.ts';
import { integerOf, type Row, textOf, textOrNull } from './row.ts';

/** What a transaction did to one document. Revisions are null where there was no document. */
export type Change = {
  documentId: string;
  beforeRev: string | null;
  afterRev: string | null;
  mutations: Mutation[];
  effects: Effects;
};

/** One row of the log with its changes. `seq` grows with every transaction; gaps may occur. */
export type Transaction = {
  seq: number;
  id: string;
  author: string;
  /** ISO 8601 in UTC with milliseconds. */
  timestamp: string;
  changes: Change[];
};

export type OperationResult = { id: string; operation: Operation };

/** A patch chain longer than this is cut by repeating the whole content. */
const SNAPSHOT_EVERY = 64;

/** Reads the append-only log. */
export class TransactionsReader {
  readonly #after: StatementSync;
  readonly #byId: StatementSync;
  readonly #changes: StatementSync;
  readonly #ofDocument: StatementSync;
  readonly #chain: StatementSync;
  readonly #touched: StatementSync;

  constructor(database: DatabaseSync) {
    const columns = 'seq, id, author, timestamp';
    this.#after = database.prepare(
      `SELECT ${columns} FROM transactions WHERE seq > ? ORDER BY seq LIMIT ?`,
    );
    this.#byId = database.prepare(`SELECT ${columns} FROM transactions WHERE id = ?`);
    this.#changes = database.prepare('SELECT * FROM changes WHERE seq = ? ORDER BY position');
    this.#ofDocument = database.prepare(
      'SELECT seq FROM changes WHERE document_id = ? ORDER BY seq',
    );
    this.#chain = database.prepare(`
      SELECT after_rev, apply, has_rev, snapshot FROM changes
      WHERE document_id = ? AND seq <= ? ORDER BY seq DESC`);
    this.#touched = database.prepare(
      'SELECT DISTINCT document_id FROM changes WHERE seq > ? AND seq <= ?',
    );
  }

  /** Up to `limit` transactions after the number `seq`, oldest first. */
  listAfter(seq: number, limit: number): Transaction[] {
    return this.#after.all(seq, limit).map((row) => this.#read(row));
  }

  getById(transactionId: string): Transaction | null {
    const row = this.#byId.get(transactionId);
    return row === undefined ? null : this.#read(row);
  }

  /** Numbers of the transactions that touched a document, oldest first. */
  listSequencesOf(documentId: string): number[] {
    return this.#ofDocument.all(documentId).map((row) => integerOf(row, 'seq'));
  }

  /** Ids of the documents touched after `from`, up to and including `to`. */
  listTouched(from: number, to: number): string[] {
    return this.#touched.all(from, to).map((row) => textOf(row, 'document_id'));
  }

  /** A document as it was right after transaction number `seq`, or null if it did not exist. */
  documentAt(documentId: string, seq: number): StoredDocument | null {
    const steps: Row[] = [];
    let content: JsonObject | null = null;
    for (const row of this.#chain.iterate(documentId, seq)) {
      if (row.after_rev === null) break;
      const snapshot = textOrNull(row, 'snapshot');
      if (snapshot !== null) {
        content = JSON.parse(snapshot);
        break;
      }
      steps.push(row);
    }
    for (const step of steps.reverse()) content = contentAfter(content, step);
    return isDocument(content) ? content : null;
  }

  #read(row: Row): Transaction {
    const seq = integerOf(row, 'seq');
    return {
      seq,
      id: textOf(row, 'id'),
      author: textOf(row, 'author'),
      timestamp: textOf(row, 'timestamp'),
      changes: this.#changes.all(seq).map(readChange),
    };
  }
}

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
      results: JSON.parse(textOf(row, 'results')),
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

function readChange(row: Row): Change {
  const apply = textOrNull(row, 'apply');
  const whole = (): RawPatch => [0, withoutRevision(JSON.parse(textOf(row, 'snapshot')))];
  return {
    documentId: textOf(row, 'document_id'),
    beforeRev: textOrNull(row, 'before_rev'),
    afterRev: textOrNull(row, 'after_rev'),
    mutations: JSON.parse(textOf(row, 'mutations')),
    effects: {
      apply: apply === null ? whole() : JSON.parse(apply),
      revert: JSON.parse(textOf(row, 'revert')),
    },
  };
}

function isDocument(value: unknown): value is StoredDocument {
  return isJsonObject(value) && typeof value._id === 'string';
}
