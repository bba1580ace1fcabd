import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#lib/node/transaction.ts';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { LakeError, MutationError } from '../errors.ts';
import { type Applied, applyMutation } from '../mutations/apply.ts';
import { addArrayKeys } from '../mutations/array-keys.ts';
import { completeId, generateId, isValidId } from '../mutations/ids.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { DocumentsWriter } from './documents-writer.ts';
import { referencesIn } from './references.ts';
import type { OperationResult, Transaction, TransactionsWriter } from './transactions.ts';

export type CommitRequest = {
  mutations: readonly Mutation[];
  /** User id of who asked for it. */
  author: string;
  /** Generated when absent. Committing the same request under the same id again does nothing. */
  transactionId?: string;
  /** ISO 8601; the clock's instant when absent. */
  timestamp?: string;
  /** Evaluate and check everything, then store nothing. */
  dryRun?: boolean;
  autoGenerateArrayKeys?: boolean;
  /** Keep the `_updatedAt` that created documents bring along, as an import does. */
  keepUpdatedAt?: boolean;
  /** Leave out the check that strong references point at something. */
  skipReferenceCheck?: boolean;
  /** Identifies the request when a transaction id is used twice; a hash of `mutations` if absent. */
  fingerprint?: string;
  /** Commit only if the latest transaction still has this number; else throws {@link Overtaken}. */
  ifSequence?: number;
};

export type CommitResult = {
  transactionId: string;
  seq: number;
  /** One per mutation, in order. `document` is the state the transaction left behind. */
  results: (OperationResult & { document: StoredDocument | null })[];
};

/** A touched document, before and after. */
type Touched = {
  before: StoredDocument | null;
  after: StoredDocument | null;
  mutations: Mutation[];
};

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
  const dryRun = new DryRun();
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
        dryRun.result = result;
        throw dryRun;
      }
      const head = { seq, id: transactionId, author: request.author, timestamp };
      return { result, committed: { ...head, changes, documents: touched } };
    });
  } catch (error) {
    if (error === dryRun && dryRun.result !== null) {
      return { result: dryRun.result, committed: null };
    }
    throw error;
  }
}

/** Thrown to roll a dry run back after everything was checked. */
class DryRun extends Error {
  result: CommitResult | null = null;
}

function applyAll(
  documents: DocumentsWriter,
  request: CommitRequest,
  at: { transactionId: string; timestamp: string },
) {
  const touched = new Map<string, Touched>();
  const results: CommitResult['results'] = [];
  const stamp = {
    transactionId: at.transactionId,
    // Documents carry whole seconds, as Sanity's do; the log keeps milliseconds.
    timestamp: `${at.timestamp.slice(0, 19)}Z`,
    keepUpdatedAt: request.keepUpdatedAt === true,
  };
  for (const [index, requested] of request.mutations.entries()) {
    const { id, mutation } = identify(requested);
    let entry = touched.get(id);
    if (entry === undefined) {
      const before = documents.getDocument(id);
      entry = { before, after: before, mutations: [] };
      touched.set(id, entry);
    }
    const applied = withIndex(index, () => applyMutation(mutation, id, entry.after, stamp));
    if (applied.operation !== 'none') {
      if (request.autoGenerateArrayKeys === true) addArrayKeys(applied.document);
      entry.after = applied.document;
      entry.mutations.push(mutation);
    }
    results.push(applied);
  }
  for (const result of results) {
    if (result.operation !== 'delete') result.document = touched.get(result.id)?.after ?? null;
  }
  return { touched, results };
}

/** The document a mutation is about; created documents without an id get one here. */
function identify(mutation: Mutation): { id: string; mutation: Mutation } {
  if ('delete' in mutation) return { id: mutation.delete.id, mutation };
  if ('patch' in mutation) return { id: mutation.patch.id, mutation };
  if ('create' in mutation) {
    const id = completeId(mutation.create._id);
    return { id, mutation: { create: { ...mutation.create, _id: id } } };
  }
  if ('createOrReplace' in mutation) {
    const id = completeId(mutation.createOrReplace._id);
    return { id, mutation: { createOrReplace: { ...mutation.createOrReplace, _id: id } } };
  }
  const id = completeId(mutation.createIfNotExists._id);
  return { id, mutation: { createIfNotExists: { ...mutation.createIfNotExists, _id: id } } };
}

function withIndex(index: number, work: () => Applied): Applied {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MutationError)) throw error;
    const items = error.items.map((item) => ({ ...item, index }));
    throw new MutationError(error.status, items);
  }
}

function isChange(entry: Touched): boolean {
  return entry.mutations.length > 0 && (entry.before !== null || entry.after !== null);
}

function write(documents: DocumentsWriter, touched: Map<string, Touched>): void {
  for (const [id, entry] of touched) {
    if (!isChange(entry)) continue;
    if (entry.after === null) documents.remove(id);
    else documents.put(entry.after, entry.before);
  }
}

/** Runs after writing, so that a transaction may create a document and what it refers to. */
function checkReferences(
  documents: DocumentsWriter,
  touched: Map<string, Touched>,
  request: CommitRequest,
): void {
  for (const [id, { before, after }] of touched) {
    if (after !== null && after !== before) {
      const missing = documents.listMissing(newStrongReferences(before, after));
      const referenceID = missing[0];
      if (referenceID === undefined) continue;
      const description = `Document "${id}" references non-existent document "${referenceID}"`;
      const type = 'documentReferenceDoesNotExistError';
      const error = { type, description, id, referenceID };
      throw new MutationError(409, [{ index: indexOf(request, id), error }]);
    }
    if (after === null && before !== null) {
      const referencingIDs = documents.listStrongReferrers(id);
      if (referencingIDs.length === 0) continue;
      const names = referencingIDs.map((name) => `"${name}"`).join(', ');
      const description = `Document "${id}" cannot be deleted as there are references to it from ${names}`;
      const type = 'documentHasExistingReferencesError';
      const error = { type, description, id, referencingIDs };
      throw new MutationError(409, [{ index: indexOf(request, id), error }]);
    }
  }
}

/** Only what the transaction adds is checked: a reference that broke earlier must not block edits. */
function newStrongReferences(before: StoredDocument | null, after: StoredDocument): string[] {
  const known = before === null ? new Map<string, boolean>() : referencesIn(before);
  return [...referencesIn(after)]
    .filter(([target, strong]) => strong && known.get(target) !== true)
    .map(([target]) => target);
}

function indexOf(request: CommitRequest, id: string): number {
  const last = request.mutations.findLastIndex((mutation) => identify(mutation).id === id);
  return Math.max(last, 0);
}

function fingerprintOf(mutations: readonly Mutation[]): string {
  return createHash('sha256').update(JSON.stringify(mutations)).digest('base64url');
}

function latest(database: DatabaseSync): number {
  const row = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM transactions').get();
  return Number(row?.seq);
}
