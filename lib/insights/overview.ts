import type { FeedbackStore } from '#lib/feedback/store.ts';
import { type DayRange, formerRange, listDays } from './range.ts';
import type { ArticleRef, Overview, Totals } from './types.ts';

type Source = Pick<
  FeedbackStore,
  'viewsByDay' | 'viewsByArticle' | 'searchesByDay' | 'votesByDay' | 'countComments'
>;
type TitlesOf = (ids: readonly string[]) => Promise<Map<string, ArticleRef>>;

const MAX_MOST_READ = 10;

/** Counts for each day of a range, days with none included, and the most read articles. */
export async function readOverview(
  store: Source,
  range: DayRange,
  titlesOf: TitlesOf,
): Promise<Overview> {
  const [here, before, mostRead, openComments] = await Promise.all([
    countsOf(store, range),
    countsOf(store, formerRange(range)),
    listMostRead(store, range, titlesOf),
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
      const { searches: all = 0, unanswered: zeroResults = 0 } = searches.get(day) ?? {};
      return { day, found: all - zeroResults, zeroResults };
    }),
    votes: days.map((day) => {
      const { yes = 0, no = 0 } = votes.get(day) ?? {};
      return { day, yes, no };
    }),
    totals: totalsOf(here),
    former: totalsOf(before),
    mostRead,
    openComments,
  };
}

async function listMostRead(
  store: Source,
  range: DayRange,
  titlesOf: TitlesOf,
): Promise<Overview['mostRead']> {
  const [here, before] = await Promise.all([
    store.viewsByArticle(range),
    store.viewsByArticle(formerRange(range)),
  ]);
  const former = new Map(before.map((one) => [one.articleId, one.views]));
  const top = here.toSorted((one, other) => other.views - one.views).slice(0, MAX_MOST_READ);
  const titles = await titlesOf(top.map(({ articleId }) => articleId));
  return top.flatMap(({ articleId, views }) => {
    const ref = titles.get(articleId);
    return ref === undefined ? [] : [{ ...ref, views, former: former.get(articleId) ?? 0 }];
  });
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
    zeroResults: sum(searches, (row) => row.unanswered),
    yes: sum(votes, (row) => row.yes),
    no: sum(votes, (row) => row.no),
  };
}
