import { errorAnswer, statusOf } from '#lib/errors.ts';
import {
  type HeaderReader,
  jsonAnswer,
  type PlainAnswer,
  type PlainRequest,
} from '#lib/http/plain.ts';
import { requireSameSite } from '#lib/http/same-site.ts';
import { pathOfArticle } from '#lib/site-index/article-address.ts';
import { recordVote } from './record-vote.ts';
import type { VoteInput } from './types.ts';
import { readVoteInput } from './vote-input.ts';

/** The part of the article that tells what went wrong, by status. */
const PARTS_OF_ERRORS = new Map([
  [403, 'vote-refused'],
  [429, 'vote-failed'],
  [503, 'vote-failed'],
]);

/**
 * `POST /api/feedback {articleId, vote, reason?, comment?, query?}`, where `vote` is `yes` or `no`,
 * answers `{helpful}`: how many readers said yes. The last vote of a reader counts. A form without
 * scripts is redirected to the part of the article that tells the outcome.
 */
export async function answerVote(request: PlainRequest): Promise<PlainAnswer> {
  try {
    requireSameSite(request.headers);
    const { input, isForm } = await readVoteInput(request);
    if (isForm) return await answerForm(input, request.headers);
    const { helpful } = await recordVote(input, request.headers);
    return jsonAnswer({ helpful });
  } catch (error) {
    return errorAnswer(error);
  }
}

async function answerForm(input: VoteInput, headers: HeaderReader): Promise<PlainAnswer> {
  const hasSaidWhy = input.reason !== undefined || input.comment !== undefined;
  const outcome = input.vote === 'yes' ? 'voted-yes' : hasSaidWhy ? 'voted-why' : 'voted-no';
  try {
    return seeOther(`${(await recordVote(input, headers)).path}#${outcome}`);
  } catch (error) {
    const part = PARTS_OF_ERRORS.get(statusOf(error));
    const path = part === undefined ? null : pathOfArticle(input.articleId);
    if (path === null) throw error;
    return seeOther(`${path}#${part}`);
  }
}

function seeOther(location: string): PlainAnswer {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: null };
}
