import { hash } from 'node:crypto';
import { isJsonObject } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import type { QueryEngine } from '../groq/engine.ts';
import { Overtaken } from '../store/commit.ts';
import type { CommitRequest, CommitResult } from '../store/commit-request.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from '../users/caller.ts';
import { isValidId } from './ids.ts';
import type { ByQuery, Mutation, MutationRequest } from './mutation.ts';

/** How often the documents of a query are looked up again because another writer was faster. */
const MAX_ATTEMPTS = 10;

/**
 * Commits mutations of which some name their documents by query. The queries see the dataset as it
 * was before the transaction, and the transaction is stored only if nothing changed meanwhile.
 * @throws {LakeError} as `store.commit` does; 400 when a query does not select documents.
 */
export async function commitResolved(
  deps: { store: Store; queries: QueryEngine },
  request: Omit<CommitRequest, 'mutations' | 'author'> & {
    mutations: readonly MutationRequest[];
    caller: Caller;
  },
): Promise<CommitResult> {
  const { store, queries } = deps;
  const { caller, mutations, ...rest } = request;
  const plain = mutations.filter(isById);
  if (plain.length === mutations.length) {
    return store.commit({ ...rest, author: caller.id, mutations: plain });
  }
  const fingerprint = hash('sha256', JSON.stringify(mutations), 'base64url');
  for (let attempt = 1; ; attempt += 1) {
    const ifSequence = store.sequence();
    const resolved: Mutation[] = [];
    for (const mutation of mutations) resolved.push(...(await resolve(queries, mutation, caller)));
    try {
      const commit = { ...rest, author: caller.id, mutations: resolved, fingerprint, ifSequence };
      return store.commit(commit);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (attempt < MAX_ATTEMPTS) continue;
      const message = 'Others keep changing the dataset; try again later';
      throw new LakeError(409, 'transactionConflictError', message);
    }
  }
}

function isById(mutation: MutationRequest): mutation is Mutation {
  if ('delete' in mutation) return !('query' in mutation.delete);
  return !('patch' in mutation && 'query' in mutation.patch);
}

async function resolve(
  queries: QueryEngine,
  mutation: MutationRequest,
  caller: Caller,
): Promise<Mutation[]> {
  if (isById(mutation)) return [mutation];
  if ('delete' in mutation && 'query' in mutation.delete) {
    const ids = await idsOf(queries, mutation.delete, caller);
    return ids.map((id) => ({ delete: { id } }));
  }
  if ('patch' in mutation && 'query' in mutation.patch) {
    const { query, params, ...operations } = mutation.patch;
    const ids = await idsOf(queries, { query, params }, caller);
    return ids.map((id) => ({ patch: { ...operations, id } }));
  }
  return [];
}

/** What the query answers must be documents, or one: their `_id`s are taken. */
async function idsOf(queries: QueryEngine, selection: ByQuery, caller: Caller): Promise<string[]> {
  const { json } = await queries.run({ ...selection, perspective: 'raw', caller });
  const found: unknown = JSON.parse(json);
  const documents = Array.isArray(found) ? found : found === null ? [] : [found];
  const ids = documents.map((document) => (isJsonObject(document) ? document._id : undefined));
  if (!ids.every(isValidId)) {
    throw new LakeError(400, 'validationError', 'The query of a mutation must select documents');
  }
  return [...new Set(ids)];
}
