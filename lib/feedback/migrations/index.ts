import { helpfulCounts } from './001-helpful-counts.ts';
import { days } from './002-days.ts';
import { doneComments } from './003-done-comments.ts';
import { commentQuery } from './004-comment-query.ts';
import { voters } from './005-voters.ts';
import { agentFeedback } from './006-agent-feedback.ts';

/** In order. A migration that was released is never edited. */
export const migrations = [
  helpfulCounts,
  days,
  doneComments,
  commentQuery,
  voters,
  agentFeedback,
] as const;
