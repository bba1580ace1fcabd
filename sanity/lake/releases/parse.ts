import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import { documentOf, patchOf } from '../actions/fields.ts';
import { malformed } from '../errors.ts';
import type { ReleaseAction } from './action.ts';
import { completeMetadata, instantOf, metadataFault } from './metadata.ts';
import { isReleaseName, RELEASE_TYPE, releaseDocumentId } from './release.ts';

/**
 * Reads an action on a release as a whole.
 * @param name without the prefix `sanity.action.`.
 * @throws {LakeError} 400 in one sentence that names the action that is wrong.
 */
export function parseReleaseAction(name: string, value: JsonObject, at: string): ReleaseAction {
  const { releaseId: release } = value;
  if (!isReleaseName(release)) {
    throw malformed(
      `${at} needs a releaseId of up to 64 letters, digits, dashes and underscores that names no perspective`,
    );
  }
  switch (name) {
    case 'release.create':
      return { type: name, name: release, metadata: metadataOf(value.metadata, release, at) };
    case 'release.edit':
      return {
        type: name,
        name: release,
        patch: patchOf(value.patch, releaseDocumentId(release), at),
      };
    case 'release.schedule':
      return { type: name, name: release, publishAt: publishAtOf(value.publishAt, at) };
    case 'release.publish':
    case 'release.unschedule':
    case 'release.archive':
    case 'release.unarchive':
    case 'release.delete':
      return { type: name, name: release };
    case 'release.import':
      return { type: name, name: release, ...importedOf(value, release, at) };
    default:
      throw malformed(`${at} has an actionType that is not known`);
  }
}

function metadataOf(value: unknown, name: string, at: string): JsonObject {
  const given = value ?? {};
  checkContent({ metadata: given }, name, `${at}.metadata`);
  const metadata = isJsonObject(given) ? completeMetadata(given) : null;
  const fault = metadataFault(metadata);
  if (metadata === null || fault !== null) throw malformed(`${at}.metadata ${fault}`);
  return metadata;
}

/** The past is allowed: the Studio asks for it, and it means "at once". */
function publishAtOf(value: unknown, at: string): string {
  const instant = instantOf(value);
  if (instant === null) throw malformed(`${at}.publishAt must be an instant: ISO 8601 with a zone`);
  return instant;
}

function importedOf(value: JsonObject, name: string, at: string) {
  const document = value.attributes ?? value.document;
  if (!isJsonObject(document)) throw malformed(`${at} needs attributes`);
  checkContent(document, name, `${at}.attributes`);
  const { ifExists = 'fail' } = value;
  if (ifExists !== 'fail' && ifExists !== 'ignore' && ifExists !== 'replace') {
    throw malformed(`${at}.ifExists must be fail, ignore or replace`);
  }
  return { document, ifExists } as const;
}

/** What no document may hold, a release may not hold either. */
function checkContent(content: JsonObject, name: string, at: string): void {
  documentOf({ ...content, _id: releaseDocumentId(name), _type: RELEASE_TYPE }, at);
}
