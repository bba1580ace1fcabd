import type { Tab } from '#lib/articles/constants.ts';
import type { ArticleCard, TabCounts } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Range } from './rank/snippet.ts';

export const SEARCH_SORTS = ['relevance', 'updated'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export function isSearchSort(value: unknown): value is SearchSort {
  return SEARCH_SORTS.some((sort) => sort === value);
}

/** An article that answers a query; `snippet` is the passage that does. */
export type SearchResult = ArticleCard & {
  /** The title of its topic; `topicLanguage` where that is in another one than the readers'. */
  topic: string | null;
  topicLanguage?: Locale;
  /** Where the words of the query stand in the title and in the snippet. */
  titleRanges: Range[];
  snippetRanges: Range[];
  /** The block where the passage begins, as the article's page names it; null for its start. */
  anchor: string | null;
  /** The language in whose pages it is read for want of a translation; absent for its own. */
  shownIn?: Locale;
};

/**
 * A value of a facet; `count` of the articles found have it. `language` where its title is in another
 * one than the readers'.
 */
export type Facet = { value: string; title: string; count: number; language?: Locale };

/** By what results can be narrowed: slugs of categories and topics, and labels. */
export type Facets = { categories: Facet[]; topics: Facet[]; labels: Facet[] };

/** Slugs of a category and a topic, and a label. */
export type SearchNarrowing = {
  category?: string | undefined;
  topic?: string | undefined;
  label?: string | undefined;
};

/** One page of the articles that answer a query. */
export type SearchResults = {
  query: string;
  tab: Tab;
  sort: SearchSort;
  /** The language of the results: another one where the reader's has none. */
  language: Locale;
  total: number;
  page: number;
  pages: number;
  counts: TabCounts;
  facets: Facets;
  narrowing: SearchNarrowing;
  results: SearchResult[];
  /** The query as it was understood when words were corrected; null when it was taken as typed. */
  corrected: string | null;
  /** True while the index is being built: nothing can be said about any query yet. */
  preparing: boolean;
};
