import {
  isJsonObject,
  isPrivateId,
  publishedId,
  type StoredDocument,
} from '#sanity/groq/document.ts';
import { type DocumentChange, DocumentView } from '#sanity/groq/index.ts';
import { copyWith } from '#sanity/groq/lazy-document.ts';
import { type Perspective, storedIds } from './perspective.ts';

const NONE: ReadonlySet<string> = new Set();

/** Which documents a view holds. */
export type ViewScope = {
  perspective: Perspective;
  /** False for anonymous callers, who never see an id with a dot. */
  withPrivate: boolean;
};

/**
 * Builds the view of a perspective.
 * @param documents as stored, ordered by id.
 * @param withPrivate false for anonymous callers, who never see an id with a dot.
 * @param hidden ids that this caller must not see.
 */
export function createPerspectiveView(
  documents: readonly StoredDocument[],
  perspective: Perspective,
  withPrivate: boolean,
  hidden: ReadonlySet<string> = NONE,
): DocumentView {
  const visible = withPrivate
    ? documents
    : documents.filter(({ _id }) => !isPrivateId(_id) && !hidden.has(_id));
  if (perspective === 'raw') return new DocumentView(visible);
  const published = visible.filter(({ _id }) => !isLayered(_id));
  if (perspective === 'published') return new DocumentView(published);
  return new DocumentView(overlay(visible, perspective));
}

function isLayered(id: string): boolean {
  return id.startsWith('drafts.') || id.startsWith('versions.');
}

/**
 * The changes of a view that changes of stored documents may mean.
 * @param touched ids as stored.
 * @param stored reads what is stored now.
 */
export function changesIn(
  touched: Iterable<string>,
  stored: (id: string) => StoredDocument | undefined,
  { perspective, withPrivate }: ViewScope,
): DocumentChange[] {
  const isStack = typeof perspective !== 'string';
  const ids = new Set([...touched].map((id) => (isStack ? publishedId(id) : id)));
  return [...ids].map((id) => {
    const versions = storedIds(id, perspective).flatMap((one) => stored(one) ?? []);
    const { documents } = createPerspectiveView(versions, perspective, withPrivate);
    return { id, document: documents.find(({ _id }) => _id === id) ?? null };
  });
}

/** Of each document the version in the uppermost layer that has one, under its published id. */
function overlay(
  documents: readonly StoredDocument[],
  layers: readonly string[],
): StoredDocument[] {
  const best = new Map<string, { rank: number; document: StoredDocument }>();
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
function isMarkedDeleted(document: StoredDocument): boolean {
  return isJsonObject(document._system) && document._system.delete === true;
}

const renamed = new WeakMap<object, StoredDocument>();

function underPublishedId(document: StoredDocument, base: string): StoredDocument {
  let copy = renamed.get(document);
  if (copy === undefined) {
    copy = copyWith(document, { _id: base, _originalId: document._id });
    renamed.set(document, copy);
  }
  return copy;
}
