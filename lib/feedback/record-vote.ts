import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { Forbidden, NotFound, TooMany } from '#lib/errors.ts';
import { isAutomated } from '#lib/http/automated.ts';
import type { HeaderReader } from '#lib/http/plain.ts';
import { pathOfArticle } from '#lib/site-index/article-address.ts';
import { maskSecrets } from './mask.ts';
import { currentCounts, feedbackStore } from './read.ts';
import { searchWords } from './search-words.ts';
import type { VoteInput } from './types.ts';
import { keysOf, senderOf } from './voter-key.ts';

/** Voters of one network on one article in a day. */
const MAX_VOTES_PER_NETWORK = 30;

/**
 * Stores a vote. Bots get an answer and are not counted; words are refused, because a reader whose
 * browser is taken for a bot must know that nobody will read them.
 * @returns the new helpful count, and the path of the article.
 * @throws {Forbidden} for a reason or comment of a bot; {NotFound} for an article that readers cannot
 * see; {TooMany} above the limit of a network; {Unavailable} when the store does not answer.
 */
export async function recordVote(
  input: VoteInput,
  headers: HeaderReader,
): Promise<{ helpful: number; path: string }> {
  const { articleId, comment, query } = input;
  const sender = senderOf(headers);
  const at = now();
  const seconds = context().limits.votes.take(sender.network, at.getTime());
  if (seconds > 0) throw new TooMany('Too many votes in a short time. Wait a moment.', seconds);
  const path = pathOfArticle(articleId);
  if (path === null) throw new NotFound('There is no such article.');
  if (isAutomated(headers)) {
    if (saysWhy(input)) throw new Forbidden('Your browser looks automated, so this was not taken.');
    return { helpful: (await currentCounts()).get(articleId) ?? 0, path };
  }
  const store = await feedbackStore();
  const keys = await keysOf(store, at);
  const { helpful, counted } = await store.vote(
    {
      ...input,
      comment: comment === undefined ? undefined : maskSecrets(comment),
      query: query === undefined ? undefined : searchWords(query),
    },
    {
      day: keys.day,
      reader: keys.ofReader(sender, articleId),
      network: keys.ofNetwork(sender, articleId),
    },
    { at, maxPerNetwork: MAX_VOTES_PER_NETWORK },
  );
  if (!counted) throw new TooMany('Your network has voted enough on this today.', 3600);
  return { helpful, path };
}

function saysWhy({ reason, comment }: VoteInput): boolean {
  return reason !== undefined || (comment ?? '') !== '';
}
