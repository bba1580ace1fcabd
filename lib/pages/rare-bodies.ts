import { zstdCompressSync } from 'node:zlib';
import { ownBytes } from '#lib/node/own-bytes.ts';
import { Recent } from '#sanity/groq/index.ts';
import { htmlOf, type Page } from './page.ts';

export type RareEncoding = 'identity' | 'zstd';

/** Bodies in forms that few readers ask for: what was used last, up to a size in bytes. */
export class RareBodies {
  readonly #bodies: Recent<{ page: Page; body: Buffer }>;

  constructor(maxBytes: number) {
    this.#bodies = new Recent(maxBytes);
  }

  of(page: Page, encoding: RareEncoding): Buffer {
    const name = `${encoding} ${page.key}`;
    const known = this.#bodies.get(name);
    if (known?.page === page) return known.body;
    const body = make(page, encoding);
    this.#bodies.set(name, { page, body }, body.length);
    return body;
  }
}

function make(page: Page, encoding: RareEncoding): Buffer {
  const html = htmlOf(page);
  return ownBytes(encoding === 'zstd' ? zstdCompressSync(html) : html);
}
