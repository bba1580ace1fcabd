import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import type { Datasets } from '../datasets/datasets.ts';
import { LakeError } from '../errors.ts';
import type { Touched } from '../store/touched.ts';
import { type Caller, isAtLeast } from '../users/caller.ts';
import { isComments } from './comments-dataset.ts';

/** What a document in a dataset of comments may be, and the field that names who wrote it. */
const AUTHOR_FIELDS: Readonly<Record<string, (document: StoredDocument) => unknown>> = {
  comment: (document) => document.authorId,
  'sanity.comment': ({ _system }) => (isJsonObject(_system) ? _system.createdBy : undefined),
  'tasks.task': (document) => document.authorId,
};

type Changes = ReadonlyMap<string, Touched>;

/**
 * The check of a transaction in a dataset of comments, undefined elsewhere. Whoever signed in may
 * comment, under their own name; what a comment says is changed by its author alone, and deleted
 * by the author, by who began the thread, and by administrators. Programs with the right to write
 * may store anything, as an import does.
 */
export function authorsCheck(
  services: {
    datasets: Datasets;
    dataset: string;
    store: { getDocument(id: string): StoredDocument | null };
  },
  caller: Caller,
): ((changes: Changes) => void) | undefined {
  if (caller.isPerson !== true || !isComments(services)) return undefined;
  return (changes) => {
    for (const { before, after } of changes.values()) {
      const refusal = refusalOf(before, after, caller, (id) => {
        return changes.get(id)?.before ?? services.store.getDocument(id);
      });
      if (refusal !== null) throw new LakeError(403, 'insufficientPermissionsError', refusal);
    }
  };
}

function refusalOf(
  before: StoredDocument | null,
  after: StoredDocument | null,
  caller: Caller,
  find: (id: string) => StoredDocument | null,
): string | null {
  const type = (after ?? before)?._type ?? '';
  if (after !== null && before !== null && after._type !== before._type) {
    return 'The type of a comment or task does not change';
  }
  const authorOf = AUTHOR_FIELDS[type];
  if (authorOf === undefined) {
    const isFree = (after ?? before) === null || isAtLeast(caller.role, 'editor');
    return isFree ? null : 'This dataset holds comments and tasks';
  }
  const writer = before === null ? undefined : authorOf(before);
  if (after !== null && authorOf(after) !== writer) {
    if (writer !== undefined) return 'Who wrote a comment or task does not change';
    if (authorOf(after) !== caller.id) return 'Comments and tasks are written under your own name';
  }
  if (before === null) {
    // Forms make a task first and fill it in then.
    const isNamed = after === null || type === 'tasks.task' || authorOf(after) === caller.id;
    return isNamed ? null : 'Comments are written under your own name';
  }
  if (type === 'tasks.task' || isAtLeast(caller.role, 'administrator')) return null;
  if (writer === caller.id) return null;
  if (after !== null) {
    return isDeepStrictEqual(before.message, after.message)
      ? null
      : 'Only the author changes what a comment says';
  }
  const parent = typeof before.parentCommentId === 'string' ? find(before.parentCommentId) : null;
  return parent !== null && authorOf(parent) === caller.id
    ? null
    : 'A comment is deleted by its author, or by who began the thread';
}
