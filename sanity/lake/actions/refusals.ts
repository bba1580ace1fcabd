import type { StoredDocument } from '#sanity/groq/document.ts';
import { MutationError } from '../errors.ts';

/** Index 0 stands for "this action"; the true index is put in where it is known. */
export function refused(
  type: string,
  description: string,
  details: Record<string, unknown>,
  status = 409,
): MutationError {
  return new MutationError(status, [{ index: 0, error: { type, description, ...details } }]);
}

export function notFound(id: string): MutationError {
  const description = `The document with the ID "${id}" was not found`;
  return refused('documentNotFoundError', description, { id });
}

export function alreadyExists(id: string): MutationError {
  return refused('documentAlreadyExistsError', `Document by ID "${id}" already exists`, { id });
}

/** @throws {MutationError} 409 when a revision is expected that the document does not have. */
export function checkRevision(
  document: StoredDocument | null,
  id: string,
  expected: string | undefined,
): void {
  if (expected === undefined || document?._rev === expected) return;
  const current = document?._rev ?? null;
  const description = `document "${id}" has unexpected revision ID ("${current ?? ''}"), expected "${expected}"`;
  throw refused('documentRevisionIDDoesNotMatchError', description, {
    id,
    currentRevisionID: current,
    expectedRevisionID: expected,
  });
}
