import { isJsonObject } from '#sanity/groq/document.ts';
import { malformed } from '../errors.ts';
import { isValidId } from '../mutations/ids.ts';
import { parseReleaseAction } from '../releases/parse.ts';
import { parseVersionAction } from '../releases/parse-version.ts';
import type { Action, ActionRequest } from './action.ts';
import {
  draftIdOf,
  groupOf,
  idOf,
  idsOf,
  pairOf,
  patchOf,
  publishedIdOf,
  textOf,
} from './fields.ts';

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
  const name = value.actionType.replace(PREFIX, '');
  if (name.startsWith('release.')) return parseReleaseAction(name, value, at);
  if (name.startsWith('document.version.')) return parseVersionAction(name, value, at);
  switch (name) {
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
        patch: patchOf(value.patch, pairOf(value, at).draftId, at),
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
    case 'document.delete':
      return {
        type: 'delete',
        publishedId: publishedIdOf(id('publishedId'), `${at}.publishedId`),
        includeDrafts: idsOf(value.includeDrafts, `${at}.includeDrafts`),
      };
    case 'document.replaceDraft':
      return { type: 'replace', ...groupOf(value, 'attributes', at) };
    default:
      if (!/^(?:variant|document)\./.test(name)) {
        throw malformed(`${at} has an actionType that is not known`);
      }
      return { type: 'unsupported', actionType: value.actionType };
  }
}
