import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import type { Desk } from '../actions/desk.ts';
import type { Identified } from '../actions/parts.ts';
import { alreadyExists, refused } from '../actions/refusals.ts';
import type { ReleaseAction } from './action.ts';
import { completeMetadata, instantOf, metadataFault } from './metadata.ts';
import { finalIds, RELEASE_TYPE, releaseDocumentId, releaseStates } from './release.ts';

/** States between two others, in which an export may catch a release: where it came from. */
const FORMER: Readonly<Record<string, string>> = {
  scheduling: 'active',
  publishing: 'active',
  archiving: 'active',
  unarchiving: 'archived',
};

/**
 * A release as another dataset had it. One whose moment has passed comes as active: nobody expects
 * an import to publish.
 * @param now ISO 8601 in UTC with milliseconds.
 * @returns the document to store, or what is wrong, as the end of a sentence about the release.
 */
export function importedRelease(
  name: string,
  document: JsonObject,
  now: string,
): Identified | string {
  const given = typeof document.state === 'string' ? document.state : 'active';
  const state = releaseStates.find((one) => one === (FORMER[given] ?? given));
  if (state === undefined) return 'has an unknown state';
  const { _createdAt, error, metadata = {} } = document;
  const complete = isJsonObject(metadata) ? completeMetadata(metadata) : metadata;
  const fault = metadataFault(complete);
  if (fault !== null) return `has metadata that ${fault}`;
  const isDated = typeof _createdAt === 'string' && !Number.isNaN(Date.parse(_createdAt));
  const publishAt = instantOf(document.publishAt);
  const publishedAt = instantOf(document.publishedAt);
  const isOver = state === 'published' || state === 'archived';
  const isToCome = state === 'scheduled' && publishAt !== null && publishAt > now;
  return {
    ...{ _id: releaseDocumentId(name), _type: RELEASE_TYPE, name, metadata: complete },
    state: isOver || isToCome ? state : 'active',
    ...(isDated ? { _createdAt } : {}),
    ...(publishAt !== null && (isToCome || isOver) ? { publishAt } : {}),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(isJsonObject(error) ? { error } : {}),
    ...(isOver ? { finalDocumentStates: finalIds(document).map((id) => ({ _key: id, id })) } : {}),
  };
}

/** @throws {MutationError} 409 when it exists, 400 when it is none. */
export function importRelease(
  { name, document, ifExists }: Extract<ReleaseAction, { type: 'release.import' }>,
  desk: Desk,
): void {
  const id = releaseDocumentId(name);
  if (desk.get(id) !== null && ifExists === 'ignore') return;
  if (desk.get(id) !== null && ifExists === 'fail') throw alreadyExists(id);
  const imported = importedRelease(name, document, desk.now);
  if (typeof imported === 'string') {
    throw refused('validationError', `The release "${name}" ${imported}`, { id }, 400);
  }
  desk.putOfRelease(id, { createOrReplace: imported });
}
