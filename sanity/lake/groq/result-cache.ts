import { SharedWork } from '../limits/shared-work.ts';
import type { QueryResult } from './worker-slot.ts';

const MAX_CACHE_LENGTH = 16 * 1024 * 1024;

/** Results until the next transaction; the same query asked meanwhile waits for the same result. */
export class ResultCache {
  readonly #results = new Map<string, QueryResult>();
  readonly #running = new SharedWork<QueryResult>();
  #seq = -1;
  #length = 0;

  /** @param signal aborts when the caller has gone. */
  async get(
    key: string,
    seq: number,
    signal: AbortSignal | undefined,
    run: (signal: AbortSignal) => Promise<QueryResult>,
  ): Promise<QueryResult> {
    if (seq !== this.#seq) this.#clear(seq);
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const result = await this.#running.run(`${seq} ${key}`, signal, run);
    this.#keep(key, result, seq);
    return result;
  }

  #clear(seq: number): void {
    this.#results.clear();
    this.#length = 0;
    this.#seq = seq;
  }

  #keep(key: string, result: QueryResult, seq: number): void {
    if (seq !== this.#seq || this.#results.has(key)) return;
    this.#results.set(key, result);
    this.#length += result.json.length + key.length;
    if (this.#length > MAX_CACHE_LENGTH) this.#clear(seq);
  }
}
