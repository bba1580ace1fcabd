import type { StoredDocument } from './document.ts';
import { textsOf } from './document-view.ts';

/** Text that is kept, in UTF-16 units. */
const MAX_LENGTH = 32 * 1024 * 1024;

/** All text of documents. What does not fit is worked out again for each query. */
export class TextCache {
  readonly #known = new WeakMap<object, { texts: readonly string[]; length: number }>();
  #length = 0;

  /** @param documents those that the next query reads; what others had is gone with them. */
  prepare(documents: readonly StoredDocument[]): void {
    if (this.#length <= MAX_LENGTH) return;
    this.#length = 0;
    for (const one of documents) this.#length += this.#known.get(one)?.length ?? 0;
  }

  of(document: StoredDocument): readonly string[] {
    const known = this.#known.get(document);
    if (known !== undefined) return known.texts;
    const texts = textsOf(document);
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (this.#length + length > MAX_LENGTH) return texts;
    this.#known.set(document, { texts, length });
    this.#length += length;
    return texts;
  }
}
