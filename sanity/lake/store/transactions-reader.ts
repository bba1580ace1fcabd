import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RawPatch } from 'mendoza';
import { isDocument, type JsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import { contentAfter, withoutRevision } from './effects.ts';
import { integerOf, jsonOf, parseJson, type Row, textOf, textOrNull } from './row.ts';
import type { Change, Transaction } from './transaction.ts';

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
        content = parseJson(snapshot);
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

function readChange(row: Row): Change {
  const apply = textOrNull(row, 'apply');
  const whole = (): RawPatch => [0, withoutRevision(jsonOf(row, 'snapshot'))];
  return {
    documentId: textOf(row, 'document_id'),
    beforeRev: textOrNull(row, 'before_rev'),
    afterRev: textOrNull(row, 'after_rev'),
    mutations: jsonOf(row, 'mutations'),
    effects: {
      apply: apply === null ? whole() : parseJson(apply),
      revert: jsonOf(row, 'revert'),
    },
  };
}
