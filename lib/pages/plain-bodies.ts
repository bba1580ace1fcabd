import { htmlOf, type Page } from './page.ts';

/** HTML of pages for the few who take no compression: what was used last, up to a size in bytes. */
export class PlainBodies {
  readonly #bodies = new Map<Page, Buffer>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  of(page: Page): Buffer {
    const body = this.#bodies.get(page) ?? htmlOf(page);
    if (this.#bodies.delete(page)) this.#bytes -= body.length;
    this.#bodies.set(page, body);
    this.#bytes += body.length;
    for (const [oldest, { length }] of this.#bodies) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#bodies.delete(oldest);
      this.#bytes -= length;
    }
    return body;
  }
}
