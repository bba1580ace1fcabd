import type { ExprNode } from 'groq-js';
import { compile } from '#sanity/groq/compile.ts';
import { isJsonObject, isPrivateId, type StoredDocument } from '#sanity/groq/document.ts';
import type { DocumentView } from '#sanity/groq/document-view.ts';
import { GroqError } from '#sanity/groq/errors.ts';
import { type EvaluationContext, evaluateOn } from '#sanity/groq/evaluate.ts';
import { needsLoading } from '#sanity/groq/mend.ts';
import type { PreparedQuery } from '#sanity/groq/prepared-query.ts';
import { countParts } from '#sanity/groq/query-parts.ts';
import type { Store } from '../store/store.ts';
import { type Perspective, storedIds } from './perspective.ts';
import { createPerspectiveView } from './perspective-view.ts';

/** Queries that begin with a condition on ids, as editors' tools ask by the hundred. */
const LOOKS_DIRECT = /^\s*\*\s*\[\s*_id\s*(==|in\b)/;
const MAX_LENGTH = 8192;
const MAX_PARTS = 1000;
const MAX_IDS = 500;
const MAX_ELEMENTS = 50;
const MAX_DEREFERENCES = 1000;

/**
 * Answers a query that names its documents by id straight from the store, without the workers.
 * @returns null when the query is not of that kind.
 * @throws {GroqError} as {@link compile} does.
 */
export async function evaluateDirectly(
  store: Store,
  request: {
    query: string;
    perspective: Perspective;
    withPrivate: boolean;
    context: EvaluationContext;
  },
): Promise<{ json: string; syncTags: string[] } | null> {
  const { query, perspective, withPrivate, context } = request;
  const isPlain = query.length <= MAX_LENGTH && LOOKS_DIRECT.test(query);
  if (!isPlain || countParts(query) > MAX_PARTS || needsLoading(query)) return null;
  const compiled = compile(query, context.params);
  const ids = idsOf(compiled);
  if (ids === null || !isCheap(compiled.tree)) return null;
  const viewOf = (wanted: readonly string[]): DocumentView => {
    const stored = store.listDocuments(wanted.flatMap((id) => storedIds(id, perspective)));
    return createPerspectiveView(stored.sort(byId), perspective, withPrivate);
  };
  const view = viewOf(ids);
  const known = new Map<string, StoredDocument | undefined>();
  let dereferences = 0;
  const dereference = (id: string): StoredDocument | undefined => {
    dereferences += 1;
    if (dereferences > MAX_DEREFERENCES) throw new TooMuch(400, 'tooMuch', 'For the workers');
    if (!withPrivate && isPrivateId(id)) return undefined;
    if (!known.has(id)) known.set(id, viewOf([id]).get(id));
    return known.get(id);
  };
  try {
    const json = await evaluateOn(view, compiled, context, dereference);
    return { json, syncTags: compiled.syncTags };
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

/** The query needs more work than the main thread may do; a worker runs it. */
class TooMuch extends GroqError {
  override name = 'TooMuch';
}

/**
 * True for a query whose work grows no faster than the documents it reads: nothing here can be
 * stopped half way, and everyone waits for it. Loops that see each other (`^`), loops over lists
 * that the query brings along, and pattern matching are left to the workers.
 */
export function isCheap(tree: ExprNode): boolean {
  let elements = 0;
  const look = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(look);
    if (!isJsonObject(value)) return true;
    if (value.type === 'Parent' || (value.type === 'OpCall' && value.op === 'match')) return false;
    if (value.type === 'Value') return typeof value.value !== 'object' || value.value === null;
    if (value.type === 'ArrayElement') elements += 1;
    return elements <= MAX_ELEMENTS && Object.values(value).every(look);
  };
  return look(tree);
}

/** The ids a query reads, if that is all it reads. */
function idsOf(compiled: PreparedQuery): string[] | null {
  const { readsEverything, needsHiddenFields, isAsync, sources } = compiled;
  if (readsEverything || needsHiddenFields || isAsync) return null;
  const ids: string[] = [];
  for (const source of sources.values()) {
    if (!('ids' in source)) return null;
    ids.push(...source.ids);
  }
  return ids.length > MAX_IDS ? null : ids;
}

function byId(a: StoredDocument, b: StoredDocument): number {
  return a._id < b._id ? -1 : 1;
}
