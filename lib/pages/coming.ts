import { sizeOf, type WholePage } from './page.ts';

/** Memory for pages drawn ahead, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A page as it will be from a boundary on. */
export type ComingPage = { page: WholePage; boundary: Date };

/** Pages drawn ahead of the next boundary, until it comes. In memory alone: they are soon made. */
export class ComingPages {
  readonly #pages = new Map<string, ComingPage>();
  #bytes = 0;

  /** Keeps a page unless there is no room. */
  put(coming: ComingPage): void {
    const { key } = coming.page;
    this.#delete(key);
    if (this.#bytes + sizeOf(coming.page) > MAX_BYTES) return;
    this.#pages.set(key, coming);
    this.#bytes += sizeOf(coming.page);
  }

  get(key: string): ComingPage | undefined {
    return this.#pages.get(key);
  }

  /** Of the pages that are here, in milliseconds. */
  boundaries(): Set<number> {
    return new Set([...this.#pages.values()].map(({ boundary }) => boundary.getTime()));
  }

  /** Those whose boundary has come, which are here no more. */
  takeUntil(instant: Date): ComingPage[] {
    const due = [...this.#pages.values()].filter(({ boundary }) => boundary <= instant);
    for (const { page } of due) this.#delete(page.key);
    return due;
  }

  #delete(key: string): void {
    const former = this.#pages.get(key);
    if (former === undefined) return;
    this.#pages.delete(key);
    this.#bytes -= sizeOf(former.page);
  }
}
