import { publishedId, type StoredDocument } from '#sanity/groq/document.ts';
import type { Desk } from '../actions/desk.ts';
import { alreadyExists, refused } from '../actions/refusals.ts';
import { finalIds, versionPrefix } from './release.ts';

/** What a release remembers of a version that is gone. */
export type FinalState = { _key: string; id: string };

export function finalStateOf({ _id }: StoredDocument): FinalState {
  return { _key: publishedId(_id), id: _id };
}

/** Deletes the versions of a release. @returns what to remember of them. */
export function archive(name: string, desk: Desk): FinalState[] {
  const versions = desk.list(versionPrefix(name));
  for (const { _id: id } of versions) desk.putOfRelease(id, { delete: { id } });
  return versions.map(finalStateOf);
}

/**
 * Brings the versions of an archived release back from the history.
 * @throws {MutationError} 409 for a version that the history does not hold, as after an import.
 */
export function unarchive(release: StoredDocument, desk: Desk): void {
  for (const id of finalIds(release)) {
    if (desk.get(id) !== null) throw alreadyExists(id);
    const version = desk.last(id);
    if (version === null) {
      const description = `The history of this dataset does not hold "${id}"; the release cannot be brought back`;
      throw refused('documentNotFoundError', description, { id });
    }
    const { _rev, _updatedAt, ...content } = version;
    desk.putOfRelease(id, { create: { ...content, _id: id, _type: version._type } });
  }
}
