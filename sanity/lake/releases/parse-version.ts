import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import type { Action } from '../actions/action.ts';
import { draftIdOf, groupOf, idOf, pairOf, textOf } from '../actions/fields.ts';
import { malformed } from '../errors.ts';

/**
 * Reads an action on one version; drafts are versions too.
 * @param name without the prefix `sanity.action.`.
 * @throws {LakeError} 400 in one sentence that names the action that is wrong.
 */
export function parseVersionAction(name: string, value: JsonObject, at: string): Action {
  switch (name) {
    case 'document.version.create':
      return value.document === undefined ? copyOf(value, at) : createOf(value, at);
    case 'document.version.replace': {
      const group = groupOf(value, 'document', at);
      return isDraft(value.document)
        ? { type: 'replace', ...group }
        : { type: 'version.replace', document: group.attributes };
    }
    case 'document.version.discard':
      return {
        type: 'discard',
        draftId: draftIdOf(idOf(value, 'versionId', at), `${at}.versionId`),
      };
    case 'document.version.unpublish': {
      const { draftId: versionId, publishedId } = pairOf({ ...value, draftId: undefined }, at);
      if (isDraft({ _id: versionId })) throw malformed(`${at}.versionId must be in a release`);
      return { type: 'version.unpublish', versionId, publishedId };
    }
    default:
      throw malformed(`${at} has an actionType that is not known`);
  }
}

function createOf(value: JsonObject, at: string): Action {
  const { publishedId, attributes } = groupOf(value, 'document', at);
  return isDraft(value.document)
    ? { type: 'create', publishedId, attributes, ifExists: 'fail' }
    : { type: 'version.create', publishedId, document: attributes };
}

function copyOf(value: JsonObject, at: string): Action {
  const { draftId: versionId, publishedId } = pairOf({ ...value, draftId: undefined }, at);
  return {
    type: 'version.copy',
    versionId,
    publishedId,
    baseId: idOf(value, 'baseId', at),
    ifBaseRevisionId: textOf(value, 'ifBaseRevisionId', at),
  };
}

function isDraft(document: unknown): boolean {
  return (
    isJsonObject(document) && typeof document._id === 'string' && document._id.startsWith('drafts.')
  );
}
