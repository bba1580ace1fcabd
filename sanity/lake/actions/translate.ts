import { MutationError } from '../errors.ts';
import type { Stamp } from '../mutations/apply.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { ReleaseAction, VersionAction } from '../releases/action.ts';
import { carryOutRelease } from '../releases/carry-out.ts';
import { putPublished } from '../releases/publish.ts';
import { carryOutVersion } from '../releases/versions.ts';
import type { Action } from './action.ts';
import { Desk, type Source } from './desk.ts';
import { alreadyExists, checkRevision, notFound, refused } from './refusals.ts';
import { withoutRevision } from './without-revision.ts';

/**
 * Turns actions into mutations of the documents as they are; each action sees the effects of those
 * before it.
 * @param now ISO 8601 in UTC with milliseconds.
 * @throws {MutationError} 409 or 400 of the type `actionError`, naming the action by its index.
 */
export function translate(
  actions: readonly Action[],
  source: Source,
  stamp: Stamp,
  now: string,
): { mutations: Mutation[]; actionOf: number[] } {
  const desk = new Desk(source, stamp, now);
  const actionOf: number[] = [];
  for (const [index, action] of actions.entries()) {
    try {
      carryOut(action, desk);
    } catch (error) {
      throw atAction(error, () => index);
    }
    while (actionOf.length < desk.mutations.length) actionOf.push(index);
  }
  return { mutations: desk.mutations, actionOf };
}

/** The refusal of a mutation as the refusal of the action it came from. */
export function atAction(error: unknown, indexOf: (mutation: number) => number): unknown {
  if (!(error instanceof MutationError)) return error;
  const items = error.items.map((item) => ({ ...item, index: indexOf(item.index) }));
  return new MutationError(error.status, items, 'actionError');
}

function carryOut(action: Action, desk: Desk): void {
  if (action.type === 'create') create(action, desk);
  else if (action.type === 'edit') edit(action, desk);
  else if (action.type === 'publish') publish(action, desk);
  else if (action.type === 'unpublish') unpublish(action, desk);
  else if (action.type === 'discard') discard(action, desk);
  else if (action.type === 'delete') remove(action, desk);
  else if (action.type === 'replace') replace(action, desk);
  else if (isOfRelease(action)) carryOutRelease(action, desk);
  else if (isOfVersion(action)) carryOutVersion(action, desk);
  else {
    const description = `The action "${action.actionType}" is not supported by this content lake`;
    throw refused('unsupportedActionError', description, {}, 400);
  }
}

function create(action: Extract<Action, { type: 'create' }>, desk: Desk): void {
  const { attributes, publishedId, ifExists } = action;
  if (desk.get(publishedId) !== null) throw alreadyExists(publishedId);
  if (desk.get(attributes._id) !== null && ifExists === 'ignore') return;
  desk.put(attributes._id, { create: withoutRevision(attributes) });
}

function edit(action: Extract<Action, { type: 'edit' }>, desk: Desk): void {
  const { draftId, publishedId, patch } = action;
  if (desk.get(draftId) === null) {
    const published = desk.get(publishedId);
    if (published === null) throw notFound(draftId);
    desk.put(draftId, { create: withoutRevision({ ...published, _id: draftId }) });
  }
  desk.put(draftId, { patch });
}

function publish(action: Extract<Action, { type: 'publish' }>, desk: Desk): void {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action;
  const draft = desk.existing(draftId);
  checkRevision(draft, draftId, ifDraftRevisionId);
  checkRevision(desk.get(publishedId), publishedId, ifPublishedRevisionId);
  putPublished(draft, desk);
  desk.remove(draftId);
}

function unpublish(action: Extract<Action, { type: 'unpublish' }>, desk: Desk): void {
  const { draftId, publishedId } = action;
  const published = desk.existing(publishedId);
  if (desk.get(draftId) === null) {
    desk.put(draftId, { create: withoutRevision({ ...published, _id: draftId }) });
  }
  desk.remove(publishedId);
}

function discard(action: Extract<Action, { type: 'discard' }>, desk: Desk): void {
  desk.existing(action.draftId);
  desk.remove(action.draftId);
}

function remove(action: Extract<Action, { type: 'delete' }>, desk: Desk): void {
  const { publishedId, includeDrafts } = action;
  const draftId = `drafts.${publishedId}`;
  if (!includeDrafts.includes(draftId) && desk.get(draftId) !== null) {
    const description = `Document "${publishedId}" has the draft "${draftId}", which is not listed for deletion`;
    throw refused('documentHasDraftsError', description, { id: publishedId });
  }
  const present = [...new Set([...includeDrafts, publishedId])].filter((id) => desk.get(id));
  if (present.length === 0) throw notFound(publishedId);
  for (const id of present) desk.remove(id);
}

function replace(action: Extract<Action, { type: 'replace' }>, desk: Desk): void {
  const { attributes, publishedId } = action;
  if (desk.get(attributes._id) === null && desk.get(publishedId) === null) {
    throw notFound(publishedId);
  }
  const { _id } = attributes;
  const former = desk.get(_id) ?? desk.get(publishedId);
  const document = withoutRevision({ ...attributes, _createdAt: former?._createdAt });
  desk.put(_id, { createOrReplace: document });
}

function isOfRelease(action: Action): action is ReleaseAction {
  return action.type.startsWith('release.');
}

function isOfVersion(action: Action): action is VersionAction {
  return action.type.startsWith('version.');
}
