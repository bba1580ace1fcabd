import {
  isJsonObject,
  type JsonObject,
  publishedId,
  type StoredDocument,
} from '#sanity/groq/document.ts';
import type { Desk } from '../actions/desk.ts';
import { strengthened } from '../actions/strengthen.ts';
import { applyRules } from './apply-rules.ts';
import { type FinalState, finalStateOf } from './archive.ts';
import type { Publication } from './publish-rules.ts';
import { isToUnpublish, versionPrefix } from './release.ts';

/**
 * Puts all versions of a release in the place of the published documents. What a version unpublishes
 * is kept as a draft, unless there is one. Other drafts stay as they are, but for a scheduled draft's.
 * @returns what the release remembers of its versions.
 */
export function publishVersions(name: string, release: JsonObject, desk: Desk): FinalState[] {
  const { metadata } = release;
  const isScheduledDraft = isJsonObject(metadata) && metadata.cardinality === 'one';
  const versions = desk.list(versionPrefix(name));
  const consequences = applyRules(name, publicationsOf(versions, desk), desk);
  for (const version of versions) {
    const { _id } = version;
    if (isToUnpublish(version)) unpublish(publishedId(_id), desk);
    else putPublished(version, desk);
    if (isScheduledDraft) removeBase(version, desk);
    desk.putOfRelease(_id, { delete: { id: _id } });
  }
  for (const { id, mutation } of consequences) desk.put(id, mutation);
  return versions.map(finalStateOf);
}

/** @throws {MutationError} 409 when the release could not be published as it is now. */
export function checkPublishable(name: string, desk: Desk): void {
  applyRules(name, publicationsOf(desk.list(versionPrefix(name)), desk), desk);
}

function publicationsOf(versions: readonly StoredDocument[], desk: Desk) {
  const leaving = new Set<string>();
  const publications: Publication[] = [];
  for (const version of versions) {
    const id = publishedId(version._id);
    if (isToUnpublish(version)) leaving.add(id);
    else publications.push({ next: { ...version, _id: id }, published: desk.get(id) });
  }
  return { publications, leaving };
}

/** Puts the content of a draft or a version in the place of the published document. */
export function putPublished(version: StoredDocument, desk: Desk): void {
  const id = publishedId(version._id);
  const { _rev, _updatedAt, _system, ...content } = strengthened(version);
  desk.put(id, {
    createOrReplace: {
      ...content,
      _id: id,
      _type: version._type,
      _createdAt: desk.get(id)?._createdAt ?? version._createdAt,
    },
  });
}

/** A scheduled draft takes the draft that it was made of with it, unless that was edited since. */
function removeBase({ _id, _system }: StoredDocument, desk: Desk): void {
  const base = isJsonObject(_system) ? _system.base : undefined;
  const draftId = `drafts.${publishedId(_id)}`;
  if (!isJsonObject(base) || base.id !== draftId) return;
  if (desk.get(draftId)?._rev === base.rev) desk.remove(draftId);
}

function unpublish(id: string, desk: Desk): void {
  const published = desk.get(id);
  // Somebody else unpublished it meanwhile.
  if (published === null) return;
  const draftId = `drafts.${id}`;
  if (desk.get(draftId) === null) {
    const { _rev, _updatedAt, ...content } = published;
    desk.put(draftId, { create: { ...content, _id: draftId, _type: published._type } });
  }
  desk.remove(id);
}
