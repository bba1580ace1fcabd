import { isPrivateId, publishedId, type StoredDocument } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import { isOutsideWindow } from '../groq/visibility-window.ts';
import { isValidId } from '../mutations/ids.ts';
import { RELEASES_PREFIX, releaseNameIn, versionPrefix } from '../releases/release.ts';
import type { Store } from '../store/store.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_IDS = 1000;
const MAX_VISITOR_IDS = 100;
/** As the answers of queries. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Documents by id, in the order asked for. What is left out is named: `existence` when there is no
 * such document, `permission` when an anonymous caller must not know.
 */
function getDocuments({ params, url, caller, services }: RequestContext): Response {
  const asked = (params.ids ?? '').split(',').filter((id) => id !== '');
  const wrong = asked.find((id) => !isValidId(id));
  if (wrong !== undefined || asked.length === 0) {
    throw new LakeError(400, 'validationError', 'The path must name document ids');
  }
  const maxIds = caller.isVisitor === true ? MAX_VISITOR_IDS : MAX_IDS;
  if (asked.length > maxIds) {
    throw new LakeError(400, 'validationError', `Ask for at most ${maxIds} documents at a time`);
  }
  const isWhole = url.searchParams.get('includeAllVersions') === 'true';
  const ids = isWhole ? withVersions(asked, services.store) : asked;
  const mayRead = (id: string) => caller.role !== 'anonymous' || !isPrivateId(id);
  const { visibilityWindow, clock, store } = services;
  const isThere = (document: StoredDocument) =>
    !caller.isVisitor ||
    visibilityWindow === undefined ||
    !isOutsideWindow(document, visibilityWindow, +clock());
  const readable = ids.filter(mayRead);
  if (store.bytesOf(readable) > MAX_BYTES) {
    throw new LakeError(400, 'resultTooLarge', 'The documents are too large for one answer');
  }
  const stored = store.listDocuments(readable).filter(isThere);
  const found = new Map(stored.map((document) => [document._id, document]));
  const hidesContent = url.searchParams.get('excludeContent') === 'true';
  const documents = ids.flatMap((id) => {
    const document = found.get(id);
    if (document === undefined) return [];
    const { _id, _type, _rev, _createdAt, _updatedAt } = document;
    return hidesContent ? { _id, _type, _rev, _createdAt, _updatedAt } : document;
  });
  const omitted = asked
    .filter((id) => !found.has(id))
    .map((id) => ({ id, reason: mayRead(id) ? 'existence' : 'permission' }));
  return json({ documents, omitted });
}

/** Drafts and versions beside what was asked for. */
function withVersions(ids: readonly string[], store: Store): string[] {
  const releases = store.listByPrefix(RELEASES_PREFIX).map(({ _id }) => releaseNameIn(_id));
  return [
    ...new Set(
      ids.flatMap((id) => {
        const group = publishedId(id);
        const versions = releases.map((name) => `${versionPrefix(name)}${group}`);
        return [id, group, `drafts.${group}`, ...versions];
      }),
    ),
  ];
}

export const docEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/data/doc/:dataset/:ids',
    access: 'anonymous',
    isCharged: true,
    handle: getDocuments,
  },
];
