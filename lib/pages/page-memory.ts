import { type Page, sizeOf } from './page.ts';

/** The pages used last, up to a size in bytes. */
export class PageMemory {
  /** In the order of use. */
  readonly #pages = new Map<string, Page>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): Page | undefined {
    const known = this.#pages.get(key);
    if (known === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, known);
    return known;
  }

  /** @returns the page that was there before. */
  put(page: Page): Page | undefined {
    const former = this.#pages.get(page.key);
    if (former !== undefined) this.#delete(former);
    this.#pages.set(page.key, page);
    this.#bytes += sizeOf(page);
    for (const [key, oldest] of this.#pages) {
      if (this.#bytes <= this.#maxBytes || key === page.key) break;
      this.#delete(oldest);
    }
    return former;
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
  }

  #delete(page: Page): void {
    this.#pages.delete(page.key);
    this.#bytes -= sizeOf(page);
  }
}
