import { isTab, PAGE_SIZE, TABS } from '#lib/articles/constants.ts';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { errorResponse, Invalid, TooMany, Unavailable } from '#lib/errors.ts';
import { senderAddress } from '#lib/http/sender-address.ts';
import { DEFAULT_LOCALE, isLocale, LOCALES } from '#lib/i18n/locales.ts';
import { searchArticles } from '#lib/search/read.ts';
import { isSearchSort, SEARCH_SORTS } from '#lib/search/types.ts';

const MAX_LIMIT = 50;

/**
 * `GET /api/search?q=&tab=&limit=`: the articles that answer a query as JSON. `page`, `sort`
 * (relevance, updated), `exact=1` and `locale` are understood too. 429 with Retry-After above the
 * limit of an address, 503 while the index is being built.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const wait = context().limits.search.take(senderAddress(request.headers), now().getTime());
    if (wait > 0) throw new TooMany('Too many searches in a short time. Wait a moment.', wait);
    const found = await searchArticles(readQuestion(new URL(request.url).searchParams));
    if (found.preparing) throw new Unavailable('Search is being prepared.');
    const { total, page, pages, results, counts, corrected } = found;
    return Response.json(
      { total, page, pages, results, counts, repaired: corrected },
      { headers: { 'cache-control': 'no-store' } },
    );
  } catch (error) {
    return errorResponse(error);
  }
}

function readQuestion(query: URLSearchParams) {
  const tab = query.get('tab') ?? 'all';
  const sort = query.get('sort') ?? 'relevance';
  const locale = query.get('locale') ?? DEFAULT_LOCALE;
  const page = query.get('page') ?? '1';
  const limit = query.get('limit') ?? String(PAGE_SIZE);
  if (!isTab(tab)) throw new Invalid(`tab must be one of ${TABS.join(', ')}.`);
  if (!isSearchSort(sort)) throw new Invalid(`sort must be one of ${SEARCH_SORTS.join(', ')}.`);
  if (!isLocale(locale)) throw new Invalid(`locale must be one of ${LOCALES.join(', ')}.`);
  if (!/^[1-9]\d{0,3}$/.test(page)) throw new Invalid('page must be a whole number from 1.');
  if (!/^[1-9]\d{0,1}$/.test(limit) || Number(limit) > MAX_LIMIT) {
    throw new Invalid(`limit must be a whole number from 1 to ${MAX_LIMIT}.`);
  }
  return {
    q: query.get('q') ?? '',
    tab,
    sort,
    locale,
    page: Number(page),
    limit: Number(limit),
    exact: query.get('exact') === '1',
  };
}
