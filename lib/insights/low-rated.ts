import { wilsonInterval } from './interval.ts';

/** Votes on one article within a range. */
export type Votes = { articleId: string; yes: number; no: number };

export type Rated = Votes & {
  /** The interval of the share of readers whom it helps. */
  low: number;
  high: number;
};

export type Ratings = {
  overall: number | null;
  threshold: number;
  low: Rated[];
  unclear: Rated[];
  fine: number;
};

/** Fewer votes say nothing. */
export const MIN_VOTES = 5;

/** Keep the threshold useful where nearly all or hardly any votes are yes. */
const MIN_THRESHOLD = 0.5;
const MAX_THRESHOLD = 0.9;

/**
 * Sorts articles by their votes. `low`: the whole interval lies below the threshold, worst first.
 * `unclear`: has a no, and the interval does not decide it, most noes first.
 */
export function rateArticles(votes: readonly Votes[]): Ratings {
  const yes = votes.reduce((sum, one) => sum + one.yes, 0);
  const no = votes.reduce((sum, one) => sum + one.no, 0);
  const overall = yes + no === 0 ? null : yes / (yes + no);
  const threshold = Math.min(MAX_THRESHOLD, Math.max(MIN_THRESHOLD, overall ?? MIN_THRESHOLD));
  const rated = votes
    .filter((one) => one.yes + one.no > 0)
    .map((one) => ({ ...one, ...wilsonInterval(one.yes, one.no) }));
  const isEnough = (one: Rated) => one.yes + one.no >= MIN_VOTES;
  const isLow = (one: Rated) => isEnough(one) && one.high < threshold;
  const isFine = (one: Rated) => one.no === 0 || (isEnough(one) && one.low >= threshold);
  return {
    overall,
    threshold,
    low: rated.filter(isLow).sort((one, other) => one.high - other.high || other.no - one.no),
    unclear: rated
      .filter((one) => !isLow(one) && !isFine(one))
      .sort((one, other) => other.no - one.no || one.high - other.high),
    fine: rated.filter(isFine).length,
  };
}
