import { listQuery, readQuery } from '#lib/api/queries.ts';
import { listArticles } from '#lib/articles/read.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { MAX_PAGE } from '#lib/seo/links.ts';
import { isNarrow, narrowIds } from '#lib/site-index/narrow.ts';

/**
 * `GET /api/articles?tab=&sort=&page=&category=&topic=&label=`: one page of a list as JSON. All
 * parameters are optional.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const address = readQuery(listQuery, new URL(request.url).searchParams);
    // There is no such address, so the content is not queried.
    if (address.page > MAX_PAGE) throw new NotFound('There is no such page.');
    const { total, page, pages, results } = await listArticles({
      ...address,
      only: isNarrow(address) ? (ids) => narrowIds(ids, address) : undefined,
    });
    return Response.json(
      { total, page, pages, results },
      { headers: { 'cache-control': 'public, max-age=0, must-revalidate' } },
    );
  } catch (error) {
    return errorResponse(error);
  }
}
