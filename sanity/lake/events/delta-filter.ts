import { type ExprNode, evaluate, parse } from 'groq-js';
import { refused } from '#sanity/groq/compile.ts';
import { isPrivateId } from '#sanity/groq/document.ts';
import { callsGeo } from '#sanity/groq/mend.ts';
import { isCheap } from '../groq/direct.ts';
import type { Entry, EntryChange } from './entry.ts';
import { conditionsOf, type FilterContext, type Transition } from './filter.ts';

/** Functions that compare a document before and after a change. */
const COMPARES = /\bdelta::|\b(?:before|after)\s*\(/;

/** True for a query that only a {@link DeltaFilter} can evaluate. */
export function comparesStates(query: string): boolean {
  return COMPARES.test(query);
}

/**
 * The filter of a listener that compares, such as `*[delta::changedAny(title)]`: a change is told
 * when it meets the condition. Other documents do not exist in it, as in the filters of webhooks.
 */
export class DeltaFilter {
  readonly #conditions: readonly ExprNode[];
  readonly #params: Record<string, unknown>;
  readonly #context: FilterContext;
  readonly #matching = new WeakSet<EntryChange>();

  /** @throws {GroqError} 400 when the query is wrong or selects no documents. */
  constructor(query: string, params: Record<string, unknown>, context: FilterContext) {
    const tree = parseDelta(query, params);
    if (callsGeo(tree)) throw refused(query, 'a listener cannot evaluate this function');
    this.#conditions = conditionsOf(query, tree);
    this.#params = params;
    this.#context = context;
    if (!context.withPrivate && !this.#conditions.every(isCheap)) {
      throw refused(query, 'the filter is too complex for a listener');
    }
  }

  /** Finds out which changes are told: groq-js compares asynchronously. */
  async prepare({ changes }: Entry): Promise<void> {
    for (const change of changes) {
      if (await this.#matches(change)) this.#matching.add(change);
    }
  }

  /** Null for what was not prepared. */
  transitionOf(change: EntryChange): Transition | null {
    if (!this.#matching.has(change)) return null;
    if (!change.existed) return 'appear';
    return change.exists ? 'update' : 'disappear';
  }

  async #matches({ documentId, states }: EntryChange): Promise<boolean> {
    const { clock, projectId, dataset, withPrivate, identity, hiddenType } = this.#context;
    if (!withPrivate && isPrivateId(documentId)) return false;
    const { before, after } = states;
    const types = [before?._type, after?._type];
    if (hiddenType !== undefined && types.includes(hiddenType)) return false;
    const options = {
      ...{ root: after ?? before, before, after, identity },
      dataset: [],
      params: this.#params,
      timestamp: clock(),
      sanity: { projectId, dataset },
    };
    try {
      for (const condition of this.#conditions) {
        const value = await evaluate(condition, options);
        if ((await value.get()) !== true) return false;
      }
      return true;
    } catch {
      // A condition that cannot be evaluated for a change does not select it.
      return false;
    }
  }
}

function parseDelta(query: string, params: Record<string, unknown>): ExprNode {
  try {
    // groq-js reads a comment only up to a line break.
    return parse(`${query}\n`, { params, mode: 'delta' });
  } catch (error) {
    throw refused(query, Error.isError(error) ? error.message : String(error));
  }
}
