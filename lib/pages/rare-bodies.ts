import { zstdCompressSync } from 'node:zlib';
import { ownBytes } from '#lib/node/own-bytes.ts';
import { htmlOf, type Page } from './page.ts';

export type RareEncoding = 'identity' | 'zstd';

/** Bodies in forms that few readers ask for: what was used last, up to a size in bytes. */
export class RareBodies {
  readonly #bodies = new Map<string, { page: Page; body: Buffer }>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  of(page: Page, encoding: RareEncoding): Buffer {
    const name = `${encoding} ${page.key}`;
    const known = this.#bodies.get(name);
    const body = known?.page === page ? known.body : make(page, encoding);
    if (known !== undefined) this.#bytes -= known.body.length;
    this.#bodies.delete(name);
    this.#bodies.set(name, { page, body });
    this.#bytes += body.length;
    for (const [oldest, { body: gone }] of this.#bodies) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#bodies.delete(oldest);
      this.#bytes -= gone.length;
    }
    return body;
  }
}

function make(page: Page, encoding: RareEncoding): Buffer {
  const html = htmlOf(page);
  return ownBytes(encoding === 'zstd' ? zstdCompressSync(html) : html);
}
