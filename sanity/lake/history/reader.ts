import type { DatabaseSync } from 'node:sqlite';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { integerOf, textOf, textOrNull } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import type { Transaction } from '../store/transaction.ts';

/** Which transactions are asked for. Bounds are part of the range. */
export type TransactionFilter = {
  documentIds: readonly string[];
  fromSeq?: number;
  toSeq?: number;
  /** ISO 8601 in UTC, as the log keeps it. */
  fromTime?: string;
  toTime?: string;
  authors?: readonly string[];
  /** Newest first. */
  reverse: boolean;
  limit: number;
};

/** The change of one document in one transaction, without content. */
export type Step = {
  seq: number;
  transactionId: string;
  author: string;
  timestamp: string;
  documentId: string;
  beforeRev: string | null;
  afterRev: string | null;
};

/** Number of a transaction, or null when the log does not know it. */
export function sequenceOf(store: Store, transactionId: string): number | null {
  return store.transactions.getById(transactionId)?.seq ?? null;
}

/** Number of the last transaction at or before an instant; 0 when there was none. */
export function sequenceAt(store: Store, time: string): number {
  return store.read((database) => {
    // Clocks may have gone backwards: what counts is the order of the log.
    const row = database
      .prepare('SELECT coalesce(max(seq), 0) AS seq FROM transactions WHERE timestamp <= ?')
      .get(time);
    return integerOf(row, 'seq');
  });
}

/** A document as it is now, or as it was before it was deleted; null if it never existed. */
export function lastState(store: Store, documentId: string): StoredDocument | null {
  const current = store.getDocument(documentId);
  if (current !== null) return current;
  const deletedAt = store.transactions.listSequencesOf(documentId).at(-1);
  return deletedAt === undefined ? null : store.transactions.documentAt(documentId, deletedAt - 1);
}

/** Transactions that touched one of the documents, one at a time. */
export function* iterateTransactions(
  store: Store,
  filter: TransactionFilter,
): Generator<Transaction> {
  const sequences = store.read((database) => listSequences(database, filter));
  for (const seq of sequences) {
    const [transaction] = store.transactions.listAfter(seq - 1, 1);
    if (transaction?.seq === seq) yield transaction;
  }
}

function listSequences(database: DatabaseSync, filter: TransactionFilter): number[] {
  const { documentIds, fromSeq, toSeq, fromTime, toTime, authors, reverse, limit } = filter;
  const order = reverse ? 'DESC' : 'ASC';
  const rows = database
    .prepare(`
      SELECT seq FROM transactions
      WHERE seq IN (
          SELECT seq FROM changes
          WHERE document_id IN (SELECT value FROM json_each(:ids)) AND seq BETWEEN :from AND :to)
        AND (:fromTime IS NULL OR timestamp >= :fromTime)
        AND (:toTime IS NULL OR timestamp <= :toTime)
        AND (:authors IS NULL OR author IN (SELECT value FROM json_each(:authors)))
      ORDER BY seq ${order} LIMIT :limit`)
    .all({
      ids: JSON.stringify(documentIds),
      from: fromSeq ?? 0,
      to: toSeq ?? Number.MAX_SAFE_INTEGER,
      fromTime: fromTime ?? null,
      toTime: toTime ?? null,
      authors: authors === undefined ? null : JSON.stringify(authors),
      limit,
    });
  return rows.map((row) => integerOf(row, 'seq'));
}

/** Everything that happened to the documents, oldest first. */
export function listSteps(store: Store, documentIds: readonly string[]): Step[] {
  const rows = store.read((database) =>
    database
      .prepare(`
        SELECT changes.seq, transactions.id, author, timestamp, document_id, before_rev, after_rev
        FROM changes JOIN transactions ON transactions.seq = changes.seq
        WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY changes.seq, position`)
      .all(JSON.stringify(documentIds)),
  );
  return rows.map((row) => ({
    seq: integerOf(row, 'seq'),
    transactionId: textOf(row, 'id'),
    author: textOf(row, 'author'),
    timestamp: textOf(row, 'timestamp'),
    documentId: textOf(row, 'document_id'),
    beforeRev: textOrNull(row, 'before_rev'),
    afterRev: textOrNull(row, 'after_rev'),
  }));
}
