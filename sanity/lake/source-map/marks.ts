import { isDocument, isJsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import type { DocumentView } from '#sanity/groq/document-view.ts';

/** A step into a value: a field, a place in a list, or that place with the `_key` found there. */
export type Step = string | number | { _key: string; _index: number };

/** Where a text of a result comes from. */
export type Origin = { document: StoredDocument; path: readonly Step[] };

/** Of the last private plane of Unicode, where no text has characters. */
const OPEN = '\u{10FFF0}';
const CLOSE = '\u{10FFF1}';
const MARKED = new RegExp(`^([^${OPEN}]*)${OPEN}(\\d+)${CLOSE}$`, 'u');

/**
 * Shows documents with a mark behind every text, which names where the text stands. What passes a
 * query unchanged carries its mark into the result.
 */
export class Marks {
  readonly #origins: Origin[] = [];
  readonly #shown = new WeakMap<object, object>();
  readonly #unmarked: ReadonlySet<string>;

  /** @param unmarked fields that must stay as they are; those that begin with `_` do anyway. */
  constructor(unmarked: ReadonlySet<string>) {
    this.#unmarked = unmarked;
  }

  /** The same documents and indexes, with marks. */
  view(view: DocumentView): DocumentView {
    return new Proxy(view, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return this.#show(value);
        return (...args: unknown[]) => this.#show(Reflect.apply(value, target, args));
      },
    });
  }

  /** Takes a text apart; null unless it is one whole text of a document. */
  read(text: string): { text: string; origin: Origin } | null {
    const [, plain, number] = MARKED.exec(text) ?? [];
    const origin = this.#origins[Number(number)];
    return plain === undefined || origin === undefined ? null : { text: plain, origin };
  }

  /** Documents and lists of them; anything else stays as it is. */
  #show<T>(value: T): T;
  #show(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#show(item));
    if (!isDocument(value)) return value;
    return this.#mark(value, value, []);
  }

  #mark(value: object, document: StoredDocument, path: readonly Step[]): object {
    const known = this.#shown.get(value);
    if (known !== undefined) return known;
    const shown = new Proxy(value, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name, target);
        if (typeof name === 'symbol') return found;
        if (typeof found === 'object' && found !== null) {
          return this.#mark(found, document, [...path, stepOf(target, name, found)]);
        }
        if (typeof found !== 'string' || this.#staysAsItIs(name)) return found;
        this.#origins.push({ document, path: [...path, stepOf(target, name, found)] });
        return `${found}${OPEN}${this.#origins.length - 1}${CLOSE}`;
      },
    });
    this.#shown.set(value, shown);
    return shown;
  }

  #staysAsItIs(name: string): boolean {
    return name.startsWith('_') || this.#unmarked.has(name);
  }
}

function stepOf(parent: object, name: string, child: unknown): Step {
  if (!Array.isArray(parent)) return name;
  const index = Number(name);
  const key = isJsonObject(child) ? child._key : undefined;
  return typeof key === 'string' ? { _key: key, _index: index } : index;
}
