import type { ArticleList } from './types.ts';

/**
 * Requests a page of a list from this site's JSON, in the browser.
 * @throws when the answer is not a list; the caller then follows the plain link.
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
