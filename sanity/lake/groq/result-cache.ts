import type { QueryResult } from './pool.ts';

const MAX_CACHE_LENGTH = 16 * 1024 * 1024;

/** Results until the next transaction; the same query asked meanwhile waits for the same result. */
export class ResultCache {
  readonly #results = new Map<string, Promise<QueryResult>>();
  #seq = -1;
  #length = 0;

  get(key: string, seq: number, run: () => Promise<QueryResult>): Promise<QueryResult> {
    if (seq !== this.#seq) this.#clear(seq);
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const result = run();
    this.#results.set(key, result);
    result.then(
      ({ json }) => this.#weigh(key, json, seq),
      () => this.#forget(key, result),
    );
    return result;
  }

  #clear(seq: number): void {
    this.#results.clear();
    this.#length = 0;
    this.#seq = seq;
  }

  #forget(key: string, result: Promise<QueryResult>): void {
    if (this.#results.get(key) === result) this.#results.delete(key);
  }

  #weigh(key: string, json: string, seq: number): void {
    if (seq !== this.#seq) return;
    this.#length += json.length + key.length;
    if (this.#length > MAX_CACHE_LENGTH) this.#clear(seq);
  }
}
