import type { Locale } from '#lib/i18n/locales.ts';
import type { SearchResult } from './types.ts';

/** What `GET /api/search` answers. */
export type SearchAnswer = {
  total: number;
  /** The language of the results, see `SearchResults.language`. */
  language: Locale;
  /** The query as it was understood, see `SearchResults.corrected`. */
  repaired: string | null;
  results: SearchResult[];
};

/**
 * Asks the site's own search. For the browser; the server reads directly.
 * @throws when search does not answer, or says to wait.
 */
export async function requestSearch(
  { locale, query, limit }: { locale: string; query: string; limit: number },
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const parameters = new URLSearchParams({ q: query, limit: String(limit), locale });
  const answer = await fetch(`/api/search?${parameters}`, { signal });
  if (!answer.ok) throw new Error(`Search answered with ${answer.status}.`);
  return answer.json();
}
