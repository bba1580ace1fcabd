import type { Tab } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { articleHref, searchHref } from '#lib/seo/links.ts';
import { textFragment } from './text-fragment.ts';
import type { SearchNarrowing, SearchResult, SearchSort } from './types.ts';

export type SearchAddress = {
  query: string;
  tab?: Tab;
  sort?: SearchSort;
  page?: number;
  exact?: boolean;
} & SearchNarrowing;

/** The address of one page of results. Defaults are left out. */
export function resultsHref(
  locale: Locale,
  {
    query,
    tab = 'all',
    sort = 'relevance',
    page = 1,
    exact = false,
    category,
    topic,
    label,
  }: SearchAddress,
): string {
  const parameters = new URLSearchParams({ q: query });
  if (tab !== 'all') parameters.set('tab', tab);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page !== 1) parameters.set('page', String(page));
  if (exact) parameters.set('exact', '1');
  for (const [name, value] of Object.entries({ category, topic, label })) {
    if (value) parameters.set(name, value);
  }
  return `${searchHref(locale)}?${parameters}`;
}

/** The address of an article at the block that answers, with the words there that do. */
export function answerHref(
  locale: Locale,
  {
    slug,
    anchor,
    snippet = '',
    snippetRanges = [],
  }: Pick<SearchResult, 'slug' | 'anchor'> & Partial<SearchResult>,
): string {
  const href = articleHref(locale, slug);
  if (anchor === null) return href;
  return `${href}#${encodeURIComponent(anchor)}${textFragment(snippet, snippetRanges)}`;
}
