import { withComingReviews } from '#sanity/seed/coming-reviews.ts';
import { documents } from '#sanity/seed/content.ts';

const daysOf = (list: typeof documents) =>
  list.flatMap((one) => ('reviewAt' in one ? [one.reviewAt] : []));

it.each(['2026-06-05', '2026-11-30', '2028-02-29', '2040-01-01'])(
  'leaves a handful due on %s, and puts the others off',
  (today) => {
    const shown = withComingReviews(documents, today);
    const due = daysOf(shown).filter((day) => day <= today);
    expect(due.length).toBeLessThanOrEqual(5);
    expect(due.length).toBe(Math.min(5, daysOf(documents).filter((day) => day <= today).length));
    for (const day of daysOf(shown)) expect(new Date(day).toISOString()).toContain(day);
  },
);

it('changes nothing else', () => {
  const without = (list: typeof documents) =>
    list.map((one) => ('reviewAt' in one ? { ...one, reviewAt: '' } : one));
  expect(without(withComingReviews(documents, '2040-01-01'))).toEqual(without(documents));
});
