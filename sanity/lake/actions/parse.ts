import { isJsonObject, type JsonObject, publishedId } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import { isValidId } from '../mutations/ids.ts';
import { parseMutations } from '../mutations/parse.ts';
import type { Action, ActionRequest, Identified, Patch } from './action.ts';

const PREFIX = 'sanity.action.';
const MAX_ACTIONS = 1000;

/**
 * Reads the body of an actions request. An empty list is allowed: the Studio sends one when it
 * deletes what has no version.
 * @throws {LakeError} 400 in one sentence that names the action that is wrong.
 */
export function parseActions(body: unknown): ActionRequest {
  if (!isJsonObject(body) || !Array.isArray(body.actions)) {
    throw malformed('The body must be an object with a list of actions');
  }
  if (body.actions.length > MAX_ACTIONS) {
    throw malformed(`A request holds at most ${MAX_ACTIONS} actions`);
  }
  const { transactionId } = body;
  if (transactionId !== undefined && transactionId !== null && !isValidId(transactionId)) {
    throw malformed('The transaction id holds characters it must not');
  }
  const { dryRun = false } = body;
  if (typeof dryRun !== 'boolean') throw malformed('dryRun must be true or false');
  return {
    actions: body.actions.map((item, index) => parseAction(item, `actions[${index}]`)),
    transactionId: transactionId ?? undefined,
    dryRun,
  };
}

function parseAction(value: unknown, at: string): Action {
  if (!isJsonObject(value) || typeof value.actionType !== 'string') {
    throw malformed(`${at} needs an actionType`);
  }
  const id = (field: string) => idOf(value, field, at);
  switch (value.actionType.replace(PREFIX, '')) {
    case 'document.create':
      return {
        type: 'create',
        ...groupOf(value, 'attributes', at),
        ifExists:
          value.ifExists === 'ignore' || value.ifExists === 'useExisting' ? 'ignore' : 'fail',
      };
    case 'document.edit':
      return {
        type: 'edit',
        ...pairOf(value, at),
        patch: patchOf(value.patch, id('draftId'), at),
      };
    case 'document.publish':
      return {
        type: 'publish',
        ...pairOf(value, at),
        ifDraftRevisionId: textOf(value, 'ifDraftRevisionId', at),
        ifPublishedRevisionId: textOf(value, 'ifPublishedRevisionId', at),
      };
    case 'document.unpublish':
      return { type: 'unpublish', ...pairOf(value, at) };
    case 'document.discard':
      return { type: 'discard', draftId: draftIdOf(id('draftId'), `${at}.draftId`) };
    case 'document.version.discard':
      return { type: 'discard', draftId: draftIdOf(id('versionId'), `${at}.versionId`) };
    case 'document.delete':
      return {
        type: 'delete',
        publishedId: publishedIdOf(id('publishedId'), `${at}.publishedId`),
        includeDrafts: idsOf(value.includeDrafts, `${at}.includeDrafts`),
      };
    case 'document.replaceDraft':
      return { type: 'replace', ...groupOf(value, 'attributes', at) };
    case 'document.version.replace':
      return isDraft(value.document)
        ? { type: 'replace', ...groupOf(value, 'document', at) }
        : { type: 'unsupported', actionType: value.actionType };
    case 'document.version.create':
      return isDraft(value.document)
        ? { type: 'create', ...groupOf(value, 'document', at), ifExists: 'fail' }
        : { type: 'unsupported', actionType: value.actionType };
    default:
      if (!/^(?:release|variant|document)\./.test(value.actionType.replace(PREFIX, ''))) {
        throw malformed(`${at} has an actionType that is not known`);
      }
      return { type: 'unsupported', actionType: value.actionType };
  }
}

/** Releases hold versions; the lake keeps drafts. */
function isDraft(document: unknown): boolean {
  return (
    isJsonObject(document) && typeof document._id === 'string' && document._id.startsWith('drafts.')
  );
}

function groupOf(value: JsonObject, field: string, at: string) {
  const attributes = documentOf(value[field], `${at}.${field}`);
  draftIdOf(attributes._id, `${at}.${field}._id`);
  const group = publishedId(attributes._id);
  const given = value.publishedId === undefined ? group : idOf(value, 'publishedId', at);
  if (given !== group) throw malformed(`${at}.${field}._id is no draft of ${given}`);
  return { publishedId: publishedIdOf(given, `${at}.publishedId`), attributes };
}

function pairOf(value: JsonObject, at: string): { draftId: string; publishedId: string } {
  const draftId = draftIdOf(idOf(value, 'draftId', at), `${at}.draftId`);
  const published = publishedIdOf(idOf(value, 'publishedId', at), `${at}.publishedId`);
  if (publishedId(draftId) !== published) {
    throw malformed(`${at}.draftId is no draft of ${published}`);
  }
  return { draftId, publishedId: published };
}

function documentOf(value: unknown, at: string): Identified {
  if (!isJsonObject(value)) throw malformed(`${at} is no document`);
  const [mutation] = parsedAt(at, { createOrReplace: value });
  if (mutation === undefined || !('createOrReplace' in mutation)) throw malformed(`${at} is wrong`);
  const { _id } = mutation.createOrReplace;
  if (_id === undefined) throw malformed(`${at} needs an _id`);
  return { ...mutation.createOrReplace, _id };
}

function patchOf(value: unknown, id: string, at: string): Patch {
  if (!isJsonObject(value)) throw malformed(`${at}.patch is no object`);
  const { query: _, params: __, ...operations } = value;
  const [mutation] = parsedAt(`${at}.patch`, { patch: { ...operations, id } });
  if (mutation === undefined || !('patch' in mutation) || !('id' in mutation.patch)) {
    throw malformed(`${at}.patch is wrong`);
  }
  return mutation.patch;
}

/** What a mutation may hold is checked in one place; only its name differs here. */
function parsedAt(at: string, mutation: JsonObject) {
  try {
    return parseMutations({ mutations: [mutation] }).mutations;
  } catch (error) {
    if (!(error instanceof LakeError)) throw error;
    throw malformed(error.message.replace(/mutations(?:\[0\])?(?:\.\w+)?/, at));
  }
}

function idOf(value: JsonObject, field: string, at: string): string {
  const id = value[field];
  if (!isValidId(id)) throw malformed(`${at} needs a valid ${field}`);
  return id;
}

function idsOf(value: unknown, at: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isValidId)) throw malformed(`${at} is no list of ids`);
  for (const id of value) draftIdOf(id, at);
  return value;
}

function textOf(value: JsonObject, field: string, at: string): string | undefined {
  const text = value[field];
  if (text === undefined || text === null) return undefined;
  if (typeof text !== 'string') throw malformed(`${at}.${field} is no text`);
  return text;
}

function draftIdOf(id: string, at: string): string {
  if (publishedId(id) === id || publishedId(id) === '') {
    throw malformed(`${at} must be the id of a draft or a version`);
  }
  return id;
}

function publishedIdOf(id: string, at: string): string {
  if (publishedId(id) !== id) throw malformed(`${at} must be the id of a published document`);
  return id;
}

function malformed(message: string): LakeError {
  return new LakeError(400, 'validationError', message);
}
