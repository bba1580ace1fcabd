import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import { malformed } from '../errors.ts';
import { isValidId } from '../mutations/ids.ts';
import { type Range, rangeOf } from './selection.ts';

const STATUSES = ['open', 'resolved'] as const;
export type Status = (typeof STATUSES)[number];

/** The reactions that Sanity's comments know. */
const REACTIONS = [':-1:', ':+1:', ':eyes:', ':heart:', ':heavy_plus_sign:', ':rocket:'];

export type Target = {
  documentId: string;
  documentType: string;
  documentRevisionId: string | undefined;
  path: string | undefined;
  range: Range | undefined;
};

export type NewComment = {
  id: string | undefined;
  message: JsonObject[];
  context: JsonObject | undefined;
} & ({ target: Target; threadId: string | undefined } | { parentId: string });

/** What of a comment is changed; `range: null` takes the selection away. */
export type CommentUpdate = {
  message?: JsonObject[];
  status?: Status;
  range?: Range | null;
};

/** @throws {LakeError} 400 that names what is wrong. */
export function parseNewComment(body: unknown): NewComment {
  const given = objectOf(body, 'The comment');
  refuseOthers(given, ['_id', 'message', 'context', 'target', 'threadId', 'parentCommentId']);
  const { _id, context, target, threadId, parentCommentId } = given;
  if (_id !== undefined && !isValidId(_id)) throw malformed('_id is no document id');
  const shared = {
    id: _id,
    message: messageOf(given.message),
    context: context === undefined ? undefined : objectOf(context, 'context'),
  };
  if ((target === undefined) === (parentCommentId === undefined)) {
    throw malformed('A comment needs either a target or a parentCommentId');
  }
  if (parentCommentId !== undefined) {
    if (threadId !== undefined) throw malformed('A reply has the threadId of its comment');
    return { ...shared, parentId: textOf(parentCommentId, 'parentCommentId') };
  }
  return { ...shared, target: targetOf(target), threadId: maybeText(threadId, 'threadId') };
}

/** @throws {LakeError} 400 that names what is wrong. */
export function parseUpdate(body: unknown): CommentUpdate {
  const given = objectOf(body, 'The update');
  refuseOthers(given, ['message', 'status', 'range']);
  const { message, status, range } = given;
  const known = STATUSES.find((one) => one === status);
  if (status !== undefined && known === undefined) throw malformed('status is open or resolved');
  return {
    ...(message === undefined ? {} : { message: messageOf(message) }),
    ...(known === undefined ? {} : { status: known }),
    ...(range === undefined ? {} : { range: range === null ? null : rangeOf(range) }),
  };
}

/** @throws {LakeError} 400 for what is no reaction. */
export function parseReaction(shortName: unknown): string {
  const known = REACTIONS.find((one) => one === shortName);
  if (known === undefined) throw malformed(`A reaction is one of ${REACTIONS.join(', ')}`);
  return known;
}

function targetOf(value: unknown): Target {
  const given = objectOf(value, 'target');
  refuseOthers(given, ['documentId', 'documentType', 'documentRevisionId', 'path', 'range']);
  const { documentId, documentType, documentRevisionId, path, range } = given;
  if (!isValidId(documentId)) throw malformed('target.documentId is no document id');
  if (range !== undefined && path === undefined) throw malformed('A range needs a path');
  return {
    documentId,
    documentType: textOf(documentType, 'target.documentType'),
    documentRevisionId: maybeText(documentRevisionId, 'target.documentRevisionId'),
    path: maybeText(path, 'target.path'),
    range: range === undefined ? undefined : rangeOf(range),
  };
}

function messageOf(value: unknown): JsonObject[] {
  const isBlock = (block: unknown) =>
    isJsonObject(block) && typeof block._type === 'string' && Array.isArray(block.children);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isBlock)) {
    throw malformed('message is a list of blocks, each with _type and children');
  }
  return value;
}

function objectOf(value: unknown, what: string): JsonObject {
  if (!isJsonObject(value)) throw malformed(`${what} is no object`);
  return value;
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw malformed(`${what} is no text`);
  return value;
}

function maybeText(value: unknown, what: string): string | undefined {
  return value === undefined ? undefined : textOf(value, what);
}

function refuseOthers(given: JsonObject, known: readonly string[]): void {
  const other = Object.keys(given).find((field) => !known.includes(field));
  if (other !== undefined) throw malformed(`"${other.slice(0, 100)}" is not known here`);
}
