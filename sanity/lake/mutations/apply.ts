import { type Mut, Mutation as Mutator } from '@sanity/mutator';
import { isJsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import { MutationError } from '../errors.ts';
import { checkNumbers, expandStep, splitPatch } from './expand-paths.ts';
import type { Mutation, Operation, PatchOperations } from './mutation.ts';
import { findExcessivePath, pathsOf } from './paths.ts';

export type Stamp = { transactionId: string; timestamp: string; keepUpdatedAt: boolean };

export type Applied = { id: string; operation: Operation; document: StoredDocument | null };

const IMMUTABLE = ['_id', '_type', '_createdAt'] as const;

/**
 * Applies one mutation to the document it names.
 * @param before the document as it is now, or null; it is not changed.
 * @throws {MutationError} 409 when existence or revision forbid it, 400 when the patch is wrong.
 */
export function applyMutation(
  mutation: Mutation,
  id: string,
  before: StoredDocument | null,
  stamp: Stamp,
): Applied {
  if ('create' in mutation && before !== null) {
    throw refused('documentAlreadyExistsError', `Document by ID "${id}" already exists`, { id });
  }
  if ('createIfNotExists' in mutation && before !== null) {
    return { id, operation: 'none', document: before };
  }
  if ('delete' in mutation) {
    checkRevision(id, before, mutation.delete.ifRevisionID);
    return { id, operation: before === null ? 'none' : 'delete', document: null };
  }
  if ('patch' in mutation) {
    if (before === null) {
      const description = `The document with the ID "${id}" was not found`;
      throw refused('documentNotFoundError', description, { id });
    }
    checkRevision(id, before, mutation.patch.ifRevisionID);
    const excessive = findExcessivePath(mutation.patch);
    if (excessive !== null) throw invalid(`The path "${excessive.slice(0, 100)}" goes too far`);
    // A patch copies what it changes, but for the fields at the top.
    const document = mutate({ ...before }, mutation, stamp);
    keepCreatedAt(before, document);
    checkImmutable(before, document);
    return { id, operation: 'update', document };
  }
  const document = mutate(null, mutation, stamp);
  return { id, operation: before === null ? 'create' : 'update', document };
}

/**
 * Runs Sanity's own mutator, which changes what it is given: both inputs are copies, of documents
 * the object alone. What is inside may be shared with the former state.
 */
function mutate(before: StoredDocument | null, mutation: Mutation, stamp: Stamp): StoredDocument {
  // Of a patch the mutator gets a copy below.
  const copy = 'patch' in mutation ? mutation : structuredClone(mutation);
  const input = documentOf(copy);
  const givenUpdatedAt = input?._updatedAt;
  if (input !== undefined) {
    delete input._rev;
    if (typeof input._createdAt !== 'string') delete input._createdAt;
  }
  let after: unknown;
  try {
    after = runMutator(before, copy, stamp);
  } catch (error) {
    const reason = Error.isError(error) ? error.message : 'The mutation is not valid';
    throw invalid('patch' in mutation ? explain(mutation.patch, reason) : reason);
  }
  if (!isDocument(after)) {
    throw invalid('A document must keep its _id and _type');
  }
  if (stamp.keepUpdatedAt && typeof givenUpdatedAt === 'string') after._updatedAt = givenUpdatedAt;
  return after;
}

/** Names such as `37819f29-…` are the commonest paths that cannot be read. */
function explain(patch: PatchOperations, reason: string): string {
  const name = pathsOf(patch).find((path) => /^\d/.test(path) || /^[\w-]*-[\w-]*$/.test(path));
  if (name === undefined) return reason;
  const short = name.slice(0, 100);
  return `${reason}. A field name with a hyphen, or a digit first, is written in brackets: ['${short}']`;
}

type MutatorResult = ReturnType<Mutator['apply']>;

function runMutator(before: StoredDocument | null, mutation: Mutation, stamp: Stamp): unknown {
  const { transactionId, timestamp } = stamp;
  const run = (value: MutatorResult, one: Mut): MutatorResult =>
    new Mutator({ mutations: [one], transactionId, timestamp }).apply(value);
  const steps = 'patch' in mutation ? splitPatch(mutation.patch) : null;
  if (steps === null || !('patch' in mutation)) return run(before, toMutator(mutation));
  const { id } = mutation.patch;
  let after: MutatorResult = before;
  for (const step of steps) {
    checkNumbers(step, after);
    for (const patch of expandStep(step, after))
      after = run(after, toMutator({ patch: { id, ...patch } }));
  }
  // Also a patch that found nothing to change makes a new revision.
  return run(after, toMutator({ patch: { id } }));
}

function documentOf(mutation: Mutation) {
  if ('create' in mutation) return mutation.create;
  if ('createOrReplace' in mutation) return mutation.createOrReplace;
  return 'createIfNotExists' in mutation ? mutation.createIfNotExists : undefined;
}

/** The lake checks revisions itself, so the mutator gets patches without `ifRevisionID`. */
function toMutator(mutation: Mutation): Mut {
  if ('patch' in mutation) {
    const { ifRevisionID: _, ...patch } = mutation.patch;
    return JSON.parse(JSON.stringify({ patch }));
  }
  return JSON.parse(JSON.stringify(mutation));
}

function isDocument(value: unknown): value is StoredDocument {
  return isJsonObject(value) && typeof value._id === 'string' && typeof value._type === 'string';
}

function checkRevision(id: string, before: StoredDocument | null, expected: string | undefined) {
  if (expected === undefined || before?._rev === expected) return;
  const description = `document "${id}" has unexpected revision ID ("${before?._rev ?? ''}"), expected "${expected}"`;
  throw refused('documentRevisionIDDoesNotMatchError', description, {
    id,
    currentRevisionID: before?._rev ?? null,
    expectedRevisionID: expected,
  });
}

/** `@sanity/import` 6 sets the `_createdAt` of assets that it has just uploaded; nothing comes of it. */
function keepCreatedAt(before: StoredDocument, after: StoredDocument): void {
  const given = after._createdAt;
  if (typeof given !== 'string' || Number.isNaN(Date.parse(given))) return;
  after._createdAt = before._createdAt;
}

function checkImmutable(before: StoredDocument, after: StoredDocument): void {
  for (const field of IMMUTABLE) {
    if (before[field] === after[field]) continue;
    throw invalid(`Cannot modify immutable attribute "${field}"`);
  }
}

/** Index 0 stands for "this mutation"; the transaction puts the true index in. */
function refused(type: string, description: string, details: Record<string, unknown>) {
  return new MutationError(409, [{ index: 0, error: { type, description, ...details } }]);
}

function invalid(description: string) {
  return new MutationError(400, [{ index: 0, error: { type: 'mutationError', description } }]);
}
