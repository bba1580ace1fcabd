import { z } from 'zod';
import { NotFound } from '#lib/errors.ts';
import type { FeedbackStore } from '#lib/feedback/store.ts';
import type { Comment as StoredComment } from '#lib/feedback/types.ts';
import type { ArticleRef, Comments } from './types.ts';

type Source = Pick<
  FeedbackStore,
  | 'listComments'
  | 'listDoneComments'
  | 'countComments'
  | 'countDoneComments'
  | 'assignComment'
  | 'closeComment'
  | 'reopenComment'
>;

const MAX_OPEN = 200;
const MAX_DONE = 100;

const id = z.string().min(1).max(100);

/** What can be done with a comment. */
export const commentChangeSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('assign'), id, assignee: z.string().min(1).max(100).nullable() }),
  z.object({ action: z.literal('done'), id }),
  z.object({ action: z.literal('reopen'), id }),
]);
export type CommentChange = z.infer<typeof commentChangeSchema>;

/** Comments: open ones from the oldest, then closed ones from the latest. */
export async function readComments(
  store: Source,
  titlesOf: (ids: readonly string[]) => Promise<Map<string, ArticleRef>>,
): Promise<Comments> {
  const [open, done, openCount, doneCount] = await Promise.all([
    store.listComments({ limit: MAX_OPEN }),
    store.listDoneComments(MAX_DONE),
    store.countComments(),
    store.countDoneComments(),
  ]);
  const titles = await titlesOf([...new Set([...open, ...done].map((one) => one.articleId))]);
  const toView = (state: 'open' | 'done') => (comment: StoredComment) => ({
    id: comment.id,
    article: titles.get(comment.articleId) ?? null,
    reason: comment.reason,
    text: comment.comment,
    query: comment.query,
    at: comment.at,
    state,
    assignee: comment.assignee,
  });
  return {
    comments: [...open.map(toView('open')), ...done.map(toView('done'))],
    open: openCount,
    done: doneCount,
  };
}

/**
 * Applies a change to a comment.
 * @throws {NotFound} when it is gone, or somebody else was faster.
 */
export async function changeComment(store: Source, change: CommentChange, at: Date): Promise<void> {
  const isChanged = await apply(store, change, at);
  if (!isChanged) throw new NotFound('Somebody else dealt with this comment meanwhile.');
}

function apply(store: Source, change: CommentChange, at: Date): Promise<boolean> {
  if (change.action === 'assign') return store.assignComment(change.id, change.assignee);
  return change.action === 'done'
    ? store.closeComment(change.id, at)
    : store.reopenComment(change.id);
}
