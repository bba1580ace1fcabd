import type { Page } from './page.ts';

/** In bytes of memory; the script of a page takes some 10 KB. */
const MAX_BYTES = 3 * 1024 * 1024;

/**
 * What makes earlier versions of pages live: a page that shows counts is drawn again while people
 * read it, and would else stay without script for them. Begins anew with each process.
 */
export class FormerScripts {
  readonly #scripts = new Map<string, Buffer>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  put({ key, etag, script }: Page): void {
    if (script === null || this.get(key, etag) !== undefined) return;
    this.#scripts.set(nameOf(key, etag), script);
    this.#bytes += script.length;
    for (const [oldest, { length }] of this.#scripts) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#scripts.delete(oldest);
      this.#bytes -= length;
    }
  }

  get(key: string, version: string): Buffer | undefined {
    return this.#scripts.get(nameOf(key, version));
  }
}

function nameOf(key: string, version: string): string {
  return `${version} ${key}`;
}
