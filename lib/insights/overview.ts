import type { FeedbackStore } from '#lib/feedback/store.ts';
import { type DayRange, formerRange, listDays } from './range.ts';
import type { Overview, Totals } from './view.ts';

type Source = Pick<FeedbackStore, 'viewsByDay' | 'searchesByDay' | 'votesByDay' | 'countComments'>;

/** What happened on each day of a range, days of nothing included. */
export async function readOverview(store: Source, range: DayRange): Promise<Overview> {
  const [here, before, openComments] = await Promise.all([
    countsOf(store, range),
    countsOf(store, formerRange(range)),
    store.countComments(),
  ]);
  const views = new Map(here.views.map((one) => [one.day, one.views]));
  const searches = new Map(here.searches.map((one) => [one.day, one]));
  const votes = new Map(here.votes.map((one) => [one.day, one]));
  const days = listDays(range);
  return {
    range,
    views: days.map((day) => ({ day, views: views.get(day) ?? 0 })),
    searches: days.map((day) => {
      const { searches: all = 0, unanswered: nothing = 0 } = searches.get(day) ?? {};
      return { day, found: all - nothing, nothing };
    }),
    votes: days.map((day) => {
      const { yes = 0, no = 0 } = votes.get(day) ?? {};
      return { day, yes, no };
    }),
    totals: totalsOf(here),
    former: totalsOf(before),
    openComments,
  };
}

async function countsOf(store: Source, range: DayRange) {
  const [views, searches, votes] = await Promise.all([
    store.viewsByDay(range),
    store.searchesByDay(range),
    store.votesByDay(range),
  ]);
  return { views, searches, votes };
}

function totalsOf({ views, searches, votes }: Awaited<ReturnType<typeof countsOf>>): Totals {
  const sum = <Row>(rows: readonly Row[], count: (row: Row) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  return {
    views: sum(views, (row) => row.views),
    searches: sum(searches, (row) => row.searches),
    nothing: sum(searches, (row) => row.unanswered),
    yes: sum(votes, (row) => row.yes),
    no: sum(votes, (row) => row.no),
  };
}
