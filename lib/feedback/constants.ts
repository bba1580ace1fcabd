/** The words of feedback that the form, the server and the Studio share. */

export const VOTES = ['yes', 'no'] as const;
export type Vote = (typeof VOTES)[number];

/** Why an article did not help, in the order in which the form offers it. */
export const REASONS = ['outdated', 'unclear', 'wrong', 'unrelated', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** Characters of free text that are kept. */
export const MAX_COMMENT = 1_000;

/** Characters of a query that a reader may have typed. */
export const MAX_QUERY = 1_000;

export function isVote(value: unknown): value is Vote {
  return VOTES.some((vote) => vote === value);
}

export function isReason(value: unknown): value is Reason {
  return REASONS.some((reason) => reason === value);
}
