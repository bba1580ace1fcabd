import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#lib/node/transaction.ts';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import { generateId, isValidId } from '../mutations/ids.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { checkLocks } from '../releases/check-locks.ts';
import { applyAll, isChange } from './apply-mutations.ts';
import { checkReferences } from './check-references.ts';
import type { CommitRequest, CommitResult } from './commit-request.ts';
import type { DocumentsWriter } from './documents-writer.ts';
import type { Touched } from './touched.ts';
import type { Transaction } from './transaction.ts';
import type { TransactionsWriter } from './transactions-writer.ts';

export type Committed = Transaction & {
  documents: Map<string, { before: StoredDocument | null; after: StoredDocument | null }>;
};

/** Another transaction came first; `CommitRequest.ifSequence` did not hold. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

type CommitDeps = {
  database: DatabaseSync;
  documents: DocumentsWriter;
  transactions: TransactionsWriter;
  clock: () => Date;
};

/**
 * Applies all mutations as one transaction, or none.
 * @returns the result and, unless nothing new was stored, what was committed.
 * @throws {MutationError} 409 or 400 naming the mutation that was refused.
 */
export function commit(
  deps: CommitDeps,
  request: CommitRequest,
): { result: CommitResult; committed: Committed | null } {
  const transactionId = request.transactionId ?? generateId();
  if (!isValidId(transactionId)) {
    throw new LakeError(400, 'validationError', 'The transaction id holds characters it must not.');
  }
  const fingerprint = request.fingerprint ?? fingerprintOf(request.mutations);
  const timestamp = (
    request.timestamp === undefined ? deps.clock() : new Date(request.timestamp)
  ).toISOString();
  const { database, documents, transactions } = deps;
  try {
    return inTransaction(database, () => {
      const former = transactions.find(transactionId);
      if (former !== null) {
        if (former.fingerprint !== fingerprint) {
          const message = `Transaction ID "${transactionId}" was used for other mutations before`;
          throw new LakeError(409, 'transactionAlreadyExistsError', message);
        }
        const results = former.results.map((result) => ({
          ...result,
          document: documents.getDocument(result.id),
        }));
        const result = { transactionId, seq: former.seq, results };
        return { result, committed: null };
      }
      if (request.ifSequence !== undefined && latest(database) !== request.ifSequence) {
        throw new Overtaken();
      }
      const { touched, results } = applyAll(documents, request, { transactionId, timestamp });
      if (request.respectsReleases === true) checkLocks(documents, touched, request.mutations);
      request.checkChanges?.(touched);
      write(documents, touched);
      if (request.skipReferenceCheck !== true) checkReferences(documents, touched, request);
      const seq = transactions.append({
        id: transactionId,
        author: request.author,
        timestamp,
        fingerprint,
        results: results.map(({ id, operation }) => ({ id, operation })),
      });
      const changed = [...touched.values()].filter(isChange);
      const changes = changed.map((entry, i) => transactions.appendChange(seq, i, entry));
      const result = { transactionId, seq, results };
      if (request.dryRun === true) {
        throw new DryRun(result);
      }
      const head = { seq, id: transactionId, author: request.author, timestamp };
      return { result, committed: { ...head, changes, documents: touched } };
    });
  } catch (error) {
    if (error instanceof DryRun) return { result: error.result, committed: null };
    throw error;
  }
}

/** Thrown to roll a dry run back after everything was checked. */
class DryRun extends Error {
  readonly result: CommitResult;

  constructor(result: CommitResult) {
    super();
    this.result = result;
  }
}

function write(documents: DocumentsWriter, touched: Map<string, Touched>): void {
  for (const [id, entry] of touched) {
    if (!isChange(entry)) continue;
    if (entry.after === null) documents.remove(id);
    else documents.put(entry.after, entry.before);
  }
}

function fingerprintOf(mutations: readonly Mutation[]): string {
  return hash('sha256', JSON.stringify(mutations), 'base64url');
}

function latest(database: DatabaseSync): number {
  const row = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM transactions').get();
  return Number(row?.seq);
}
