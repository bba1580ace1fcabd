import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FeedbackStore } from '#lib/feedback/store.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { Tokenizer } from '#lib/search/language/tokenizer.ts';
import { groupQueries, type QueryGroup } from './group-searches.ts';
import { type DayRange, formerRange, listDays } from './range.ts';
import type { SearchGroup, WriteNext } from './types.ts';

type Source = Pick<FeedbackStore, 'searches' | 'searchesByDay' | 'searchesOf'>;

/** Queries that are grouped; the rest are rare. */
const MAX_ROWS = 3_000;
const MAX_GROUPS = 100;
const MAX_WORDINGS = 20;
/** Points of the small line chart. */
const MAX_POINTS = 30;

let tokenizer: Tokenizer | undefined;

/** Unsuccessful searches in groups, most frequent first. */
export async function readWriteNext(store: Source, range: DayRange): Promise<WriteNext> {
  // One step after the other, so that requests of readers are answered in between.
  const days = await store.searchesByDay(range);
  await nextTurn();
  const rows = await store.searches(range, MAX_ROWS);
  await nextTurn();
  tokenizer ??= new Tokenizer(DEFAULT_LOCALE);
  const counted = rows.map(({ query, searches, unanswered, opened }) => ({
    query,
    searches,
    zeroResults: unanswered,
    // A reader may find nothing first and open a result later: then the difference is negative.
    unopened: Math.max(0, searches - unanswered - opened),
  }));
  const groups = groupQueries(counted, tokenizer)
    .filter((group) => unsuccessfulOf(group) > 0)
    .sort(
      (one, other) => unsuccessfulOf(other) - unsuccessfulOf(one) || other.searches - one.searches,
    );
  const shown = groups.slice(0, MAX_GROUPS);
  await nextTurn();
  return {
    range,
    groups: await withCourse(store, shown, range),
    more: groups.length - shown.length,
    searches: days.reduce((sum, { searches }) => sum + searches, 0),
    unsuccessful: days.reduce((sum, { searches, opened }) => sum + searches - opened, 0),
  };
}

function unsuccessfulOf({
  zeroResults,
  unopened,
}: Pick<QueryGroup, 'zeroResults' | 'unopened'>): number {
  return zeroResults + unopened;
}

/**
 * Adds how often each group was searched for in each part of the range, and in the range before.
 */
async function withCourse(
  store: Source,
  groups: readonly QueryGroup[],
  range: DayRange,
): Promise<SearchGroup[]> {
  const groupOf = new Map(
    groups.flatMap((group, at) => group.queries.map(({ query }) => [query, at] as const)),
  );
  const former = formerRange(range);
  const days = listDays(range);
  const size = Math.ceil(days.length / MAX_POINTS);
  const partOf = new Map(days.map((day, at) => [day, Math.floor(at / size)]));
  const courses = groups.map(() => new Array<number>(Math.ceil(days.length / size)).fill(0));
  const formers = groups.map(() => 0);
  const span = { from: former.from, to: range.to };
  for (const { day, query, searches } of await store.searchesOf([...groupOf.keys()], span)) {
    const at = groupOf.get(query) ?? -1;
    const part = partOf.get(day);
    const course = courses[at];
    if (course === undefined) continue;
    if (part === undefined) formers[at] = (formers[at] ?? 0) + searches;
    else course[part] = (course[part] ?? 0) + searches;
  }
  return groups.map(({ title, queries, searches, zeroResults, unopened }, at) => ({
    title,
    queries: queries.slice(0, MAX_WORDINGS).map(({ query, searches: times }) => ({
      query,
      searches: times,
    })),
    different: queries.length,
    searches,
    zeroResults,
    unopened,
    former: formers[at] ?? 0,
    course: courses[at] ?? [],
  }));
}
