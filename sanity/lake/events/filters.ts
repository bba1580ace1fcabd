import { type Circumstances, Filter } from './filter.ts';

const MAX_KEPT = 500;

/** Compiled filters by what they were made of: a hundred tabs listen to the same few queries. */
export class Filters {
  readonly #circumstances: Omit<Circumstances, 'withPrivate' | 'identity'>;
  readonly #kept = new Map<string, Filter>();

  constructor(circumstances: Omit<Circumstances, 'withPrivate' | 'identity'>) {
    this.#circumstances = circumstances;
  }

  /** @throws {LakeError} 400 as {@link Filter} does. */
  get(
    query: string,
    params: Record<string, unknown>,
    who: { withPrivate: boolean; identity: string },
  ): Filter {
    // `identity()` is the only part of a filter that depends on who asks.
    const identity = query.includes('identity') ? who.identity : '';
    const key = JSON.stringify([query, params, who.withPrivate, identity]);
    let filter = this.#kept.get(key);
    if (filter === undefined) {
      filter = new Filter(query, params, { ...this.#circumstances, ...who });
      if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
      this.#kept.set(key, filter);
    }
    return filter;
  }
}
