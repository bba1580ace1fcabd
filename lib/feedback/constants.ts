/** Values that the form, the server and the Studio share. */

export const VOTES = ['yes', 'no'] as const;
export type Vote = (typeof VOTES)[number];

/** Why an article did not help, in the order of the form. */
export const REASONS = ['outdated', 'unclear', 'wrong', 'unrelated', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** Characters of a comment. */
export const MAX_COMMENT = 1_000;

/** Characters of a query that is sent with a vote or an event. */
export const MAX_QUERY = 1_000;

export function isVote(value: unknown): value is Vote {
  return VOTES.some((vote) => vote === value);
}

export function isReason(value: unknown): value is Reason {
  return REASONS.some((reason) => reason === value);
}
