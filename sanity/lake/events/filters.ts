import { type Circumstances, Filter } from './filter.ts';

const MAX_KEPT = 500;

type Everybody = Omit<Circumstances, 'withPrivate' | 'identity' | 'untoldType'>;

/** Compiled filters by what they were made of: a hundred tabs listen to the same few queries. */
export class Filters {
  readonly #circumstances: Everybody;
  readonly #kept = new Map<string, Filter>();

  constructor(circumstances: Everybody) {
    this.#circumstances = circumstances;
  }

  /** @throws {GroqError} 400 as {@link Filter} does. */
  get(
    query: string,
    params: Record<string, unknown>,
    caller: { withPrivate: boolean; identity: string; hiddenType?: string | undefined },
  ): Filter {
    // `identity()` is the only part of a filter that depends on who asks.
    const identity = query.includes('identity') ? caller.identity : '';
    const key = JSON.stringify([query, params, caller.withPrivate, identity, caller.hiddenType]);
    let filter = this.#kept.get(key);
    if (filter === undefined) {
      filter = new Filter(query, params, { ...this.#circumstances, ...caller });
      if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
      this.#kept.set(key, filter);
    }
    return filter;
  }
}
