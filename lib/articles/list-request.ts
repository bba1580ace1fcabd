import type { ArticleList } from './types.ts';

/**
 * Asks the site's own JSON for one page of a list. For the browser; the server reads directly.
 * @throws when the answer is not a list, so that the caller can fall back to a plain link.
 */
export async function requestList(
  { locale, tab, sort, page }: Pick<ArticleList, 'tab' | 'sort' | 'page'> & { locale: string },
  signal: AbortSignal,
): Promise<ArticleList> {
  const query = new URLSearchParams({ tab, sort, page: String(page), locale });
  const answer = await fetch(`/api/articles?${query}`, { signal });
  if (!answer.ok) throw new Error(`The list was answered with ${answer.status}.`);
  const body: Omit<ArticleList, 'tab' | 'sort'> = await answer.json();
  return { ...body, tab, sort };
}
