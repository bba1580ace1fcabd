import { isArticleType } from '#lib/articles/constants.ts';
import { UNTITLED } from '#lib/text.ts';
import { fetchPublished } from '#sanity/client/fetch.ts';
import { insightTitlesQuery } from '#sanity/queries/insights.ts';
import type { ArticleRef } from './types.ts';

/**
 * Titles of articles by id; those that are not published are left out.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function readTitles(ids: readonly string[]): Promise<Map<string, ArticleRef>> {
  if (ids.length === 0) return new Map();
  const rows = await fetchPublished({ query: insightTitlesQuery, params: { ids: [...ids] } });
  return new Map(
    rows.flatMap(({ _id, _type, title, slug }) =>
      isArticleType(_type)
        ? [[_id, { id: _id, type: _type, title: title?.trim() || UNTITLED, slug: slug ?? '' }]]
        : [],
    ),
  );
}
