import { hash } from 'node:crypto';
import {
  isJsonObject,
  type JsonObject,
  publishedId,
  type StoredDocument,
} from '#sanity/groq/document.ts';
import { LakeError, malformed } from '../errors.ts';
import { generateId } from '../mutations/ids.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { CommentUpdate, NewComment, Target } from './parse-comment.ts';
import { selectText } from './selection.ts';

const TYPE = 'sanity.comment';

type Read = (id: string) => StoredDocument | null;

/** What writing comments needs to know; `content` reads the documents that are commented on. */
export type Desk = {
  /** Of the dataset that is commented on, such as `dataset:p.production`. */
  resource: string;
  userId: string;
  now: string;
  comment: Read;
  content: Read;
  /** The ids of a comment's replies. */
  repliesTo: (id: string) => Promise<string[]>;
};

/** @throws {LakeError} 404 for a reply to nothing, 400 for a range that is not there. */
export function createComment(desk: Desk, given: NewComment): Mutation[] {
  const place = 'target' in given ? beginThread(desk, given) : joinThread(desk, given.parentId);
  const { message, context } = given;
  const create = {
    _id: given.id ?? generateId(),
    _type: TYPE,
    _system: { createdBy: desk.userId },
    message,
    reactions: [],
    ...(context === undefined ? {} : { context }),
    ...place,
  };
  return [{ create }];
}

/** @throws {LakeError} 404 when there is no such comment, 400 for a range that is not there. */
export async function updateComment(
  desk: Desk,
  id: string,
  { message, status, range }: CommentUpdate,
): Promise<Mutation[]> {
  const comment = find(desk, id);
  const set: JsonObject = message === undefined ? {} : { message, lastEditedAt: desk.now };
  if (range !== undefined && range !== null) {
    const { selection, contentSnapshot } = select(desk, anchorOf(comment), range);
    Object.assign(set, { 'target.path.selection': selection, contentSnapshot });
  }
  const unset = range === null ? ['target.path.selection', 'contentSnapshot'] : [];
  const patches: Mutation[] = [{ patch: { id, set, unset } }];
  if (status === undefined) return patches;
  for (const one of await threadOf(desk, comment)) {
    patches.push({ patch: { id: one, set: { status } } });
  }
  return patches;
}

/** The comment with its replies; nothing when it is not there. */
export async function deleteComment(desk: Desk, id: string): Promise<Mutation[]> {
  if (desk.comment(id)?._type !== TYPE) return [];
  const ids = [...(await desk.repliesTo(id)), id];
  return ids.map((one) => ({ delete: { id: one } }));
}

/** One of each kind for each user. @throws {LakeError} 404 when there is no such comment. */
export function react(desk: Desk, id: string, shortName: string, isOn: boolean): Mutation[] {
  const { reactions } = find(desk, id);
  const { userId, now } = desk;
  const _key = hash('sha256', `${userId} ${shortName}`).slice(0, 12);
  const place = `reactions[_key=="${_key}"]`;
  const known: unknown[] = Array.isArray(reactions) ? reactions : [];
  const isThere = known.some((one) => isJsonObject(one) && one._key === _key);
  if (!isOn) return [{ patch: { id, unset: [place] } }];
  if (isThere) return [{ patch: { id } }];
  const items = [{ _key, shortName, userId, addedAt: now }];
  const insert = { after: 'reactions[-1]', items };
  return [{ patch: { id, setIfMissing: { reactions: [] }, insert } }];
}

function beginThread(
  desk: Desk,
  { target, threadId }: { target: Target; threadId: string | undefined },
) {
  const { documentId, documentType, documentRevisionId, path, range } = target;
  const field = path ?? '';
  const anchored = range === undefined ? null : select(desk, { documentId, field }, range);
  const selection = anchored === null ? {} : { selection: anchored.selection };
  return {
    threadId: threadId ?? generateId(),
    target: {
      document: {
        _ref: `${desk.resource}:${publishedId(documentId)}`,
        _type: 'globalDocumentReference',
        _weak: true,
      },
      documentType,
      sourceDocumentId: documentId,
      ...(documentRevisionId === undefined ? {} : { documentRevisionId }),
      ...(path === undefined ? {} : { path: { field: path, ...selection } }),
    },
    ...(anchored === null ? {} : { contentSnapshot: anchored.contentSnapshot }),
    status: 'open',
  };
}

/** A reply to a reply joins the comment that both are about. */
function joinThread(desk: Desk, parentId: string) {
  const parent = find(desk, parentId);
  const { threadId, target, status } = parent;
  return { parentCommentId: rootOf(parent), threadId, target, status };
}

function find(desk: Desk, id: string): StoredDocument {
  const comment = desk.comment(id);
  if (comment?._type === TYPE) return comment;
  throw new LakeError(404, 'notFound', `Comment ${id.slice(0, 128)} not found`);
}

function rootOf({ _id, parentCommentId }: StoredDocument): string {
  return typeof parentCommentId === 'string' ? parentCommentId : _id;
}

/** Comments of a thread have one status. */
async function threadOf(desk: Desk, comment: StoredDocument): Promise<string[]> {
  const root = rootOf(comment);
  const ids = [...(await desk.repliesTo(root)), root];
  return ids.filter((id) => desk.comment(id) !== null);
}

function anchorOf({ target }: StoredDocument): { documentId: string; field: string } {
  const { sourceDocumentId, path } = isJsonObject(target) ? target : {};
  const field = isJsonObject(path) ? path.field : undefined;
  if (typeof sourceDocumentId === 'string' && typeof field === 'string') {
    return { documentId: sourceDocumentId, field };
  }
  throw malformed('The comment is about no field in which something could be selected');
}

function select(
  desk: Desk,
  { documentId, field }: { documentId: string; field: string },
  range: Parameters<typeof selectText>[2],
) {
  const document = desk.content(documentId) ?? desk.content(publishedId(documentId));
  if (document === null) throw malformed(`The document "${documentId}" is not there`);
  return selectText(document, field, range);
}
