/** Reads after which all counts are halved: what was read long ago matters less. */
const READS_PER_HALVING = 10_000;

/** How often each page was read lately, for drawing the most read first. */
export class Reads {
  readonly #counts = new Map<string, number>();
  #sinceHalving = 0;
  #total = 0;

  /** Reads so far. */
  get total(): number {
    return this.#total;
  }

  note(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#total += 1;
    this.#sinceHalving += 1;
    if (this.#sinceHalving >= READS_PER_HALVING) this.#halve();
  }

  count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  #halve(): void {
    this.#sinceHalving = 0;
    for (const [key, count] of this.#counts) {
      if (count < 2) this.#counts.delete(key);
      else this.#counts.set(key, Math.floor(count / 2));
    }
  }
}
