import type { DocumentInput } from '../store/document-input.ts';

/** The operations of a patch, as Sanity's API names them. Values keep their JSON shape. */
export type PatchOperations = {
  set?: Record<string, unknown>;
  setIfMissing?: Record<string, unknown>;
  unset?: string[];
  inc?: Record<string, number>;
  dec?: Record<string, number>;
  diffMatchPatch?: Record<string, string>;
  insert?: InsertOperation;
};

export type InsertOperation = { items: unknown[] } & (
  | { before: string }
  | { after: string }
  | { replace: string }
);

/** A mutation of one document, named by its id: what the store commits. */
export type Mutation =
  | { create: DocumentInput }
  | { createOrReplace: DocumentInput }
  | { createIfNotExists: DocumentInput }
  | { delete: { id: string; ifRevisionID?: string } }
  | { patch: { id: string; ifRevisionID?: string } & PatchOperations };

/** Selects the documents of a mutation by a GROQ query instead of an id. */
export type ByQuery = { query: string; params: Record<string, unknown> };

/** What callers may send: as {@link Mutation}, or by query. */
export type MutationRequest = Mutation | { delete: ByQuery } | { patch: ByQuery & PatchOperations };

export type Operation = 'create' | 'update' | 'delete' | 'none';
