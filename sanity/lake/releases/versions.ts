import { isJsonObject } from '#sanity/groq/document.ts';
import type { Desk } from '../actions/desk.ts';
import type { Identified } from '../actions/parts.ts';
import { alreadyExists, checkRevision, notFound } from '../actions/refusals.ts';
import { withoutRevision } from '../actions/without-revision.ts';
import type { VersionAction } from './action.ts';
import { releaseDocumentId, releaseNameOf } from './release.ts';

/** @throws {MutationError} 409 when documents or their release are not as the action needs them. */
export function carryOutVersion(action: VersionAction, desk: Desk): void {
  if (action.type === 'version.create') create(action.document, desk);
  else if (action.type === 'version.copy') copy(action, desk);
  else if (action.type === 'version.replace') replace(action.document, desk);
  else unpublish(action, desk);
}

function create(document: Identified, desk: Desk): void {
  checkRelease(document._id, desk);
  if (desk.get(document._id) !== null) throw alreadyExists(document._id);
  desk.put(document._id, { create: withoutRevision(document) });
}

function copy(action: Extract<VersionAction, { type: 'version.copy' }>, desk: Desk): void {
  const { baseId, versionId, ifBaseRevisionId } = action;
  checkRelease(versionId, desk);
  const base = desk.existing(baseId);
  checkRevision(base, baseId, ifBaseRevisionId);
  create({ ...base, _id: versionId, ...systemOf(versionId, base) }, desk);
}

function replace(document: Identified, desk: Desk): void {
  const { _id } = document;
  checkRelease(_id, desk);
  const { _createdAt } = desk.existing(_id);
  desk.put(_id, { createOrReplace: withoutRevision({ ...document, _createdAt }) });
}

/** Marks a version; where there is none one is made of the published document. */
function unpublish(
  { versionId, publishedId: id }: Extract<VersionAction, { type: 'version.unpublish' }>,
  desk: Desk,
): void {
  checkRelease(versionId, desk);
  const published = desk.existing(id);
  if (desk.get(versionId) === null) {
    create({ ...published, _id: versionId, ...systemOf(versionId, published) }, desk);
  }
  desk.put(versionId, { patch: { id: versionId, set: { '_system.delete': true } } });
}

/** Sanity's history follows a version back to what it was made of. */
function systemOf(id: string, base: Identified): { _system?: unknown } {
  if (releaseNameOf(id) === null) return { _system: undefined };
  const isMarked = isJsonObject(base._system) && base._system.delete === true;
  return {
    _system: { ...(isMarked ? { delete: true } : {}), base: { id: base._id, rev: base._rev } },
  };
}

/** Versions belong to a release that exists. */
function checkRelease(id: string, desk: Desk): void {
  const name = releaseNameOf(id);
  if (name === null) return;
  const releaseId = releaseDocumentId(name);
  if (desk.get(releaseId) === null) throw notFound(releaseId);
}
