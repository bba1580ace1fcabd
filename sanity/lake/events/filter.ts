import { type ExprNode, evaluateSync } from 'groq-js';
import { compile, parseQuery, refused } from '#sanity/groq/compile.ts';
import { isPrivateId, type StoredDocument } from '#sanity/groq/document.ts';
import { callsGeo, mendTree } from '#sanity/groq/mend.ts';
import { rewrite } from '#sanity/groq/rewrite.ts';
import type { Source } from '#sanity/groq/source.ts';
import { LakeError } from '../errors.ts';
import { isCheap } from '../groq/direct.ts';
import type { Store } from '../store/store.ts';
import type { EntryChange } from './entry.ts';

export type FilterContext = {
  store: Store;
  clock: () => Date;
  projectId: string;
  dataset: string;
  /** False for anonymous callers, to whom a document with a dot in its id does not exist. */
  withPrivate: boolean;
  identity: string;
  /** Of documents of this type a listener is told nothing: they come and go with the clock. */
  hiddenType?: string | undefined;
};

export type Transition = 'appear' | 'update' | 'disappear';

/**
 * The filter of a listener: of a query like `*[_type == "faq"]{title}` only what selects documents
 * counts. It is compiled once; conditions on ids and types alone are never evaluated.
 */
export class Filter {
  readonly #tree: ExprNode;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #ids: ReadonlySet<string> | null;
  readonly #types: ReadonlySet<string> | null;
  readonly #selectsBySource: boolean;
  readonly #params: Record<string, unknown>;
  readonly #context: FilterContext;
  readonly #known = new WeakMap<StoredDocument, boolean>();

  /**
   * @throws {GroqError} 400 when the query is wrong, selects no documents, or needs what a
   * listener cannot evaluate.
   */
  constructor(query: string, params: Record<string, unknown>, context: FilterContext) {
    const { isAsync } = compile(query, params);
    const tree = asQuery(conditionsOf(query, parseQuery(query, params)));
    const usesGeo = callsGeo(tree);
    mendTree(tree);
    const compiled = rewrite(tree);
    // Shapes may take long to compare, and nothing can stop that here.
    if (isAsync || compiled.needsHiddenFields || usesGeo) {
      throw refused(query, 'a listener cannot evaluate this function');
    }
    // Filters run on the main thread, and nothing can stop one.
    if (!context.withPrivate && !isCheap(compiled.tree)) {
      throw refused(query, 'the filter is too complex for a listener');
    }
    const sources = [...compiled.sources.values()];
    const only = sources.length === 1 ? sources[0] : undefined;
    this.#tree = compiled.tree;
    this.#sources = compiled.sources;
    this.#ids = only !== undefined && 'ids' in only ? new Set(only.ids) : null;
    this.#types = only !== undefined && 'types' in only ? new Set(only.types) : null;
    this.#selectsBySource = compiled.tree.type === 'Parameter';
    this.#params = params;
    this.#context = context;
  }

  /** What the change means to somebody who sees the selected documents; null when nothing. */
  transitionOf(change: EntryChange): Transition | null {
    const { documentId, existed, exists } = change;
    if (!this.#context.withPrivate && isPrivateId(documentId)) return null;
    if (this.#isUntold(change)) return null;
    if (this.#ids !== null && !this.#ids.has(documentId)) return null;
    const isById = this.#selectsBySource && this.#ids !== null;
    const isAll = isById || this.#tree.type === 'Everything';
    const before = isAll ? existed : existed && this.#matches(change.states.before);
    const after = isAll ? exists : exists && this.#matches(change.states.after);
    if (before) return after ? 'update' : 'disappear';
    return after ? 'appear' : null;
  }

  #isUntold({ states }: EntryChange): boolean {
    const { hiddenType } = this.#context;
    if (hiddenType === undefined) return false;
    return states.before?._type === hiddenType || states.after?._type === hiddenType;
  }

  #matches(document: StoredDocument | null): boolean {
    if (document === null) return false;
    if (this.#types !== null && !this.#types.has(document._type)) return false;
    if (this.#types !== null && this.#selectsBySource) return true;
    // Listeners with the same filter ask about the same document one after the other.
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const matches = this.#evaluate(document);
    this.#known.set(document, matches);
    return matches;
  }

  #evaluate(document: StoredDocument): boolean {
    const { store, clock, projectId, dataset, withPrivate, identity } = this.#context;
    const sources: Record<string, unknown> = {};
    for (const name of this.#sources.keys()) sources[name] = [document];
    const dereference = ({ _ref }: { _ref: string }) =>
      !withPrivate && isPrivateId(_ref) ? undefined : (store.getDocument(_ref) ?? undefined);
    try {
      const { data } = evaluateSync(this.#tree, {
        dataset: [document],
        params: { ...this.#params, ...sources },
        timestamp: clock(),
        identity,
        sanity: { projectId, dataset },
        dereference,
      });
      return Array.isArray(data) && data.length > 0;
    } catch (error) {
      if (error instanceof LakeError) throw error;
      // A filter that cannot be evaluated for a document does not select it.
      return false;
    }
  }
}

/**
 * The filters on documents in a tree: `a` and `b` of `*[a][b]{title} | order(c)`.
 * @throws {GroqError} 400 for a query that selects no documents.
 */
export function conditionsOf(query: string, tree: ExprNode): ExprNode[] {
  let conditions: ExprNode[] = [];
  let node: ExprNode = tree;
  while (node.type !== 'Everything') {
    if (node.type === 'Filter') conditions.unshift(node.expr);
    // What is above a projection filters what was projected, not documents.
    else if (node.type === 'Map' || node.type === 'FlatMap' || node.type === 'Projection') {
      conditions = [];
    }
    if (!('base' in node) || node.base === undefined) {
      throw refused(
        query,
        'a listener needs a query that selects documents, such as *[_type == "a"]',
      );
    }
    node = node.base;
  }
  return conditions;
}

/** `*[a][b]` of the conditions `a` and `b`. */
function asQuery(conditions: readonly ExprNode[]): ExprNode {
  return conditions.reduce<ExprNode>((base, expr) => ({ type: 'Filter', base, expr }), {
    type: 'Everything',
  });
}
