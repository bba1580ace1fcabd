import { isTab, type Tab } from '#lib/articles/constants.ts';
import { parsePage } from '#lib/seo/links.ts';
import { MAX_QUERY_CHARACTERS } from './query/parse-query.ts';
import { isSearchSort, type SearchSort } from './types.ts';

/** The query string of a page as Next gives it. */
export type SearchParameters = Readonly<Record<string, string | string[] | undefined>>;

export type SearchParameterValues = ReturnType<typeof readSearchAddress>;

/**
 * What a reader asked, from the address of the page: what is not valid there is left out,
 * since readers type and paste addresses too.
 */
export function readSearchAddress(parameters: SearchParameters): {
  q: string;
  tab: Tab;
  sort: SearchSort;
  page: number;
  exact: boolean;
  category: string;
  topic: string;
  label: string;
} {
  const tab = first(parameters.tab);
  const sort = first(parameters.sort);
  return {
    q: first(parameters.q)
      .replaceAll('\0', ' ')
      .toWellFormed()
      .slice(0, MAX_QUERY_CHARACTERS)
      .toWellFormed(),
    tab: isTab(tab) ? tab : 'all',
    sort: isSearchSort(sort) ? sort : 'relevance',
    page: parsePage(first(parameters.page)) ?? 1,
    exact: first(parameters.exact) === '1',
    category: word(parameters.category),
    topic: word(parameters.topic),
    label: word(parameters.label),
  };
}

/** Longer than any slug or label; no valid one is cut. */
const MAX_WORD = 200;

function word(value: string | string[] | undefined): string {
  return first(value).replaceAll('\0', ' ').toWellFormed().slice(0, MAX_WORD).toWellFormed();
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
