import {
  isJsonObject,
  isPrivateId,
  type JsonObject,
  type LakeDocument,
  publishedId,
} from '../store/document.ts';
import type { Perspective } from './perspective.ts';

const NONE: ReadonlySet<string> = new Set();

/** Orders and indexes that a view remembers of each kind. */
const MAX_INDEXES = 24;

/**
 * Documents as one perspective shows them, ordered by id. A view never changes: after a commit a
 * new one is made.
 */
export class View {
  readonly documents: readonly LakeDocument[];
  readonly #byId: Map<string, LakeDocument>;
  readonly #byTypes = new Map<string, LakeDocument[]>();
  readonly #ordered = new Map<string, readonly unknown[]>();
  readonly #byText = new Map<string, Map<string, LakeDocument[]>>();
  #incoming: Map<string, number> | null = null;

  constructor(documents: readonly LakeDocument[]) {
    this.documents = documents;
    this.#byId = new Map(documents.map((document) => [document._id, document]));
  }

  get(id: string): LakeDocument | undefined {
    return this.#byId.get(id);
  }

  ofIds(ids: readonly string[]): LakeDocument[] {
    const found = [...new Set(ids)].sort().map((id) => this.#byId.get(id));
    return found.filter((document) => document !== undefined);
  }

  ofTypes(types: readonly string[]): readonly LakeDocument[] {
    const key = types.join('\n');
    let documents = this.#byTypes.get(key);
    if (documents === undefined) {
      const wanted = new Set(types);
      documents = this.documents.filter((document) => wanted.has(document._type));
      this.#byTypes.set(key, documents);
    }
    return documents;
  }

  /** What `sort` gives for this key, remembered. */
  ordered(key: string, sort: () => readonly unknown[]): readonly unknown[] {
    let documents = this.#ordered.get(key);
    if (documents === undefined) {
      if (this.#ordered.size >= MAX_INDEXES) this.#ordered.clear();
      documents = sort();
      this.#ordered.set(key, documents);
    }
    return documents;
  }

  /** Documents whose field at a path such as `slug.current` is this very text. */
  withText(path: string, text: string): readonly LakeDocument[] {
    let index = this.#byText.get(path);
    if (index === undefined) {
      if (this.#byText.size >= MAX_INDEXES) this.#byText.clear();
      index = indexTexts(this.documents, path.split('.'));
      this.#byText.set(path, index);
    }
    return index.get(text) ?? [];
  }

  /** How many documents refer to `id`, weakly or strongly. */
  countReferrers(id: string): number {
    if (this.#incoming === null) {
      this.#incoming = new Map();
      for (const document of this.documents) {
        for (const target of targetsOf(document)) {
          this.#incoming.set(target, (this.#incoming.get(target) ?? 0) + 1);
        }
      }
    }
    return this.#incoming.get(id) ?? 0;
  }
}

function indexTexts(documents: readonly LakeDocument[], fields: readonly string[]) {
  const index = new Map<string, LakeDocument[]>();
  for (const document of documents) {
    let value: unknown = document;
    for (const field of fields) {
      value = isJsonObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
    }
    if (typeof value !== 'string') continue;
    const found = index.get(value);
    if (found === undefined) index.set(value, [document]);
    else found.push(document);
  }
  return index;
}

const knownTargets = new WeakMap<object, ReadonlySet<string>>();

/** The ids that a document refers to, weakly or strongly. */
export function targetsOf(document: LakeDocument): ReadonlySet<string> {
  let targets = knownTargets.get(document);
  if (targets === undefined) {
    const found = new Set<string>();
    const visit = (value: unknown) => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (isJsonObject(value)) {
        if (typeof value._ref === 'string') found.add(value._ref);
        else Object.values(value).forEach(visit);
      }
    };
    visit(document);
    targets = found;
    knownTargets.set(document, targets);
  }
  return targets;
}

/**
 * Selects what a perspective shows.
 * @param documents as stored, ordered by id.
 * @param withPrivate false for anonymous callers, who never see an id with a dot.
 * @param keptBack ids of documents that this caller must not see.
 */
export function createView(
  documents: readonly LakeDocument[],
  perspective: Perspective,
  withPrivate: boolean,
  keptBack: ReadonlySet<string> = NONE,
): View {
  const visible = withPrivate
    ? documents
    : documents.filter(({ _id }) => !isPrivateId(_id) && !keptBack.has(_id));
  if (perspective === 'raw') return new View(visible);
  const published = visible.filter(({ _id }) => !isLayered(_id));
  if (perspective === 'published') return new View(published);
  return new View(overlay(visible, perspective));
}

function isLayered(id: string): boolean {
  return id.startsWith('drafts.') || id.startsWith('versions.');
}

/** Of each document the version in the uppermost layer that has one, under its published id. */
function overlay(documents: readonly LakeDocument[], layers: readonly string[]): LakeDocument[] {
  const best = new Map<string, { rank: number; document: LakeDocument }>();
  for (const document of documents) {
    const rank = rankOf(document._id, layers);
    if (rank === null) continue;
    const base = publishedId(document._id);
    const current = best.get(base);
    if (current === undefined || rank < current.rank) best.set(base, { rank, document });
  }
  const shown = [...best].filter(([, { document }]) => !isMarkedDeleted(document));
  shown.sort(([a], [b]) => (a < b ? -1 : 1));
  return shown.map(([base, { document }]) => underPublishedId(document, base));
}

/** 0 is the uppermost layer; null when no layer shows this document. */
function rankOf(id: string, layers: readonly string[]): number | null {
  if (!isLayered(id)) return layers.length;
  const name = id.startsWith('drafts.') ? 'drafts' : (id.split('.')[1] ?? '');
  const rank = layers.indexOf(name);
  return rank === -1 ? null : rank;
}

/** A version may say that the document is to be unpublished with its release. */
function isMarkedDeleted(document: LakeDocument): boolean {
  return isJsonObject(document._system) && document._system.delete === true;
}

const renamed = new WeakMap<object, LakeDocument>();

function underPublishedId(document: LakeDocument, base: string): LakeDocument {
  let copy = renamed.get(document);
  if (copy === undefined) {
    copy = { ...document, _id: base, _originalId: document._id };
    renamed.set(document, copy);
  }
  return copy;
}

/** Every string a reader could look for in a document: all text but the fields of the system. */
export function textsOf(document: JsonObject): string[] {
  const texts: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isJsonObject(value)) {
      for (const [field, child] of Object.entries(value)) if (!field.startsWith('_')) visit(child);
    }
  };
  visit(document);
  return texts;
}
