import { isDeepStrictEqual } from 'node:util';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { MutationError } from '../errors.ts';
import { type Applied, applyMutation } from '../mutations/apply.ts';
import { addArrayKeys } from '../mutations/array-keys.ts';
import { completeId } from '../mutations/ids.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { CommitRequest, CommitResult } from './commit-request.ts';
import type { DocumentsWriter } from './documents-writer.ts';
import type { Touched } from './touched.ts';

/**
 * Works out what all mutations of a transaction do to their documents. Nothing is written.
 * @throws {MutationError} naming the mutation that was refused.
 */
export function applyAll(
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
      if (request.autoGenerateArrayKeys === true) {
        // A copy: a patch leaves parts of the former state in it.
        applied.document = structuredClone(applied.document);
        addArrayKeys(applied.document);
      }
      entry.after = applied.document;
      entry.mutations.push(mutation);
    }
    results.push(applied);
  }
  for (const { before, after } of touched.values()) shareUnchanged(before, after);
  for (const result of results) {
    if (result.operation !== 'delete') result.document = touched.get(result.id)?.after ?? null;
  }
  return { touched, results };
}

/** Fields that stayed become the very same values, which need not be compared again. */
function shareUnchanged(before: StoredDocument | null, after: StoredDocument | null): void {
  if (before === null || after === null) return;
  for (const [field, value] of Object.entries(after)) {
    const former = before[field];
    if (typeof value === 'object' && value !== null && isDeepStrictEqual(former, value)) {
      after[field] = former;
    }
  }
}

/** The document a mutation is about; created documents without an id get one here. */
export function identify(mutation: Mutation): { id: string; mutation: Mutation } {
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

export function isChange(entry: Touched): boolean {
  return entry.mutations.length > 0 && (entry.before !== null || entry.after !== null);
}
