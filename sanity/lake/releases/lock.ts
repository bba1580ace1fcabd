import type { StoredDocument } from '#sanity/groq/document.ts';
import { refused } from '../actions/refusals.ts';
import type { MutationError } from '../errors.ts';
import { RELEASES_PREFIX, releaseDocumentId, releaseNameOf, stateOf } from './release.ts';

/**
 * Why a document must not be changed on its own: a release is changed by actions, and the versions
 * in it only while it is active. Versions without a release are free.
 * @returns the refusal, or null.
 */
export function lockOn(
  id: string,
  read: (releaseId: string) => StoredDocument | null,
): MutationError | null {
  if (id.startsWith(RELEASES_PREFIX)) {
    const description = `"${id}" is a release; releases are changed by actions`;
    return refused('releaseReadOnlyError', description, { id });
  }
  const name = releaseNameOf(id);
  if (name === null) return null;
  const releaseId = releaseDocumentId(name);
  const release = read(releaseId);
  const state = stateOf(release);
  if (release === null || state === 'active') return null;
  const description = `The release "${name}" is ${state ?? 'in no known state'}; its documents cannot be changed`;
  return refused('releaseLockedError', description, { id, releaseId, state });
}
