import { readQuery, searchQuery } from '#lib/api/queries.ts';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { errorResponse, TooMany, Unavailable } from '#lib/errors.ts';
import { senderAddress } from '#lib/http/sender-address.ts';
import { searchArticles } from '#lib/search/read.ts';

/**
 * `GET /api/search?q=&tab=&limit=`: the articles that answer a query as JSON. `page`, `sort`
 * (relevance, updated), `category`, `topic`, `label`, `exact=1` and `locale` are understood too; `language`
 * says in which one the results are, since another is given where the reader's has none. 429 with Retry-After above the
 * limit of an address, 503 while the index is being built.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const wait = context().limits.search.take(senderAddress(request.headers), now().getTime());
    if (wait > 0) throw new TooMany('Too many searches in a short time. Wait a moment.', wait);
    const { exact, ...query } = readQuery(searchQuery, new URL(request.url).searchParams);
    const found = await searchArticles({ ...query, exact: exact === '1' });
    if (found.preparing) throw new Unavailable('Search is being prepared.');
    const { total, page, pages, results, counts, facets, corrected, language } = found;
    return Response.json(
      { total, page, pages, results, counts, facets, language, repaired: corrected },
      { headers: { 'cache-control': 'no-store' } },
    );
  } catch (error) {
    return errorResponse(error);
  }
}
