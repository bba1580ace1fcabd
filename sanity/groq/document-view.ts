import { isJsonObject, type JsonObject, type StoredDocument, valueAt } from './document.ts';
import { isPending, readOnce } from './lazy-document.ts';
import { type DocumentChange, type OrderedBy, Ordering } from './ordering.ts';
import { Referrers } from './referrers.ts';
import { firstAfter, place } from './sorted-list.ts';

/** Orders and indexes that a view remembers of each kind. */
const MAX_INDEXES = 24;

/**
 * A set of documents, ordered by id, with the indexes that queries asked for.
 * It changes between queries only, by {@link apply}.
 */
export class DocumentView {
  readonly #documents: StoredDocument[];
  #byId: Map<string, StoredDocument> | null = null;
  readonly #byTypes = new Map<
    string,
    { types: ReadonlySet<string>; documents: StoredDocument[] }
  >();
  readonly #ordered = new Map<string, Ordering>();
  readonly #byText = new Map<string, TextIndex>();
  #referrers: Referrers | null = null;

  /** @param documents ordered by id; the view keeps a copy of the list. */
  constructor(documents: readonly StoredDocument[]) {
    this.#documents = [...documents];
  }

  get #ids(): Map<string, StoredDocument> {
    if (this.#byId !== null) return this.#byId;
    const ids = new Map<string, StoredDocument>();
    for (const document of this.#documents) ids.set(document._id, document);
    // Set when it is whole: the query that makes it may be stopped half way.
    this.#byId = ids;
    return ids;
  }

  get documents(): readonly StoredDocument[] {
    return this.#documents;
  }

  /** Brings the documents and every index up to date, which costs less than making them anew. */
  apply(change: DocumentChange): void {
    const { id, document } = change;
    const ids = this.#ids;
    const before = ids.get(id) ?? null;
    if (before === document) return;
    place(this.#documents, id, document);
    if (document === null) ids.delete(id);
    else ids.set(id, document);
    for (const { types, documents } of this.#byTypes.values()) {
      place(documents, id, document !== null && types.has(document._type) ? document : null);
    }
    for (const [path, index] of this.#byText) {
      const fields = path.split('.');
      // A former state of a long field can no longer be read.
      if (before !== null && isPending(before, fields[0] ?? '')) {
        this.#byText.delete(path);
        continue;
      }
      if (before !== null) place(index.get(textAt(before, fields) ?? '') ?? [], id, null);
      if (document !== null) addText(index, document, fields);
    }
    for (const ordering of this.#ordered.values()) ordering.note(change);
    this.#referrers?.replace(id, document);
  }

  get(id: string): StoredDocument | undefined {
    return this.#ids.get(id);
  }

  ofIds(ids: readonly string[]): StoredDocument[] {
    const found = [...new Set(ids)].sort().map((id) => this.#ids.get(id));
    return found.filter((document) => document !== undefined);
  }

  /** The published document of an id, its draft and its versions in releases, ordered by id. */
  versionsOf(id: string): readonly StoredDocument[] {
    const from = firstAfter(this.#documents, ({ _id }) => _id < VERSIONS);
    const to = firstAfter(this.#documents, ({ _id }) => _id < VERSIONS_END);
    const isVersion = isVersionOf(id);
    const versions = this.#documents.slice(from, to).flatMap(({ _id }) => {
      return isVersion(_id) ? [_id] : [];
    });
    return this.ofIds([id, `drafts.${id}`, ...versions]);
  }

  ofTypes(types: readonly string[]): readonly StoredDocument[] {
    const key = types.join('\n');
    let found = this.#byTypes.get(key);
    if (found === undefined) {
      const wanted = new Set(types);
      const documents = this.#documents.filter((document) => wanted.has(document._type));
      found = { types: wanted, documents };
      this.#byTypes.set(key, found);
    }
    return found.documents;
  }

  /** Documents in an order, which is remembered under this key. */
  ordered(key: string, by: OrderedBy): readonly StoredDocument[] {
    let ordering = this.#ordered.get(key);
    if (ordering === undefined) {
      if (this.#ordered.size >= MAX_INDEXES) this.#ordered.clear();
      ordering = new Ordering(by);
      this.#ordered.set(key, ordering);
    }
    return ordering.documents(by);
  }

  /** Documents whose field at a path such as `slug.current` is this very text. */
  withText(path: string, text: string): readonly StoredDocument[] {
    let index = this.#byText.get(path);
    if (index === undefined) {
      if (this.#byText.size >= MAX_INDEXES) this.#byText.clear();
      index = new Map();
      for (const document of this.#documents) addText(index, document, path.split('.'));
      this.#byText.set(path, index);
    }
    return index.get(text) ?? [];
  }

  /** Documents of some types (null: of any) whose field at a path equals a value, by id. */
  whereEqual(
    path: string,
    value: unknown,
    types: readonly string[] | null,
  ): readonly StoredDocument[] {
    // Only texts, numbers, booleans and null can be equal in GROQ.
    if (typeof value === 'object' && value !== null) return [];
    if (typeof value !== 'string') {
      const fields = path.split('.');
      const all = types === null ? this.#documents : this.ofTypes(types);
      return all.filter((document) => (valueAt(document, fields) ?? null) === (value ?? null));
    }
    if (path !== '_id') return ofTypes(this.withText(path, value), types);
    const document = this.#ids.get(value);
    return document === undefined ? [] : ofTypes([document], types);
  }

  /** Documents of some types (null: of any) that refer to one of the ids, ordered by id. */
  referrersOf(ids: readonly string[], types: readonly string[] | null): readonly StoredDocument[] {
    this.#referrers ??= new Referrers(this.#documents);
    return ofTypes(this.#referrers.of(ids), types);
  }

  /** How many documents refer to `id`, weakly or strongly. */
  countReferrers(id: string): number {
    this.#referrers ??= new Referrers(this.#documents);
    return this.#referrers.of([id]).length;
  }
}

const VERSIONS = 'versions.';
/** The sign after the dot: all ids of versions are smaller. */
const VERSIONS_END = 'versions/';

/** Whether an id is of the document with the published id, of its draft, or of a version of it. */
export function isVersionOf(published: string): (id: string) => boolean {
  return (id) =>
    id === published ||
    id === `drafts.${published}` ||
    (id.startsWith(VERSIONS) && id.slice(id.indexOf('.', VERSIONS.length) + 1) === published);
}

function ofTypes(
  documents: readonly StoredDocument[],
  types: readonly string[] | null,
): readonly StoredDocument[] {
  if (types === null) return documents;
  const wanted = new Set(types);
  return documents.filter(({ _type }) => wanted.has(_type));
}

type TextIndex = Map<string, StoredDocument[]>;

/** Documents with the same text stay ordered by id. */
function addText(index: TextIndex, document: StoredDocument, fields: readonly string[]): void {
  const text = textAt(document, fields);
  if (text === undefined) return;
  const found = index.get(text);
  if (found === undefined) index.set(text, [document]);
  else place(found, document._id, document);
}

function textAt(document: StoredDocument, fields: readonly string[]): string | undefined {
  const value = valueAt(document, fields);
  return typeof value === 'string' ? value : undefined;
}

/**
 * All strings of a document, except those in fields that begin with `_`. Spans of one paragraph are
 * one string, so that a phrase is found across bold words.
 */
export function textsOf(document: JsonObject): string[] {
  const texts: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value) && value.every(isSpan)) {
      if (value.length > 0) texts.push(value.map(({ text }) => text).join(''));
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (isJsonObject(value)) {
      for (const field of Object.keys(value)) {
        if (!field.startsWith('_')) visit(readOnce(value, field));
      }
    }
  };
  visit(document);
  return texts;
}

function isSpan(value: unknown): value is { text: string } {
  return isJsonObject(value) && value._type === 'span' && typeof value.text === 'string';
}
