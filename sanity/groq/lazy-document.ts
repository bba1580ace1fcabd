import { isDocument, type JsonObject, type StoredDocument } from './document.ts';
import { headOf } from './long-fields.ts';

/** Where the long fields of a document are, which most queries never read. */
export type LongFields = {
  readonly names: readonly string[];
  /** The ids that long fields refer to, when that is known. */
  readonly targets: readonly string[] | null;
  /** The JSON of a field. */
  read(name: string): string;
  /** Told that a document keeps a field that was read; `forget` lets it go again. */
  kept?(document: StoredDocument, name: string, length: number): void;
};

/** The long fields of a document, and the names of those that it does not keep. */
const PENDING = Symbol('pending');

type Pending = { long: LongFields; left: readonly string[] };

/**
 * The document that a text of `JSON.stringify` holds. Long fields are parsed when they are read.
 */
export function parseLazily(text: string): StoredDocument {
  const { head, long } = headOf(text);
  const texts = new Map(long.map(({ name, start, end }) => [name, text.slice(start, end)]));
  const read = (name: string) => texts.get(name) ?? 'null';
  return withLongFields(JSON.parse(head), { names: [...texts.keys()], targets: null, read });
}

/**
 * A copy of a document that has null in its long fields. To replace these in place would have V8
 * keep each document as a hash table, which takes twice the memory.
 */
export function withLongFields(document: StoredDocument, long: LongFields): StoredDocument {
  const { names } = long;
  return names.length === 0 ? document : copyLazily(document, { long, left: names });
}

/** Whether a field is a long one that is not kept. */
export function isPending(document: object, name: string): boolean {
  return pendingOf(document)?.left.includes(name) === true;
}

/** The JSON of a field that is not kept; undefined for others. */
export function pendingText(document: object, name: string): string | undefined {
  return isPending(document, name) ? pendingOf(document)?.long.read(name) : undefined;
}

/** The value of a field. A long one is not kept because of it. */
export function readOnce(document: Readonly<Record<string, unknown>>, name: string): unknown {
  const text = pendingText(document, name);
  return text === undefined ? document[name] : JSON.parse(text);
}

/** What long fields refer to, and which these are; null when that is not known. */
export function longTargets(
  document: object,
): { names: readonly string[]; targets: readonly string[] } | null {
  const { names, targets = null } = pendingOf(document)?.long ?? {};
  return names === undefined || targets === null ? null : { names, targets };
}

/** Lets go of a long field that a document keeps; it is read again when it is wanted. */
export function forget(document: StoredDocument, name: string): void {
  const pending = pendingOf(document);
  if (pending === undefined || !pending.long.names.includes(name)) return;
  Object.defineProperty(document, name, pendingField(name));
  if (!pending.left.includes(name)) {
    setPending(document, { ...pending, left: [...pending.left, name] });
  }
}

/** A copy that has other values in some fields; what is not kept is not read. */
export function copyWith(
  document: StoredDocument,
  fields: Readonly<Record<string, unknown>>,
): StoredDocument {
  const pending = pendingOf(document);
  if (pending === undefined || pending.left.length === 0) return { ...document, ...fields };
  return Object.assign(copyLazily(document, pending), fields);
}

function copyLazily(document: StoredDocument, pending: Pending): StoredDocument {
  const copy: JsonObject = {};
  setPending(copy, pending);
  for (const name of Object.keys(document)) {
    if (pending.left.includes(name)) Object.defineProperty(copy, name, pendingField(name));
    else copy[name] = document[name];
  }
  if (!isDocument(copy)) throw new TypeError('A document needs an id.');
  return copy;
}

function pendingOf(document: object): Pending | undefined {
  const lazy: { [PENDING]?: Pending } = document;
  return lazy[PENDING];
}

function setPending(document: object, value: Pending): void {
  Object.defineProperty(document, PENDING, { value, writable: true, configurable: true });
}

const fields = new Map<string, PropertyDescriptor>();

/** One getter for each name, so that documents with the same fields share their layout. */
function pendingField(name: string): PropertyDescriptor {
  let field = fields.get(name);
  if (field === undefined) {
    field = {
      ...{ enumerable: true, configurable: true },
      get(this: StoredDocument) {
        return keep(this, name);
      },
    };
    fields.set(name, field);
  }
  return field;
}

/** A query may be stopped at any step of this: a field is read again rather than lost. */
function keep(document: StoredDocument, name: string): unknown {
  const pending = pendingOf(document);
  if (pending === undefined) return undefined;
  const { long, left } = pending;
  const text = long.read(name);
  const value: unknown = JSON.parse(text);
  const attributes = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(document, name, { value, ...attributes });
  setPending(document, { long, left: left.filter((one) => one !== name) });
  long.kept?.(document, name, text.length);
  return value;
}
