import { REASONS } from '#lib/feedback/constants.ts';
import type { FeedbackStore } from '#lib/feedback/store.ts';
import { type Rated, rateArticles } from './low-rated.ts';
import type { DayRange } from './range.ts';
import type { ArticleRef, LowRated, RatedArticle } from './types.ts';

type Source = Pick<FeedbackStore, 'votesByArticle' | 'reasonsByArticle' | 'openCommentsByArticle'>;

const MAX_LISTED = 100;

/**
 * Low-rated articles with the reasons of readers.
 * @param titlesOf reads titles by id; votes on deleted articles are left out.
 */
export async function readLowRated(
  store: Source,
  range: DayRange,
  titlesOf: (ids: readonly string[]) => Promise<Map<string, ArticleRef>>,
): Promise<LowRated> {
  const [votes, reasons, comments] = await Promise.all([
    store.votesByArticle(range),
    store.reasonsByArticle(range),
    store.openCommentsByArticle(),
  ]);
  const { overall, threshold, low, unclear, fine } = rateArticles(votes);
  const listed = [...low.slice(0, MAX_LISTED), ...unclear.slice(0, MAX_LISTED)];
  const titles = await titlesOf(listed.map(({ articleId }) => articleId));
  const open = new Map(comments.map((one) => [one.articleId, one.open]));

  const toArticle = ({ articleId, yes, no, low, high }: Rated): RatedArticle[] => {
    const ref = titles.get(articleId);
    if (ref === undefined) return [];
    const own = reasons.filter((one) => one.articleId === articleId);
    return [
      { ...ref, yes, no, low, high, reasons: sum(own), openComments: open.get(articleId) ?? 0 },
    ];
  };
  return {
    range,
    overall,
    threshold,
    low: low.slice(0, MAX_LISTED).flatMap(toArticle),
    unclear: unclear.slice(0, MAX_LISTED).flatMap(toArticle),
    fine,
    reasons: sum(reasons),
  };
}

/** Reasons that were given, most frequent first. */
function sum(rows: readonly { reason: string; times: number }[]) {
  return REASONS.map((reason) => ({
    reason,
    count: rows.reduce((total, row) => total + (row.reason === reason ? row.times : 0), 0),
  }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
