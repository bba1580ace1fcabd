import type { Locale } from '#lib/i18n/locales.ts';
import { answerHref, resultsHref } from '#lib/search/links.ts';
import type { SearchAnswer } from '#lib/search/request.ts';
import type { SearchResult } from '#lib/search/types.ts';

/** One line of the list under a search field, which an arrow key can reach. */
export type Choice =
  | { kind: 'article'; href: string; query: string; result: SearchResult }
  | { kind: 'all'; href: string; query: string; total: number }
  | { kind: 'recent'; href: string; query: string }
  | { kind: 'clear' };

/**
 * The lines of the list, in order: what answers and the way to all of it, or else what this reader
 * searched for before. The address of an article leads to the passage that answers.
 */
export function choicesOf(
  locale: Locale,
  query: string,
  found: SearchAnswer | undefined,
  recent: readonly string[],
): Choice[] {
  if (query === '') {
    if (recent.length === 0) return [];
    const searches = recent.map((one) => ({
      kind: 'recent' as const,
      href: resultsHref(locale, { query: one }),
      query: one,
    }));
    return [...searches, { kind: 'clear' }];
  }
  if (found === undefined || found.total === 0) return [];
  const articles = found.results.map((result) => ({
    kind: 'article' as const,
    href: answerHref(result.shownIn ?? found.language, result),
    query,
    result,
  }));
  return [
    ...articles,
    { kind: 'all', href: resultsHref(locale, { query }), query, total: found.total },
  ];
}
