import { comparesStates, DeltaFilter } from './delta-filter.ts';
import { Filter, type FilterContext } from './filter.ts';

const MAX_KEPT = 500;

type SharedContext = Omit<FilterContext, 'withPrivate' | 'identity' | 'hiddenType'>;

/** Cache of compiled filters: a hundred tabs listen to the same few queries. */
export class Filters {
  readonly #context: SharedContext;
  readonly #kept = new Map<string, Filter | DeltaFilter>();

  constructor(context: SharedContext) {
    this.#context = context;
  }

  /** @throws {GroqError} 400 as {@link Filter} does. */
  get(
    query: string,
    params: Record<string, unknown>,
    caller: { withPrivate: boolean; identity: string; hiddenType?: string | undefined },
  ): Filter | DeltaFilter {
    // `identity()` is the only part of a filter that depends on who asks.
    const identity = query.includes('identity') ? caller.identity : '';
    const key = JSON.stringify([query, params, caller.withPrivate, identity, caller.hiddenType]);
    let filter = this.#kept.get(key);
    if (filter === undefined) {
      const context = { ...this.#context, ...caller };
      filter = comparesStates(query)
        ? new DeltaFilter(query, params, context)
        : new Filter(query, params, context);
      if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
      this.#kept.set(key, filter);
    }
    return filter;
  }
}
