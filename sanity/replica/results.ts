import { Recent } from '#sanity/groq/index.ts';

/** Results that are kept, as JSON in UTF-16 units; in memory they take about twice as many bytes. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** Results of queries until the next change: pages that are drawn together ask the same. */
export class Results {
  readonly #kept: Recent<Promise<unknown>>;
  /** Short names of queries, some of which are longer than what they find. */
  readonly #names = new Map<string, string>();

  constructor(maxLength = MAX_LENGTH) {
    this.#kept = new Recent(maxLength);
  }

  /** @param evaluate gives the result as JSON; it is called unless the result is known. */
  get(query: string, params: object, evaluate: () => Promise<string>): Promise<unknown> {
    const name = this.#names.get(query) ?? String(this.#names.size);
    this.#names.set(query, name);
    const key = `${name} ${JSON.stringify(params)}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const result = evaluate().then((json) => {
      // A change may have come meanwhile.
      if (this.#kept.get(key) === result) this.#kept.set(key, result, json.length + key.length);
      return JSON.parse(json);
    });
    this.#kept.set(key, result, key.length);
    return result;
  }

  clear(): void {
    this.#kept.clear();
    this.#names.clear();
  }
}
