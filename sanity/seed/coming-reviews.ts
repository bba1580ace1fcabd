import type { SeedDocument } from './documents.ts';

/** Articles that are left with a review that is due, so that the list of these can be tried. */
const MAX_DUE = 5;

/**
 * The documents with days of review that are still to come, but for a few, however old the demo
 * content is: a day that has passed is put off by whole years.
 * @param today `YYYY-MM-DD`.
 */
export function withComingReviews(
  documents: readonly SeedDocument[],
  today: string,
): readonly SeedDocument[] {
  const isPast = ({ reviewAt }: { reviewAt: string }) => reviewAt <= today;
  const due = documents
    .filter((one) => 'reviewAt' in one)
    .filter(isPast)
    .sort((one, other) => (one.reviewAt < other.reviewAt ? -1 : 1))
    .slice(0, MAX_DUE);
  const kept = new Set(due.map(({ _id }) => _id));
  return documents.map((one) =>
    'reviewAt' in one && isPast(one) && !kept.has(one._id)
      ? { ...one, reviewAt: afterDay(one.reviewAt, today) }
      : one,
  );
}

function afterDay(day: string, today: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  // In a year without it, 29 February is 1 March.
  const inYear = (n: number) =>
    new Date(Date.UTC(n, Number(month) - 1, Number(date))).toISOString().slice(0, 10);
  let at = Number(year);
  while (inYear(at) <= today) at += 1;
  return inYear(at);
}
