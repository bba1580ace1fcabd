import type { StoredDocument } from '#sanity/groq/document.ts';
import { MutationError } from '../errors.ts';
import { applyMutation, type Stamp } from '../mutations/apply.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { Action, Identified } from './action.ts';
import { strengthened } from './strengthen.ts';

type Read = (id: string) => StoredDocument | null;

/**
 * Turns actions into mutations of the documents as they are; each action sees the effects of those
 * before it.
 * @throws {MutationError} 409 or 400 of the type `actionError`, naming the action by its index.
 */
export function translate(
  actions: readonly Action[],
  read: Read,
  stamp: Stamp,
): { mutations: Mutation[]; actionOf: number[] } {
  const desk = new Desk(read, stamp);
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

/** The documents as the actions so far left them, and the mutations that led there. */
class Desk {
  readonly mutations: Mutation[] = [];
  readonly #read: Read;
  readonly #stamp: Stamp;
  readonly #documents = new Map<string, StoredDocument | null>();

  constructor(read: Read, stamp: Stamp) {
    this.#read = read;
    this.#stamp = stamp;
  }

  get(id: string): StoredDocument | null {
    const known = this.#documents.get(id);
    return known === undefined ? this.#read(id) : known;
  }

  put(id: string, mutation: Mutation): void {
    const { document } = applyMutation(mutation, id, this.get(id), this.#stamp);
    this.#documents.set(id, document);
    this.mutations.push(mutation);
  }

  remove(id: string): void {
    this.put(id, { delete: { id } });
  }
}

function carryOut(action: Action, desk: Desk): void {
  if (action.type === 'create') create(action, desk);
  else if (action.type === 'edit') edit(action, desk);
  else if (action.type === 'publish') publish(action, desk);
  else if (action.type === 'unpublish') unpublish(action, desk);
  else if (action.type === 'discard') discard(action, desk);
  else if (action.type === 'delete') remove(action, desk);
  else if (action.type === 'replace') replace(action, desk);
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
  const draft = existing(desk, draftId);
  const published = desk.get(publishedId);
  checkRevision(draft, draftId, ifDraftRevisionId);
  checkRevision(published, publishedId, ifPublishedRevisionId);
  const { _rev, _updatedAt, ...content } = strengthened(draft);
  desk.put(publishedId, {
    createOrReplace: {
      ...content,
      _id: publishedId,
      _type: draft._type,
      _createdAt: published?._createdAt ?? draft._createdAt,
    },
  });
  desk.remove(draftId);
}

function unpublish(action: Extract<Action, { type: 'unpublish' }>, desk: Desk): void {
  const { draftId, publishedId } = action;
  const published = existing(desk, publishedId);
  if (desk.get(draftId) === null) {
    desk.put(draftId, { create: withoutRevision({ ...published, _id: draftId }) });
  }
  desk.remove(publishedId);
}

function discard(action: Extract<Action, { type: 'discard' }>, desk: Desk): void {
  existing(desk, action.draftId);
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

function existing(desk: Desk, id: string): StoredDocument {
  const document = desk.get(id);
  if (document === null) throw notFound(id);
  return document;
}

/** A copy gets a revision and times of its own. */
function withoutRevision(document: Identified): Identified {
  const { _rev, _updatedAt, ...content } = document;
  return { ...content, _id: document._id, _type: document._type };
}

function checkRevision(
  document: StoredDocument | null,
  id: string,
  expected: string | undefined,
): void {
  if (expected === undefined || document?._rev === expected) return;
  const current = document?._rev ?? null;
  const description = `document "${id}" has unexpected revision ID ("${current ?? ''}"), expected "${expected}"`;
  throw refused('documentRevisionIDDoesNotMatchError', description, {
    id,
    currentRevisionID: current,
    expectedRevisionID: expected,
  });
}

function notFound(id: string): MutationError {
  const description = `The document with the ID "${id}" was not found`;
  return refused('documentNotFoundError', description, { id });
}

function alreadyExists(id: string): MutationError {
  return refused('documentAlreadyExistsError', `Document by ID "${id}" already exists`, { id });
}

/** Index 0 stands for "this action"; the true index is put in where it is known. */
function refused(
  type: string,
  description: string,
  details: Record<string, unknown>,
  status = 409,
): MutationError {
  return new MutationError(status, [{ index: 0, error: { type, description, ...details } }]);
}
